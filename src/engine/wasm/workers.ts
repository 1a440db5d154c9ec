import type { Answer, Task } from './tasks.ts'
import { atOnce, Thread } from './thread.ts'

/** Threads that compute maps and batches, one a core, each with a memory of its own: no shared memory, so any page may have them. */
export interface Workers {
  /**
   * Computes the stretches of a job, in any order. Rejects with the signal's reason when aborted; what runs then ends unheard.
   */
  readonly run: (work: Work) => Promise<void>
  readonly threads: number
}

interface Work {
  /** What a worker is told of a stretch, from 0 to `tiles` − 1. */
  readonly jobOf: (tile: number) => Task['job']
  readonly tiles: number
  /**
   * May a worker have its next stretch before it ends the last? For short ones, which it would else wait between; one that
   * it has is computed even if the work is no longer wanted.
   */
  readonly ahead: boolean
  readonly signal: AbortSignal | undefined
  /** Is given an answer; keeps nothing of a map's arrays. */
  readonly take: (answer: Answer) => void
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
    return { run: (work) => share(threads, work), threads: threads.length }
  } catch {
    return undefined
  }
}

let jobs = 0
/**
 * The memory of maps' answers that were taken, for answers of this map and of the next: half a megabyte at most for each stretch that
 * workers have at once, until nothing has been computed for a while.
 */
const rooms: ArrayBuffer[] = []
/** Milliseconds after a job after which the memory is let go. */
const unused = 30_000
let letGo: ReturnType<typeof setTimeout> | undefined
/** Jobs under way: none of them loses the memory in its middle. */
let underWay = 0

function begin(): void {
  clearTimeout(letGo)
  underWay++
}

function end(): void {
  if (--underWay === 0 && rooms.length > 0) letGo = setTimeout(() => rooms.splice(0), unused)
}

async function share(threads: readonly Thread[], { jobOf, tiles, ahead, signal, take }: Work): Promise<void> {
  const id = ++jobs
  begin()
  let given = 0
  const next = (): Task | undefined => {
    if (given >= tiles || signal?.aborted === true) return undefined
    const tile = given++
    const job = jobOf(tile)
    // a pour answers in memory of its own
    return { id, job, tile, room: 'kept' in job ? undefined : rooms.pop() }
  }
  const stopped = new Promise<void>((resolve) => {
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })
  const held = new Map(threads.map((thread) => [thread, 0]))
  const holds = (thread: Thread): number => held.get(thread) ?? 0
  const line = async (thread: Thread): Promise<void> => {
    // in the end no thread waits with a stretch that another could begin
    while (holds(thread) === 0 || tiles - given > threads.length) {
      held.set(thread, holds(thread) + 1)
      const reply = await thread.ask(next)
      held.set(thread, holds(thread) - 1)
      if (!reply) return
      signal?.throwIfAborted()
      if ('failure' in reply) throw new Error(reply.failure)
      take(reply)
      const room = 'ended' in reply ? reply.ended.losses.buffer : undefined
      if (room instanceof ArrayBuffer && rooms.length < atOnce * threads.length) rooms.push(room)
    }
  }
  // each thread gets its first stretch before any gets another
  const lines = Array.from({ length: ahead ? atOnce : 1 }, () => threads.map(line))
  const all = Promise.all(lines.flat()).finally(() => {
    // where one failed, no more is asked
    given = tiles
    end()
  })
  await Promise.race([all, stopped])
  signal?.throwIfAborted()
}
