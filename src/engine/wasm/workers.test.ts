import { afterEach, expect, it, vi } from 'vitest'
import type { Task } from './tasks.ts'

/** Workers in the order in which they were started; each hears its tasks and answers by `say`. */
const started: FakeWorker[] = []

class FakeWorker extends EventTarget {
  readonly tasks: Task[] = []
  ended = false
  constructor() {
    super()
    started.push(this)
  }
  postMessage(task: Task): void {
    this.tasks.push(task)
  }
  terminate(): void {
    this.ended = true
  }
  say(data: object): void {
    const task = this.tasks.at(-1)
    this.dispatchEvent(new MessageEvent('message', { data: { id: task?.id, tile: task?.tile, ...data } }))
  }
}

vi.mock('./worker.ts?worker&inline', () => ({ default: FakeWorker }))

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('gives the task of a worker that was ended without a word to another, and waits for one that says it works', async () => {
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
  vi.useFakeTimers()
  const { wasmWorkers } = await import('./workers.ts')
  const workers = await wasmWorkers()
  if (!workers) throw new Error('There are two cores.')
  const taken: number[] = []
  const job = { experiment: { problem: { surface: 'beale' } }, x: { of: 'lr' } }
  // only what comes back matters here
  const done = workers.run(
    () => job as never,
    2,
    undefined,
    ({ tile }) => taken.push(tile),
  )
  await vi.advanceTimersByTimeAsync(0)
  const [dead, slow] = started
  expect([dead?.tasks.length, slow?.tasks.length]).toEqual([1, 1])
  for (let second = 0; second < 60; second++) {
    for (const worker of started) if (worker !== dead) worker.say({ working: true })
    await vi.advanceTimersByTimeAsync(1000)
  }
  expect(dead?.ended).toBe(true)
  expect(slow?.ended).toBe(false)
  const next = started[2]
  expect(next?.tasks[0]?.tile).toBe(dead?.tasks[0]?.tile)
  slow?.say({ ended: {} })
  next?.say({ ended: {} })
  await done
  expect(new Set(taken)).toEqual(new Set([0, 1]))
})
