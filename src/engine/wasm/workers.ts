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

/** Tasks that a worker has at once: while its answer to one is taken, it does the next. */
const atOnce = 2

interface Open {
  readonly task: Task
  readonly resolve: (said: Said) => void
  readonly reject: (error: Error) => void
  again: boolean
}

/** A worker that does one task after the other. One that the browser has ended is replaced, and its tasks are done anew, once. */
class Thread {
  private worker: Worker
  private readonly start: () => Worker
  private readonly open: Open[] = []
  private readonly waiting: (() => void)[] = []
  private stopListening = new AbortController()
  private timer: ReturnType<typeof setInterval> | undefined
  /** Looks without a word: they are counted, not time, for a computer that slept has not looked. */
  private silent = 0

  constructor(start: () => Worker) {
    this.start = start
    this.worker = this.begin()
  }

  /** At once where it has little to do, else in turn; `choose` says then what is to be done, if anything still is. */
  ask(choose: () => Task | undefined): Promise<Said | undefined> {
    return new Promise((resolve, reject) => {
      const turn = (): void => {
        const task = choose()
        if (task) this.send({ task, resolve, reject, again: false })
        else resolve(undefined)
      }
      this.waiting.push(turn)
      this.next()
    })
  }

  private next(): void {
    while (this.open.length < atOnce) {
      const turn = this.waiting.shift()
      if (!turn) break
      turn()
    }
    if (this.open.length === 0) this.watch(false)
  }

  private send(open: Open): void {
    this.open.push(open)
    this.watch(true)
    this.worker.postMessage(open.task, [])
  }

  private watch(on: boolean): void {
    if (on === (this.timer !== undefined)) return
    clearInterval(this.timer)
    this.silent = 0
    this.timer = on ? setInterval(() => ++this.silent > mostSilent && this.stopped(), look) : undefined
  }

  private begin(): Worker {
    const worker = this.start()
    this.stopListening = new AbortController()
    const { signal } = this.stopListening
    worker.addEventListener('message', (event) => this.heard(event), { signal })
    worker.addEventListener('error', () => this.stopped(), { signal })
    return worker
  }

  private heard({ data }: MessageEvent): void {
    this.silent = 0
    // only our own worker speaks here
    const reply = data as Reply
    if ('working' in reply) return
    const at = this.open.findIndex(({ task }) => task.id === reply.id && task.tile === reply.tile)
    const [done] = at < 0 ? [] : this.open.splice(at, 1)
    // what is next goes out first: the worker does not wait while its answer is taken
    this.next()
    done?.resolve(reply)
  }

  private stopped(): void {
    this.stopListening.abort()
    this.worker.terminate()
    this.silent = 0
    this.worker = this.begin()
    const error = new Error('A worker of this page stopped; reload the page, or choose another back end.')
    for (const open of this.open.splice(0)) {
      if (open.again) open.reject(error)
      else this.send({ ...open, again: true })
    }
    this.next()
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
  const line = async (thread: Thread): Promise<void> => {
    for (let reply = await thread.ask(next); reply; reply = await thread.ask(next)) {
      signal?.throwIfAborted()
      if ('failure' in reply) throw new Error(reply.failure)
      take(reply)
    }
  }
  // each thread gets its first task before any gets another
  const work = Array.from({ length: atOnce }, () => threads.map(line)).flat()
  await Promise.race([Promise.all(work), stopped])
  signal?.throwIfAborted()
}
