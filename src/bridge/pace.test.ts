import { afterEach, expect, it, vi } from 'vitest'
import { createEngine } from '../engine/create-engine.ts'
import { defaultExperiment } from '../experiment/defaults.ts'
import { createThalwegStore } from '../store/store.ts'
import { setRunParameter, setSteps } from '../store/actions.ts'
import { askPace } from '../store/ask-pace.ts'
import { paceOf, secondsOf, worthSharing } from '../trajectories/pace.ts'
import { connect } from './bridge.ts'

afterEach(() => vi.restoreAllMocks())

it('a request takes what a small one does and its steps more, shared among threads where it is large', () => {
  const pace = paceOf({ memberSteps: 1000, milliseconds: 3 }, { memberSteps: 11_000, milliseconds: 8 }, 4)
  if (!pace) throw new Error('The batches were not told apart.')
  expect(secondsOf(pace, 1000)).toBeCloseTo(0.003, 9)
  expect(secondsOf(pace, 21_000)).toBeCloseTo(0.013, 9)
  expect(secondsOf(pace, worthSharing)).toBeCloseTo((2.5 + (5e-4 * worthSharing) / 4) / 1000, 9)
})

it('batches whose times a clock does not tell apart say nothing about a larger one', () => {
  const small = { memberSteps: 1000, milliseconds: 3 }
  for (const milliseconds of [2, 3, 3.9])
    expect(paceOf(small, { memberSteps: 11_000, milliseconds }, 1)).toBeUndefined()
})

it('the time of batches is measured when a view asks, and anew only where a step costs another', async () => {
  const engine = await createEngine('wasm')
  const map = vi.spyOn(engine, 'map')
  let clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
  const flow = engine.flow.bind(engine)
  vi.spyOn(engine, 'flow').mockImplementation((experiment, options) => {
    const { starts, steps, runs } = experiment
    const [width, height] = starts && 'grid' in starts ? starts.grid : [0, 0]
    clock += 2 + 1e-5 * width * height * steps * runs.length
    return flow(experiment, options)
  })
  const store = createThalwegStore(defaultExperiment)
  const disconnect = connect(store, engine)
  try {
    await vi.waitFor(() => expect(store.getState().trajectories).toBeDefined())
    expect(map).not.toHaveBeenCalled()
    askPace(store)
    await vi.waitFor(() => expect(store.getState().paces).toBeDefined(), 10_000)
    const { paces } = store.getState()
    expect(paces?.maps.length).toBe(defaultExperiment.runs.length)
    expect(paces?.starts && secondsOf({ ...paces.starts, threads: 1 }, 1e9)).toBeCloseTo(10.002, 9)
    const trials = map.mock.calls.length
    setRunParameter(store, 0, 'lr', 0.0123)
    await vi.waitFor(() => expect(store.getState().computed?.runs[0]?.parameters?.['lr']).toBe(0.0123))
    expect([store.getState().paces, map.mock.calls.length]).toEqual([paces, trials])
    const [, ...others] = defaultExperiment.runs
    store.setState({ experiment: { ...defaultExperiment, runs: [{ method: 'rmsprop' }, ...others] } })
    // what was measured of another experiment is not told of this one
    expect(store.getState().paces).toBeUndefined()
    await vi.waitFor(() => expect(store.getState().paces).toBeDefined(), 10_000)
    expect(store.getState().paces?.key).not.toBe(paces?.key)
    setSteps(store, 3)
    expect(store.getState().paces).toBeUndefined()
  } finally {
    disconnect()
    engine.dispose()
  }
})

it('a trial ends where its experiment is left, a map is asked, or nobody wants to know any longer', async () => {
  const engine = await createEngine('wasm')
  const store = createThalwegStore(defaultExperiment)
  const signals: AbortSignal[] = []
  const map = vi.spyOn(engine, 'map').mockImplementation((_experiment, _question, { signal } = {}) => {
    if (signal) signals.push(signal)
    return new Promise<never>(() => undefined)
  })
  const disconnect = connect(store, engine)
  const underWay = () => signals.map(({ aborted }) => !aborted)
  try {
    const stopAsking = askPace(store)
    await vi.waitFor(() => expect(underWay()).toEqual([true]), 10_000)
    const [, ...others] = defaultExperiment.runs
    store.setState({ experiment: { ...defaultExperiment, runs: [{ method: 'rmsprop' }, ...others] } })
    expect(underWay()).toEqual([false])
    await vi.waitFor(() => expect(underWay()).toEqual([false, true]), 10_000)
    store.setState({ experiment: defaultExperiment })
    expect(underWay()).toEqual([false, false])
    await vi.waitFor(() => expect(underWay()).toEqual([false, false, true]), 10_000)
    store.setState({ mapsAsked: [] })
    expect(underWay()).toEqual([false, false, false])
    store.setState({ mapsAsked: undefined })
    await vi.waitFor(() => expect(underWay()).toEqual([false, false, false, true]), 10_000)
    stopAsking()
    expect(underWay()).toEqual([false, false, false, false])
    // a trial that cannot be made ends the waiting for it
    map.mockRejectedValue(new Error('No memory.'))
    askPace(store)
    await vi.waitFor(() => expect(store.getState().paces?.maps).toEqual([]), 10_000)
  } finally {
    disconnect()
    engine.dispose()
  }
})
