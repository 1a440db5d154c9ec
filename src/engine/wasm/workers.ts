import type { Answer, Reply, Task } from './tasks.ts'

/** Threads that compute maps and batches, one a core, each with a memory of its own: no shared memory, so any page may have them. */
export interface Workers {
  /**
   * Computes the stretches of a job, in any order. Rejects with the signal's reason when aborted; what runs then ends unheard.
   */
  readonly run: (
    jobOf: (tile: number) => Task['job'],
    tiles: number,
    signal: AbortSignal | undefined,
    take: (answer: Answer) => void,
  ) => Promise<void>
}

let opened: Promise<Workers | undefined> | undefined

/** The workers, started when first asked for; none where there is a single core, or where the page or the platform forbids them. */
export const wasmWorkers = (): Promise<Workers | undefined> => (opened ??= open())

async function open(): Promise<Workers | undefined> {
  const cores = typeof Worker === 'undefined' ? 1 : (globalThis.navigator?.hardwareConcurrency ?? 1)
  if (cores < 2) return undefined
  try {
    // the worker's code stands in this file and starts from a blob, so pages in a sandbox or on a disk can start it too
    const { default: InlineWorker } = await import('./worker.ts?worker&inline')
    const threads = Array.from({ length: Math.min(cores, 16) }, () => new Thread(() => new InlineWorker()))
    return { run: (jobOf, tiles, signal, take) => share(threads, { jobOf, tiles, signal, take }) }
  } catch {
    return undefined
  }
}

/** Milliseconds between two looks at a worker, and after how many without a word it is taken for dead: browsers end workers silently. */
const look = 2_500
const mostSilent = 6

type Said = Exclude<Reply, { readonly working: true }>

/** A worker that does one task after the other. One that the browser has ended is replaced, and its task is done anew, once. */
class Thread {
  private worker: Worker
  private readonly start: () => Worker
  private last: Promise<unknown> = Promise.resolve()
  private asked = 0

  constructor(start: () => Worker) {
    this.start = start
    this.worker = start()
  }

  /** At once where it has nothing to do, else in turn; `choose` says then what is to be done, if anything still is. */
  ask(choose: () => Task | undefined): Promise<Said | undefined> {
    const isFree = this.asked++ === 0
    const given = isFree ? this.give(choose) : this.last.then(() => this.give(choose))
    const turn = given.finally(() => {
      this.asked--
    })
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async give(choose: () => Task | undefined): Promise<Said | undefined> {
    const task = choose()
    return task && this.send(task).catch(() => this.sendAnew(task))
  }

  private sendAnew(task: Task): Promise<Said> {
    this.worker.terminate()
    this.worker = this.start()
    return this.send(task)
  }

  private send(task: Task): Promise<Said> {
    return new Promise((resolve, reject) => {
      const done = new AbortController()
      const listen = (name: 'message' | 'error', heard: (event: Event) => void) =>
        this.worker.addEventListener(name, heard, { signal: done.signal })
      // looks are counted, not time: a computer that slept has not looked
      let silent = 0
      const timer = setInterval(() => {
        if (++silent > mostSilent) fail()
      }, look)
      done.signal.addEventListener('abort', () => clearInterval(timer))
      const fail = (): void => {
        done.abort()
        reject(new Error('A worker of this page stopped; reload the page, or choose another back end.'))
      }
      listen('message', (event) => {
        silent = 0
        if (!(event instanceof MessageEvent)) return
        // only our own worker speaks here
        const reply = event.data as Reply
        if ('working' in reply) return
        done.abort()
        resolve(reply)
      })
      listen('error', fail)
      this.worker.postMessage(task, [])
    })
  }
}

let jobs = 0

interface Work {
  readonly jobOf: (tile: number) => Task['job']
  readonly tiles: number
  readonly signal: AbortSignal | undefined
  readonly take: (answer: Answer) => void
}

async function share(threads: readonly Thread[], { jobOf, tiles, signal, take }: Work): Promise<void> {
  const id = ++jobs
  let given = 0
  const next = (): Task | undefined => {
    if (given >= tiles || signal?.aborted === true) return undefined
    const tile = given++
    return { id, job: jobOf(tile), tile }
  }
  const stopped = new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })
  const work = threads.map(async (thread) => {
    for (let reply = await thread.ask(next); reply;) {
      signal?.throwIfAborted()
      if ('failure' in reply) throw new Error(reply.failure)
      // what is next goes out first: the thread does not wait while its answer is taken
      const following = thread.ask(next)
      following.catch(() => undefined)
      take(reply)
      reply = await following
    }
  })
  await Promise.race([Promise.all(work), stopped])
  signal?.throwIfAborted()
}
