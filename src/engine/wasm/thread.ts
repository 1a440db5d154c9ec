import type { Reply, Task, Told } from './tasks.ts'

/** What a worker says of a task when it is done. */
export type Said = Exclude<Reply, { readonly working: true }>

/** Milliseconds between two looks at a worker, and after how many without a word it is taken for dead: browsers end workers silently. */
const look = 2_500
const mostSilent = 6

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))

/** Tasks that a worker has at once: while its answer to one is taken, it does the next. */
export const atOnce = 2

interface Open {
  readonly task: Task
  readonly resolve: (said: Said) => void
  readonly reject: (reason: Error) => void
  /** It was under way when a worker stopped. */
  readonly again: boolean
}

/**
 * A worker that does one task after the other. One that stops is replaced when there is something to do: the task that was
 * under way is done anew, once, and those behind it as if they had not been sent.
 */
export class Thread {
  private worker: Worker | undefined
  private readonly start: () => Worker
  /** In the order in which the worker does them. */
  private readonly open: Open[] = []
  private readonly waiting: (() => void)[] = []
  private stopListening = new AbortController()
  private timer: ReturnType<typeof setInterval> | undefined
  /** Looks without a word: they are counted, not time, for a computer that slept has not looked. */
  private silent = 0
  /** The job that the worker was told last. */
  private known: Task['job'] | undefined

  /** @throws what `start` throws */
  constructor(start: () => Worker) {
    this.start = start
    this.worker = this.begin()
  }

  /** At once where it has little to do, else in turn; `choose` says then what is to be done, if anything still is. */
  ask(choose: () => Task | undefined): Promise<Said | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push(() => {
        try {
          const task = choose()
          if (task) this.send({ task, resolve, reject, again: false })
          else resolve(undefined)
        } catch (error) {
          reject(asError(error))
        }
      })
      this.next()
    })
  }

  private next(): void {
    while (this.open.length < atOnce) {
      const turn = this.waiting.shift()
      if (!turn) break
      turn()
    }
    this.watch(this.open.length > 0)
  }

  /** @throws where no worker can be started, or the task cannot be copied */
  private send(open: Open): void {
    this.worker ??= this.begin()
    // the room goes over to the worker: whoever does the task anew makes one
    const { room, ...task } = open.task
    const told: Told = { ...task, room, job: task.job === this.known ? undefined : task.job }
    this.worker.postMessage(told, room ? [room] : [])
    this.known = task.job
    this.open.push({ ...open, task })
  }

  private watch(on: boolean): void {
    if (on === (this.timer !== undefined)) return
    clearInterval(this.timer)
    this.silent = 0
    this.timer = on ? setInterval(() => ++this.silent > mostSilent && this.stopped(), look) : undefined
  }

  private begin(): Worker {
    const worker = this.start()
    this.known = undefined
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
    done?.resolve(reply)
    this.next()
  }

  private stopped(): void {
    this.stopListening.abort()
    this.worker?.terminate()
    this.worker = undefined
    this.silent = 0
    for (const [place, open] of this.open.splice(0).entries()) {
      const underWay = place === 0
      try {
        if (underWay && open.again)
          throw new Error('A worker of this page stopped; reload the page, or choose another back end.')
        this.send({ ...open, again: open.again || underWay })
      } catch (error) {
        open.reject(asError(error))
      }
    }
    this.next()
  }
}
