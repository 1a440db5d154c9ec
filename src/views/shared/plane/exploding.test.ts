import { expect, test, vi } from 'vitest'
import { networkHandle } from '../../../engine/networks/handle.ts'
import { openPlane } from '../../../engine/networks/landscape/landscape.ts'
import type { Run } from '../../../experiment/experiment.ts'
import { normalise } from '../../../experiment/normalise.ts'
import { simulate } from '../../../index.ts'
import { createThalwegStore, type Store } from '../../../store/store.ts'
import { followPlane, type PlaneFacts } from './follow-plane.ts'
import { type PlaneChoice, planeKinds } from './plane-state.ts'

const explodes: Run = { method: 'gd', parameters: { lr: 0.7 } }
const learns: Run = { method: 'adam', parameters: { lr: 0.05 } }
const steps = 30

/** A store with the networks of these runs trained to their end. */
async function trained(...runs: readonly Run[]): Promise<Store> {
  const network = {
    layers: [2, 4, 1],
    loss: 'squared',
    activation: 'linear',
    data: { id: 'moons', samples: 20 },
  } as const
  const experiment = normalise({ version: 1, problem: { network }, runs, steps, seed: 1 })
  const result = await simulate(experiment, { backend: 'js' })
  const store = createThalwegStore(experiment)
  store.setState({
    network: networkHandle(experiment),
    trajectories: { version: 1, steps, result },
    playback: { ...store.getState().playback, head: steps },
    openPlane: (...asked) => openPlane(experiment, result, ...asked),
  })
  return store
}

/** What is told of the plane, and how far its picture reaches beyond the weights before the explosion. */
async function look(main: Store, kind: PlaneChoice['kind']) {
  const choice = { kind, seed: 1, weights: [0, 1], copies: false, curvature: false } as const
  const { store, start } = followPlane(main, choice)
  const hears = vi.fn<(facts: PlaneFacts | string | undefined) => void>()
  const stop = start(hears)
  await vi.waitFor(() => expect(hears).toHaveBeenCalled())
  stop()
  const { problem } = store.getState()
  const { x = [0, 0], y = [0, 0] } = problem?.domain ?? {}
  return { facts: hears.mock.calls[0]?.[0], size: Math.max(x[1] - x[0], y[1] - y[0]) }
}

const shares = { exploding: 'cut', share: expect.any(Number) }

test.each(planeKinds.filter((kind) => kind !== 'line' && kind !== 'triangle'))(
  'a run that explodes alone is looked at before it does: %s',
  async (kind) => {
    const main = await trained(explodes)
    const { losses = [] } = main.getState().trajectories?.result.runs[0] ?? {}
    expect(losses.at(-1)).toBeGreaterThan(1e6)
    const { facts, size } = await look(main, kind)
    expect(facts).toMatchObject(shares)
    expect(facts).not.toMatchObject({ share: Number.NaN })
    expect(size).toBeLessThan(60)
  },
)

test.each(['line', 'triangle', 'weights', 'principal'] as const)(
  'among others it is left out, or where it has to be a corner looked at before: %s',
  async (kind) => {
    const main = await trained(learns, explodes, { ...learns, method: 'rmsprop' })
    const { facts, size } = await look(main, kind)
    expect(facts).toMatchObject({ exploding: 'left out', share: expect.any(Number) })
    expect(facts).not.toMatchObject({ share: Number.NaN })
    expect(size).toBeLessThan(60)
  },
)
