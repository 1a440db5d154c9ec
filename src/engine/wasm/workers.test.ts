import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Told } from './tasks.ts'

/** Workers in the order in which they were started; each hears its tasks and answers by `say`. */
const started: FakeWorker[] = []

/** What a worker does when it is told something, where it does not hear it. */
let refused: ((task: Told) => void) | undefined

class FakeWorker extends EventTarget {
  /** What it was told and has not answered, in order. */
  readonly tasks: Told[] = []
  ended = false
  constructor() {
    super()
    started.push(this)
  }
  postMessage(task: Told): void {
    refused?.(task)
    this.tasks.push(task)
  }
  terminate(): void {
    this.ended = true
  }
  say(data: object): void {
    const task = 'working' in data ? this.tasks[0] : this.tasks.shift()
    this.dispatchEvent(new MessageEvent('message', { data: { id: task?.id, tile: task?.tile, ...data } }))
  }
  fail(): void {
    this.dispatchEvent(new Event('error'))
  }
}

vi.mock('./worker.ts?worker&inline', () => ({ default: FakeWorker }))

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 })
  vi.useFakeTimers()
  vi.resetModules()
  started.length = 0
  refused = undefined
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Lets all that waits for no one come about. */
const settle = () => vi.advanceTimersByTimeAsync(0)

// only what comes back matters here
const job = { experiment: { problem: { surface: 'beale' } }, x: { of: 'lr' } } as never

const answer = () => ({ ended: { losses: new Float64Array(2) } })

async function open() {
  const workers = await (await import('./workers.ts')).wasmWorkers()
  if (!workers) throw new Error('There are two cores.')
  const run = (
    tiles: number,
    { ahead = false, jobOf = () => job, signal = undefined as AbortSignal | undefined } = {},
  ) => {
    const taken: number[] = []
    const done = workers.run({ jobOf, tiles, ahead, signal, take: ({ tile }) => taken.push(tile) })
    const outcome = done.then(
      () => 'done',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
    return { taken, outcome }
  }
  return { run }
}

const tiles = () => started.map(({ tasks }) => tasks.map(({ tile }) => tile))

it('gives the task of a worker that was ended without a word to another, and waits for one that says it works', async () => {
  const { run } = await open()
  const { taken, outcome } = run(2)
  await settle()
  const [dead, slow] = started
  expect(tiles()).toEqual([[0], [1]])
  for (let second = 0; second < 60; second++) {
    for (const worker of started) if (worker !== dead) worker.say({ working: true })
    await vi.advanceTimersByTimeAsync(1000)
  }
  expect(dead?.ended).toBe(true)
  expect(slow?.ended).toBe(false)
  const next = started[2]
  expect(next?.tasks[0]?.tile).toBe(0)
  slow?.say(answer())
  next?.say(answer())
  expect(await outcome).toBe('done')
  expect(new Set(taken)).toEqual(new Set([0, 1]))
})

it('short stretches wait in a worker for the one before, but at the end of the work none that another could begin', async () => {
  const { run } = await open()
  const { taken, outcome } = run(7, { ahead: true })
  await settle()
  expect(tiles()).toEqual([
    [0, 2],
    [1, 3],
  ])
  started[0]?.say(answer())
  await settle()
  expect(tiles()).toEqual([
    [2, 4],
    [1, 3],
  ])
  // two are left for two workers: whoever is idle takes them
  started[0]?.say(answer())
  await settle()
  expect(tiles()[0]).toEqual([4])
  started[0]?.say(answer())
  await settle()
  started[0]?.say(answer())
  await settle()
  expect(tiles()).toEqual([[6], [1, 3]])
  for (const worker of [started[0], started[1], started[1]]) worker?.say(answer())
  expect(await outcome).toBe('done')
  expect(taken.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6])
})

it('what waits behind a task that ends its worker twice is still done', async () => {
  const { run } = await open()
  const bad = run(2)
  const good = run(2)
  await settle()
  expect(tiles()).toEqual([
    [0, 0],
    [1, 1],
  ])
  started[0]?.fail()
  await settle()
  expect(started[2]?.tasks).toHaveLength(2)
  started[2]?.fail()
  expect(await bad.outcome).toMatch(/^A worker of this page stopped/)
  started[1]?.say(answer())
  started[1]?.say(answer())
  started[3]?.say(answer())
  expect(await good.outcome).toBe('done')
  expect(good.taken.toSorted((a, b) => a - b)).toEqual([0, 1])
})

it('a worker is told a job once, and has the memory of an answer for a later one; one in its place has the job, and makes its own', async () => {
  const { run } = await open()
  const { outcome } = run(6)
  await settle()
  const told = () =>
    started.map(({ tasks: [task] }) => ({ job: task?.job !== undefined, room: task?.room?.byteLength }))
  expect(told()).toEqual([
    { job: true, room: undefined },
    { job: true, room: undefined },
  ])
  started[0]?.say(answer())
  await settle()
  started[0]?.say(answer())
  await settle()
  expect(told()[0]).toEqual({ job: false, room: 16 })
  started[0]?.fail()
  await settle()
  expect(told()[2]).toEqual({ job: true, room: undefined })
  for (let k = 0; k < 4; k++) {
    for (const worker of started.slice(1)) if (worker.tasks.length > 0) worker.say(answer())
    await settle()
  }
  expect(await outcome).toBe('done')
})

describe("the memory of a map's answers", () => {
  const flow = { experiment: { problem: { surface: 'beale' } }, kept: {}, part: {} } as never
  const roomsTold = () => started.flatMap(({ tasks }) => tasks.map(({ room }) => room?.byteLength))
  const answered = async (outcome: Promise<string>, of: () => object) => {
    await settle()
    const rooms = roomsTold()
    for (const worker of started) worker.say(of())
    expect(await outcome).toBe('done')
    return rooms
  }

  it('is there for the next map, whatever workers did between', async () => {
    const { run } = await open()
    expect(await answered(run(2).outcome, answer)).toEqual([undefined, undefined])
    expect(await answered(run(2, { jobOf: () => flow }).outcome, () => ({ part: {} }))).toEqual([undefined, undefined])
    expect(await answered(run(2).outcome, answer)).toEqual([16, 16])
  })

  it('stays while a map is under way that began before it was let go', async () => {
    const { run } = await open()
    await answered(run(2).outcome, answer)
    await vi.advanceTimersByTimeAsync(20_000)
    const { outcome } = run(1)
    await vi.advanceTimersByTimeAsync(12_000)
    expect(await answered(outcome, answer)).toEqual([16])
    expect(await answered(run(2).outcome, answer)).toEqual([16, 16])
  })

  it('is let go when no map is computed for long', async () => {
    const { run } = await open()
    await answered(run(2).outcome, answer)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await answered(run(2).outcome, answer)).toEqual([undefined, undefined])
  })
})

it('a worker that fails whenever it starts is not started for nothing, and whoever asks hears of it', async () => {
  const { run } = await open()
  for (const worker of started.slice()) worker.fail()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(started).toHaveLength(2)
  const { outcome } = run(2)
  for (let tries = 0; tries < 9; tries++) {
    await settle()
    for (const worker of started.filter(({ ended }) => !ended)) worker.fail()
  }
  expect(await outcome).toMatch(/^A worker of this page stopped/)
  expect(started.length).toBeLessThanOrEqual(6)
})

it('a task that cannot be told, or sent, ends its work with the reason, and the next work is done', async () => {
  const { run } = await open()
  const untold = run(4, {
    jobOf: () => {
      throw new Error('No memory for the starts.')
    },
  })
  expect(await untold.outcome).toBe('No memory for the starts.')
  refused = () => {
    throw new Error('It cannot be copied.')
  }
  expect(await run(4).outcome).toBe('It cannot be copied.')
  refused = undefined
  const { outcome } = run(2)
  await settle()
  for (const worker of started) worker.say(answer())
  expect(await outcome).toBe('done')
})
