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
    // of several it says which
    await expect(refused({ runs: [{ method: 'gd' }, { method: { step: 'theta = 2 h1' } }] })).rejects.toMatchObject({
      key: 'runs.1.method.step',
      position: 10,
    })
    await expect(refused({ runs: [{ method: { step: 'a = g' } }] })).rejects.toMatchObject({
      message: expect.stringContaining('never changes theta'),
    })
  })

  it('in a problem that cannot be computed', async () => {
    await expect(refused({ problem: { data: 'nonsense' } })).rejects.toThrow(/nonsense/)
  })

  it.each<[unknown, RegExp]>([
    [{ problem: { surface: 'rosenbrok' } }, /^There is no surface “rosenbrok”; did you mean “rosenbrock”\?$/],
    [{ problem: { surface: 7 } }, /^A surface is named by its id, not 7\.$/],
    [{ problem: { data: 'line-fid' } }, /^There is no data problem “line-fid”;/],
    [{ problem: {} }, /^The problem names no surface, formula, residuals, data or network\.$/],
    [{ runs: [{ method: 'adamm' }] }, /^There is no method “adamm”; did you mean “adam”\?$/],
    [{ runs: [{ method: {} }] }, /an object with a text "step"\.$/],
    [{ runs: 'adam' }, /^runs must be a list of runs, not “adam”\.$/],
    ['adam', /not “adam”\.$/],
  ])('and promises nothing in its place, since nothing is computed: %j', async (given, message) => {
    // as a page without types would call
    const call: (experiment: never) => Promise<unknown> = simulate
    const rejection: unknown = await Reflect.apply(call, undefined, [given]).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(rejection).toMatchObject({ key: expect.any(String), message: expect.stringMatching(message) })
    expect(rejection).toMatchObject({ message: expect.not.stringMatching(/stays|left out/) })
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
    await expect(map({ count: 1e9 })).rejects.toMatchObject({ key: 'x.count' })
  })

  const x = { of: 'start.x', from: 0, to: 1, count: 3, scale: 'linear' }
  // as a page without types would call
  const calls: readonly (readonly [key: string, options: unknown, of: 'simulate' | 'sweep'])[] = [
    ['options', 'wasm', 'simulate'],
    ['backend', { backend: 'cuda' }, 'simulate'],
    ['device', { device: {} }, 'simulate'],
    ['signal', { signal: 5 }, 'simulate'],
    ['onProgress', { onProgress: true }, 'simulate'],
    ['keep', { keep: 'some' }, 'simulate'],
    ['options', undefined, 'sweep'],
    ['x', { measure: 'loss' }, 'sweep'],
    ['x', { x: 'lr', measure: 'loss' }, 'sweep'],
    ['x.of', { x: { ...x, of: 7 }, measure: 'loss' }, 'sweep'],
    ['x.scale', { x: { ...x, scale: 'cubic' }, measure: 'loss' }, 'sweep'],
    ['y.of', { x, y: {}, measure: 'loss' }, 'sweep'],
    ['x.count', { x: { ...x, count: '3' }, measure: 'loss' }, 'sweep'],
    ['measure', { x }, 'sweep'],
    ['measure', { x, measure: 'length' }, 'sweep'],
    ['backend', { x, measure: 'loss', backend: 'gpu' }, 'sweep'],
  ]

  it.each(calls)('in the options, at %s of %o', async (key, options, of) => {
    const answer: unknown = Reflect.apply(of === 'sweep' ? sweep : simulate, undefined, [experimentOf({}), options])
    await expect(answer).rejects.toMatchObject({
      name: 'Refusal',
      key,
      message: expect.stringMatching(/^.{12,}\.$/),
    })
  })
})

describe('what is null counts as left out', () => {
  const call = (of: 'sweep' | 'simulate', options: unknown): unknown =>
    Reflect.apply(of === 'sweep' ? sweep : simulate, undefined, [experimentOf({}), options])

  it('in the options of a simulation', async () => {
    const absent = {
      backend: null,
      device: null,
      signal: null,
      onProgress: null,
      keep: null,
      onWay: null,
      refused: null,
    }
    expect(await call('simulate', absent)).toEqual(await call('simulate', {}))
    expect(await call('simulate', null)).toEqual(await call('simulate', {}))
  })

  it('in those of a sweep, whose axes are linear by default', async () => {
    const x = { of: 'start.x', from: 1, to: 4, count: 3 }
    const linear = await call('sweep', { x: { ...x, scale: 'linear' }, measure: 'loss', backend: 'wasm' })
    expect(await call('sweep', { x, measure: 'loss', backend: 'wasm' })).toEqual(linear)
    const absent = { y: null, device: null, signal: null, onProgress: null }
    expect(await call('sweep', { ...absent, x: { ...x, scale: null }, measure: 'loss', backend: 'wasm' })).toEqual(
      linear,
    )
    const log = await call('sweep', { x: { ...x, scale: 'log' }, measure: 'loss', backend: 'wasm' })
    expect(log).not.toEqual(linear)
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

  it('of a sum of squares has 2 Jᵀ J beside it, with the parameters’ values', async () => {
    const found = await curvature(experimentOf({ problem: { surface: 'rosenbrock' }, start: [-1.2, 1] }))
    const expected = [
      [2 * (400 * 1.44 + 1), 480],
      [480, 200],
    ]
    found.gaussNewton?.forEach((row, i) => row.forEach((v, j) => expect(v).toBeCloseTo(expected[i]?.[j] ?? NaN, 9)))
    expect(found.gaussNewton).toHaveLength(2)
    const residuals = ['b x + y', 'x - 3', '2 y']
    const domain = { x: [-1, 1], y: [-1, 1] } as const
    const linear = await curvature(
      experimentOf({ problem: { residuals, parameters: { b: 3 }, domain }, start: [0.5, 2] }),
    )
    expect(linear.gaussNewton).toEqual([
      [20, 6],
      [6, 10],
    ])
    expect(linear.hessian).toEqual(linear.gaussNewton)
    const none = await curvature(experimentOf({ problem: { surface: 'ackley' } }))
    expect(none.gaussNewton).toBeUndefined()
  })

  it('rejects what has none', async () => {
    await expect(curvature(experimentOf({ problem: { formula: 'x +' } }))).rejects.toMatchObject({ position: 3 })
  })
})

it('the registries hold what is published', () => {
  expect(methods.size).toBeGreaterThanOrEqual(14)
  expect(surfaces.size).toBeGreaterThanOrEqual(24)
})
