import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/experiment/normalise.ts'
import type { Experiment } from '../../src/experiment/experiment.ts'
import {
  methods,
  simulate,
  surfaces,
  sweep,
  type Axis,
  type BackendName,
  type SimulateOptions,
} from '../../src/index.ts'
import { isFirstOrder, parametersOf } from '../../src/methods/method.ts'
import { dataProblems } from '../../src/problems/index.ts'
import { schedules } from '../../src/schedules/index.ts'
import { differences } from '../support/cells.ts'
import { testDevice } from '../support/gpu.ts'

const gpu = await testDevice()
const backends: readonly BackendName[] = gpu ? ['js', 'wasm', 'webgpu'] : ['js', 'wasm']
const on = (backend: BackendName): SimulateOptions =>
  backend === 'webgpu' && gpu ? { backend, device: gpu.device } : { backend }

const axis = (of: string, from: number, to: number, count = 3, scale: Axis['scale'] = 'linear'): Axis => ({
  of,
  from,
  to,
  count,
  scale,
})
const given = (changes: object): Experiment => normalise({ version: 1, steps: 60, seed: 3, ...changes })

/** A shader takes long to compile: there every so-manieth case is enough beside the other two back ends. */
const some = <T>(backend: BackendName, cases: readonly T[], every: number): readonly T[] =>
  cases.filter((_, i) => backend !== 'webgpu' || i % every === 0)

const parameterCases = [...methods.values()].flatMap((method) =>
  Object.entries(parametersOf(method)).map(([name, declared]) => ({ method, name, declared })),
)

describe.each(backends)('every cell of a map is the simulation with its values in it, on %s', (backend) => {
  const options = on(backend)
  const same = async (experiment: Experiment, x: Axis, y?: Axis) =>
    expect(await differences(experiment, { x, ...(y && { y }) }, options)).toEqual([])

  it.each(some(backend, parameterCases, 9))('$method.id, $name', async ({ method, name, declared }) => {
    const experiment = given({ problem: { surface: 'beale' }, runs: [{ method: method.id }] })
    const usual = declared.default
    const ends = declared.scale === 'switch' ? [0, 1] : [usual / 2, usual === 0 ? declared.max / 4 : usual]
    await same(experiment, axis(name, ends[0] ?? 0, ends[1] ?? 1, declared.scale === 'switch' ? 2 : 3))
  })

  const shapes = [...surfaces.values()].flatMap(({ id, parameters = {} }) =>
    Object.entries(parameters).map(([name, declared]) => ({ id, name, declared })),
  )
  it.each(some(backend, shapes, 5))('problem.$name of $id, beside starts', async ({ id, name, declared }) => {
    const experiment = given({ problem: { surface: id }, runs: [{ method: 'adam', parameters: { lr: 0.1 } }] })
    const { x } = surfaces.get(id)?.domain ?? { x: [0, 1] }
    await same(experiment, axis('start.x', x[0], x[1]), axis(`problem.${name}`, declared.default, declared.max, 2))
  })

  const ofSchedules = [...schedules.values()].flatMap(({ id, parameters }) =>
    Object.entries(parameters).map(([name, usual]) => ({ id, name, usual })),
  )
  it.each(some(backend, ofSchedules, 9))('schedule.$name of $id', async ({ id, name, usual }) => {
    const runs = [{ method: 'momentum', parameters: { lr: 0.01 }, schedule: { id } }]
    const experiment = given({ problem: { surface: 'himmelblau' }, runs })
    await same(
      experiment,
      axis(`schedule.${name}`, usual, usual > 0 && usual < 1 ? (usual + 1) / 2 : 2 * usual + 1, 2),
      axis('lr', 0.001, 0.02, 2, 'log'),
    )
  })

  it.each(some(backend, [...dataProblems.keys()], 3))('the axes of the data problem %s', async (data) => {
    const experiment = given({
      problem: { data, samples: 12 },
      runs: [{ method: 'momentum', gradient: { batch: 3, order: 'shuffled', noise: 0.1 } }],
      steps: 20,
    })
    await same(experiment, axis('seed', 1, 3), axis('lr', 0.001, 0.1, 2, 'log'))
    await same(experiment, axis('gradient.batch', 1, 4, 2), axis('start.y', -1, 1, 2))
    await same(experiment, axis('problem.samples', 8, 14, 2), axis('problem.noise', 0, 0.4, 2))
  })

  it('two parameters, noise, seeds and clipping, in a method of the reader’s own too', async () => {
    const method = { parameters: { lr: 0.01, p: 0.5 }, memory: { m: 0 }, step: 'm = p^t m + g\ntheta = theta - lr m' }
    const runs = [{ method, gradient: { noise: 0.2 } }]
    const own = given({ problem: { surface: 'rosenbrock' }, runs, steps: 30 })
    await same(own, axis('p', 0.1, 0.9), axis('lr', 1e-4, 2e-2, 4, 'log'))
    await same(own, axis('seed', 0, 6, 7), axis('gradient.noise', 0, 0.5))
    await same(own, axis('clip.norm', 0.1, 10, 3, 'log'), axis('start.x', -2, 2, 5))
    const formula = { formula: 'a x^2 + b y^2', parameters: { a: 1, b: 10 } }
    const adam = given({ problem: formula, runs: [{ method: 'adam', parameters: { lr: 0.1 } }] })
    await same(adam, axis('beta1', 0, 0.95, 5), axis('beta2', 0.9, 0.999, 3))
    await same(adam, axis('problem.a', 0.1, 10, 3, 'log'), axis('lr', 0.01, 1, 3, 'log'))
    await same(adam, axis('weight_decay', 0, 0.2, 3), axis('bias_correction', 0, 1, 2))
  })

  it('values out of range count as simulate takes them', async () => {
    const experiment = given({ problem: { surface: 'booth' }, runs: [{ method: 'momentum' }] })
    await same(experiment, axis('beta', 0.8, 1.4, 4), axis('lr', -0.01, 0.03, 3))
  })

  it('tells the place in the list of critical points', async () => {
    const experiment = given({
      problem: { surface: 'himmelblau' },
      steps: 200,
      runs: [{ method: 'gd', parameters: { lr: 0.01 } }],
    })
    const { minima } = surfaces.get('himmelblau') ?? {}
    if (!Array.isArray(minima)) throw new Error('Himmelblau lists its minima.')
    const x = axis('start.x', -4, 4, 9)
    const y = axis('start.y', -4, 4, 9)
    const { values } = await sweep(experiment, { ...options, x, y, measure: 'minimum' })
    for (const [cell, value] of values.entries()) {
      const start = [-4 + (cell % 9), -4 + Math.floor(cell / 9)] as const
      const [run] = (await simulate({ ...experiment, start }, { ...options, keep: 'ends' })).runs
      const [u = 0, v = 0] = run?.positions ?? []
      const at = minima.findIndex(({ at: [a, b] }) => Math.hypot(u - a, v - b) < 0.01)
      expect([value, start]).toEqual([at, start])
    }
    const saddle = await sweep(
      given({
        problem: { surface: 'double-well' },
        start: [0, 0.5],
        runs: [{ method: 'gd', parameters: { lr: 0.1 } }],
        steps: 300,
      }),
      { ...options, x: axis('lr', 0.1, 0.2, 2), measure: 'minimum' },
    )
    expect([...saddle.values]).toEqual([2, 2])
  })
})

it('every first-order method has a parameter that is swept here', () => {
  const covered = new Set(parameterCases.map(({ method }) => method.id))
  expect([...methods.values()].filter((method) => isFirstOrder(method) && !covered.has(method.id))).toEqual([])
})

describe('a map', () => {
  const experiment = given({
    problem: { surface: 'beale' },
    runs: [{ method: 'adam', parameters: { lr: 0.1 } }],
    steps: 400,
  })
  const large = { x: axis('start.x', -4, 4, 300), y: axis('start.y', -4, 4, 300), measure: 'steps' } as const

  it('tells its progress up to the whole', async () => {
    const shares: number[] = []
    await sweep(experiment, { ...large, backend: 'wasm', onProgress: (share) => shares.push(share) })
    expect(shares.every((share, i) => share > (shares[i - 1] ?? 0))).toBe(true)
    expect(shares.at(-1)).toBe(1)
    expect(shares.length).toBeGreaterThan(5)
  })

  it('stops when it is aborted', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    const running = sweep(experiment, {
      ...large,
      backend: 'wasm',
      signal: stop.signal,
      onProgress: () => stop.abort(reason),
    })
    await expect(running).rejects.toBe(reason)
  })

  it('says which axes there are', async () => {
    const refused = (of: string) => sweep(experiment, { x: axis(of, 1, 2), measure: 'loss', backend: 'js' })
    await expect(refused('kappa')).rejects.toMatchObject({ key: 'x.of', message: expect.stringContaining('beta1') })
    await expect(refused('problem.kappa')).rejects.toMatchObject({ key: 'x.of' })
    await expect(refused('schedule.gamma')).rejects.toMatchObject({ key: 'x.of', message: /schedule/ })
    await expect(refused('gradient.batch')).rejects.toMatchObject({ key: 'x.of', message: /data problem/ })
  })
})
