import { expect, test, vi } from 'vitest'

import { createEngine } from '../engine/create-engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { normalise } from '../experiment/normalise.ts'
import { setRun } from '../store/actions.ts'
import { createThalwegStore } from '../store/store.ts'
import { connect } from './bridge.ts'

const steps = 40

/** What a page comes to with an experiment: the state once it is computed or refused, and the way on. */
async function pageOf(experiment: Experiment) {
  const store = createThalwegStore(normalise(experiment))
  const stop = connect(store, await createEngine('wasm'))
  const settled = (version: number) =>
    vi.waitFor(() => {
      const { trajectories, refused } = store.getState()
      expect(refused || (trajectories?.version ?? 0) >= version).toBe(true)
    }, 10_000)
  await settled(1)
  return { store, stop, settled }
}

const network = { network: { layers: [2, 4, 1], data: { id: 'moons', samples: 40 } } }

test.each([
  [{ data: 'logistic' }, { method: 'gauss-newton' }, 'residuals'],
  [network, { method: 'barzilai-borwein', schedule: { id: 'cosine' } }, 'schedule'],
  [network, { method: 'gd', stop: { patience: 3 } }, 'validation'],
])('of three runs on %j the two others go on as if alone beside a refused %j', async (problem, refused, says) => {
  const others = [{ method: 'gd' }, { method: 'adam' }] as const
  const common = { version: 1 as const, problem, steps, seed: 3 }
  const [first, last] = others
  const alone = await pageOf(normalise({ ...common, runs: others }))
  const beside = await pageOf(normalise({ ...common, runs: [first, refused, last] }))
  const state = beside.store.getState()
  const [gd, none, adam] = state.trajectories?.result.runs ?? []
  expect([gd, adam]).toEqual(alone.store.getState().trajectories?.result.runs)
  expect(none).toMatchObject({ refused: expect.stringContaining(says), count: 0 })
  expect(none?.losses).toHaveLength(0)
  expect(state).toMatchObject({ notices: [], refused: false })
  alone.stop()
  beside.stop()
})

test('where no run can be computed the page says why, and keeps its last picture; a good one takes that back', async () => {
  const { store, stop, settled } = await pageOf(
    normalise({
      version: 1,
      problem: { data: 'logistic' },
      runs: [{ method: 'gd' }, { method: 'gauss-newton' }],
      steps,
    }),
  )
  const [good] = store.getState().trajectories?.result.runs ?? []
  setRun(store, 0, { method: 'levenberg' })
  await vi.waitFor(() => expect(store.getState().refused).toBe(true))
  expect(store.getState().notices).toMatchObject([{ level: 'error', message: expect.stringContaining('residuals') }])
  expect(store.getState().trajectories?.result.runs[0]).toBe(good)
  setRun(store, 1, { method: 'adam' })
  await settled(2)
  await vi.waitFor(() => expect(store.getState()).toMatchObject({ notices: [], refused: false }))
  expect(store.getState().trajectories?.result.runs.map(({ refused }) => refused === undefined)).toEqual([false, true])
  stop()
})
