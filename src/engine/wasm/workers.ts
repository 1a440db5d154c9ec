import type { Ended } from '../simulate/cells.ts'
import type { Question, Reply, Task } from './tasks.ts'

/** Threads that compute maps, one a core, each with a memory of its own: no shared memory, so any page may have them. */
export interface Workers {
  /**
   * Computes the stretches of a map, in any order. Rejects with the signal's reason when aborted; what runs then ends unheard.
   */
  readonly run: (
    question: Question,
    tiles: number,
    signal: AbortSignal | undefined,
    take: (tile: number, ended: Ended) => void,
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
    return { run: (question, tiles, signal, take) => share(threads, { question, tiles, signal, take }) }
  } catch {
    return undefined
  }
}

/** A worker that does one task after the other. One that the browser has ended is replaced, and its task is done anew, once. */
class Thread {
  private worker: Worker
  private readonly start: () => Worker
  private last: Promise<unknown> = Promise.resolve()

  constructor(start: () => Worker) {
    this.start = start
    this.worker = start()
  }

  /** Waits for its turn; `choose` says then what is to be done, if anything still is. */
  ask(choose: () => Task | undefined): Promise<Reply | undefined> {
    const turn = this.after(this.last, choose)
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async after(before: Promise<unknown>, choose: () => Task | undefined): Promise<Reply | undefined> {
    await before
    const task = choose()
    return task && this.send(task).catch(() => this.sendAnew(task))
  }

  private sendAnew(task: Task): Promise<Reply> {
    this.worker.terminate()
    this.worker = this.start()
    return this.send(task)
  }

  private send(task: Task): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const done = new AbortController()
      const listen = (name: 'message' | 'error', heard: (event: Event) => void) =>
        this.worker.addEventListener(name, heard, { signal: done.signal })
      listen('message', (event) => {
        done.abort()
        // only our own worker speaks here
        if (event instanceof MessageEvent) resolve(event.data as Reply)
      })
      listen('error', () => {
        done.abort()
        reject(new Error('A worker of this page stopped; reload the page, or choose another back end.'))
      })
      this.worker.postMessage(task, [])
    })
  }
}

let questions = 0

interface Work {
  readonly question: Question
  readonly tiles: number
  readonly signal: AbortSignal | undefined
  readonly take: (tile: number, ended: Ended) => void
}

async function share(threads: readonly Thread[], { question, tiles, signal, take }: Work): Promise<void> {
  const id = ++questions
  let given = 0
  const next = (): Task | undefined =>
    given >= tiles || signal?.aborted === true ? undefined : { id, question, tile: given++ }
  const stopped = new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })
  const work = threads.map(async (thread) => {
    for (;;) {
      const reply = await thread.ask(next)
      if (!reply) return
      signal?.throwIfAborted()
      if ('failure' in reply) throw new Error(reply.failure)
      take(reply.tile, reply.ended)
    }
  })
  await Promise.race([Promise.all(work), stopped])
  signal?.throwIfAborted()
}
