import { describe, expect, it } from 'vitest'
import type { Experiment } from '../../src/experiment/experiment.ts'
import { curvature, methods, simulate, surfaces, sweep, type SimulateOptions } from '../../src/index.ts'
import { experimentOf } from '../support/experiments.ts'

describe('rejections say what is wrong and where', () => {
  const refused = (given: Partial<Experiment>, options: SimulateOptions = { backend: 'wasm' }) =>
    simulate(experimentOf(given), options)

  it('in a formula', async () => {
    await expect(refused({ problem: { formula: 'x^2 + foo' } })).rejects.toMatchObject({
      name: 'NotationError',
      position: 6,
      message: expect.stringContaining('foo'),
    })
  })

  it('in a method', async () => {
    await expect(refused({ runs: [{ method: { step: 'theta = theta - lr g' } }] })).rejects.toMatchObject({
      position: 16,
      message: expect.stringContaining('lr'),
    })
    await expect(refused({ runs: [{ method: { step: 'a = g' } }] })).rejects.toMatchObject({
      message: expect.stringContaining('never changes theta'),
    })
  })

  it('in a problem that cannot be computed', async () => {
    await expect(refused({ problem: { data: 'nonsense' } })).rejects.toThrow(/nonsense/)
  })

  it('in a sweep', async () => {
    const axis = { of: 'start.x', from: 0, to: 1, count: 3, scale: 'linear' } as const
    const map = (x: typeof axis | Record<string, unknown>, y?: typeof axis) =>
      sweep(experimentOf({}), { backend: 'wasm', x: { ...axis, ...x }, ...(y && { y }), measure: 'loss' })
    await expect(map({ of: 'nonsense' })).rejects.toMatchObject({
      key: 'x.of',
      message: expect.stringContaining('nonsense'),
    })
    await expect(map({ count: 0 })).rejects.toMatchObject({ key: 'x.count' })
    await expect(map({ scale: 'log' })).rejects.toMatchObject({ key: 'x.from' })
    await expect(map({ to: NaN })).rejects.toMatchObject({ key: 'x.from' })
    await expect(map({}, axis)).rejects.toMatchObject({ key: 'y.of' })
    await expect(map({ count: 1e7 })).rejects.toMatchObject({ key: 'x.count' })
  })
})

describe('curvature', () => {
  it('is the exact Hessian at the start', async () => {
    const { hessian } = await curvature(experimentOf({ problem: { surface: 'rosenbrock' }, start: [-1.2, 1] }))
    const expected = [
      [2 - 400 * (1 - 3 * 1.44), 480],
      [480, 200],
    ]
    hessian.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(expected[i]?.[j] ?? NaN, 9)))
  })

  it('rejects what has none', async () => {
    await expect(curvature(experimentOf({ problem: { formula: 'x +' } }))).rejects.toMatchObject({ position: 3 })
  })
})

it('the registries hold what is published', () => {
  expect(methods.size).toBeGreaterThanOrEqual(14)
  expect(surfaces.size).toBeGreaterThanOrEqual(24)
})
