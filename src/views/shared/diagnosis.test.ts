import { describe, expect, test } from 'vitest'

import { problemHandle } from '../../engine/simulate/problem-handle.ts'
import { simulate } from '../../engine/simulate/choose.ts'
import { normalise } from '../../experiment/normalise.ts'
import { createThalwegStore } from '../../store/store.ts'
import { diagnose } from './diagnosis.ts'

async function found(problem: object, run: object, rest: object = {}) {
  const experiment = normalise({ version: 1, problem, runs: [run], steps: 100, ...rest })
  const store = createThalwegStore(experiment)
  const result = await simulate(experiment, { backend: 'js' })
  store.setState({ problem: problemHandle(experiment), trajectories: { version: 1, result, steps: experiment.steps } })
  return diagnose(store.getState(), 0)
}
/** λmax = 100: the limit of gradient descent is 0.02. */
const bowl = { formula: 'x^2 / 2 + 50 y^2' }
const gd = (lr: number, more: object = {}) => ({ method: 'gd', parameters: { lr }, ...more })
const start = { start: [2, 0.5] }

describe('diverged because the learning rate is over the limit', () => {
  test('says by how much, and the remedy converges', async () => {
    const one = await found(bowl, gd(0.024), { ...start, steps: 400 })
    expect(one).toMatchObject({ kind: 'over-limit', everywhere: true, remedy: { kind: 'rate', lr: 0.01 } })
    expect(one?.kind === 'over-limit' && [one.limit, one.over]).toEqual([
      expect.closeTo(0.02, 12),
      expect.closeTo(0.2, 9),
    ])
    expect(await found(bowl, gd(0.01), start)).not.toMatchObject({ kind: 'over-limit' })
  })
  test('not below the limit, not with clipping, not for a method without a limit', async () => {
    expect((await found(bowl, gd(0.0199), start))?.kind).not.toBe('over-limit')
    expect(await found(bowl, gd(0.024, { clip: { norm: 1e9 } }), { ...start, steps: 400 })).toBeUndefined()
    expect((await found(bowl, { method: 'adam', parameters: { lr: 9 } }, start))?.kind).not.toBe('over-limit')
  })
})

describe('oscillates along the steep axis', () => {
  test('with lr · λmax just below 2', async () => {
    const one = await found(bowl, gd(0.0198), start)
    expect(one).toMatchObject({ kind: 'steep', product: expect.closeTo(1.98, 9), limit: expect.closeTo(2, 9) })
  })
  test('not where the noise does it, and not at half the limit', async () => {
    expect(await found(bowl, gd(0.0198, { gradient: { noise: 1 } }), start)).toBeUndefined()
    expect((await found(bowl, gd(0.01), start))?.kind).not.toBe('steep')
  })
})

describe('crawls', () => {
  const plateau = { formula: '1 - exp(-(x^2 + y^2) / 2)' }
  test('on a plateau, where gᵀg is next to nothing', async () => {
    const one = await found(plateau, gd(0.1), { start: [4, 4] })
    expect(one).toMatchObject({ kind: 'plateau', remedy: { kind: 'steps', steps: 400 } })
    expect(one?.kind === 'plateau' && one.slope).toBeLessThan(1e-6)
  })
  test('with a learning rate far below the limit', async () => {
    const one = await found(bowl, gd(0.0005), start)
    expect(one).toMatchObject({ kind: 'timid', share: expect.closeTo(0.025, 9), remedy: { kind: 'rate', lr: 0.01 } })
  })
  test('not where it arrives', async () => {
    expect(await found({ formula: 'x^2 + y^2' }, gd(0.1), start)).toBeUndefined()
  })
})

describe('rests on a saddle', () => {
  test('says the negative eigenvalue, and beside the way there it does not', async () => {
    const one = await found({ formula: 'x^2 - y^2' }, gd(0.1), { start: [1, 0], steps: 300 })
    expect(one).toMatchObject({ kind: 'saddle', eigenvalue: -2, remedy: { kind: 'start' } })
    const beside = one?.kind === 'saddle' && one.remedy.kind === 'start' ? one.remedy.start : undefined
    expect((await found({ formula: 'x^2 - y^2' }, gd(0.1), { start: beside, steps: 300 }))?.kind).not.toBe('saddle')
  })
  test('not at a minimum', async () => {
    expect(await found({ formula: 'x^2 + y^2' }, gd(0.1), { start: [1, 0], steps: 300 })).toBeUndefined()
  })
})
