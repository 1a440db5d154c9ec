import { afterEach, expect, it, vi } from 'vitest'
import { createEngine } from '../engine/create-engine.ts'
import { defaultExperiment } from '../experiment/defaults.ts'
import { createThalwegStore } from '../store/store.ts'
import { setRunParameter } from '../store/actions.ts'
import { paceOf, secondsOf, worthSharing } from '../trajectories/pace.ts'
import { connect } from './bridge.ts'

afterEach(() => vi.restoreAllMocks())

it('a request takes what a small one does and its steps more, shared among threads where it is large', () => {
  const pace = paceOf({ memberSteps: 1000, milliseconds: 3 }, { memberSteps: 11_000, milliseconds: 8 }, 4)
  expect(secondsOf(pace, 1000)).toBeCloseTo(0.003, 9)
  expect(secondsOf(pace, 21_000)).toBeCloseTo(0.013, 9)
  expect(secondsOf(pace, worthSharing)).toBeCloseTo((2.5 + (5e-4 * worthSharing) / 4) / 1000, 9)
})

it('the time of batches is measured when a view asks, and anew only where a step costs another', async () => {
  const engine = await createEngine('wasm')
  const map = vi.spyOn(engine, 'map')
  const store = createThalwegStore(defaultExperiment)
  const disconnect = connect(store, engine)
  try {
    await vi.waitFor(() => expect(store.getState().trajectories).toBeDefined())
    expect(map).not.toHaveBeenCalled()
    store.setState({ paceAsked: true })
    await vi.waitFor(() => expect(store.getState().paces).toBeDefined(), 10_000)
    const { paces } = store.getState()
    expect(paces?.maps.length).toBe(defaultExperiment.runs.length)
    expect(paces && secondsOf(paces.starts, 1e9)).toBeGreaterThan(0)
    const trials = map.mock.calls.length
    setRunParameter(store, 0, 'lr', 0.0123)
    await vi.waitFor(() => expect(store.getState().computed?.runs[0]?.parameters?.['lr']).toBe(0.0123))
    expect([store.getState().paces, map.mock.calls.length]).toEqual([paces, trials])
    const [, ...others] = defaultExperiment.runs
    store.setState({ experiment: { ...defaultExperiment, runs: [{ method: 'rmsprop' }, ...others] } })
    await vi.waitFor(() => expect(store.getState().paces?.key).not.toBe(paces?.key), 10_000)
  } finally {
    disconnect()
    engine.dispose()
  }
})
