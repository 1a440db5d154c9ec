import { describe, expect, it } from 'vitest'
import type { Experiment, Run } from '../../src/experiment/experiment.ts'
import {
  curvature,
  methods,
  simulate,
  surfaces,
  sweep,
  type BackendName,
  type SimulateOptions,
} from '../../src/index.ts'
import type { End } from '../../src/trajectories/result.ts'
import { firstOrder } from '../support/first-order.ts'
import { testDevice } from '../support/gpu.ts'

const gpu = await testDevice()
const backends: readonly BackendName[] = gpu ? ['js', 'wasm', 'webgpu'] : ['js', 'wasm']
const on = (backend: BackendName): SimulateOptions =>
  backend === 'webgpu' && gpu ? { backend, device: gpu.device } : { backend }

const experiment = (changes: Partial<Experiment>): Experiment => ({
  version: 1,
  problem: { surface: 'valley', parameters: { kappa: 100, rotation: 0 } },
  start: [-3.5, 1.25],
  runs: [{ method: 'gd', parameters: { lr: 0.01 } }],
  steps: 20,
  seed: 1,
  view: {},
  ...changes,
})

async function only(given: Partial<Experiment>, options: SimulateOptions) {
  const [run] = (await simulate(experiment(given), options)).runs
  if (!run) throw new Error('There is no run.')
  return run
}

const isEnd = (end: End | readonly End[]): end is End => !Array.isArray(end)
const endOf = async (given: Partial<Experiment>, options: SimulateOptions): Promise<End> => {
  const { end } = await only(given, options)
  if (!isEnd(end)) throw new Error('One start has one end.')
  return end
}

describe.each(backends)('%s', (backend) => {
  // a shader takes long to compile: of the surfaces every sixth, by turns, is enough beside bit-equality.test.ts
  const chosen = [...surfaces.keys()].filter((_, i) => backend !== 'webgpu' || i % 6 === 0)
  it.each(chosen)('runs every first-order method on %s', async (surface) => {
    const runs: Run[] = firstOrder.map((method) => ({ method }))
    const start = surfaces.get(surface)?.start ?? [0, 0]
    const result = await simulate(experiment({ problem: { surface }, start, runs }), on(backend))
    expect(result.backend).toBe(backend)
    expect(result.runs).toHaveLength(runs.length)
    result.runs.forEach(({ positions, losses, gradientNorms, end, evaluations, count }, i) => {
      const name = firstOrder[i]
      expect([positions.length, losses.length, gradientNorms.length, count], name).toEqual([42, 21, 21, undefined])
      expect(positions.every(Number.isFinite) && losses.every(Number.isFinite), name).toBe(true)
      expect(Math.hypot((positions[0] ?? NaN) - start[0], (positions[1] ?? NaN) - start[1])).toBeLessThan(1e-6)
      expect(evaluations, name).toEqual({ f: 0, g: 20, h: 0 })
      expect(isEnd(end) && ['running', 'converged', 'diverged'].includes(end.state), name).toBe(true)
    })
  })

  it('gives the exact loss and gradient at the recorded positions', async () => {
    const { positions, losses, gradientNorms } = await only({}, on(backend))
    losses.forEach((loss, k) => {
      const [x = NaN, y = NaN] = positions.subarray(2 * k, 2 * k + 2)
      expect(loss).toBeCloseTo((x * x) / 2 + 50 * y * y, 12)
      expect(gradientNorms[k]).toBeCloseTo(Math.hypot(x, 100 * y), 12)
    })
  })

  it('follows the closed form on a quadratic', async () => {
    const { positions } = await only({ steps: 100, runs: [{ method: 'gd', parameters: { lr: 0.015 } }] }, on(backend))
    for (let k = 0; k <= 100; k++) {
      expect(positions[2 * k]).toBeCloseTo(-3.5 * 0.985 ** k, 4)
      expect(positions[2 * k + 1]).toBeCloseTo(1.25 * (-0.5) ** k, 4)
    }
  })

  it('tells how a run ends', async () => {
    const gd = (lr: number): readonly Run[] => [{ method: 'gd', parameters: { lr } }]
    // |y| = 1.25·|1 − 100·lr|ᵏ passes a million half-widths (5e6) first at step 22 for lr = 0.03
    const step = Math.ceil(Math.log(5e6 / 1.25) / Math.log(2))
    expect(await endOf({ steps: 40, runs: gd(0.03) }, on(backend))).toEqual({ state: 'diverged', step })
    // ‖∇f‖ = 3.5·(1 − lr)ᵏ; f vanishes beside 1
    const rest = Math.ceil(Math.log(1e-6 / 3.5) / Math.log(0.985))
    const converged = await endOf({ steps: 1200, runs: gd(0.015) }, on(backend))
    expect(converged.state).toBe('converged')
    expect(Math.abs(converged.step - rest)).toBeLessThanOrEqual(1)
    expect(await endOf({ steps: 60, runs: gd(0.001) }, on(backend))).toEqual({ state: 'running', step: 60 })
    const lazy: Run = { method: { step: 'theta = theta - 1e-30 g' } }
    expect(await endOf({ steps: 60, runs: [lazy] }, on(backend))).toMatchObject({ state: 'stalled' })
  })

  it('freezes a run that leaves the finite at its last finite point, and says at which step', async () => {
    const run = await only(
      {
        problem: { surface: 'rosenbrock' },
        start: [-1.2, 1],
        steps: 30,
        runs: [{ method: 'gd', parameters: { lr: 1 } }],
      },
      on(backend),
    )
    const { positions, losses, end } = run
    expect(positions.every(Number.isFinite)).toBe(true)
    const last = positions.slice(-2)
    const first =
      positions.findIndex((value, i) => i % 2 === 0 && value === last[0] && positions[i + 1] === last[1]) / 2
    expect(first).toBeGreaterThan(1)
    expect(first).toBeLessThan(20)
    for (let k = first; k <= 30; k++)
      expect([positions[2 * k], positions[2 * k + 1], losses[k]]).toEqual([last[0], last[1], losses[first]])
    expect(isEnd(end) && end.state === 'diverged' && end.step <= first + 1).toBe(true)
  })

  it('repeats a run’s last finite point where its loss has no value', async () => {
    const problem = { formula: 'log(x) + y^2', domain: { x: [0.1, 2], y: [-1, 1] } } as const
    const { positions, end } = await only(
      { problem, start: [1, 0.5], steps: 100, runs: [{ method: 'gd', parameters: { lr: 0.1 } }] },
      on(backend),
    )
    expect(positions.every(Number.isFinite)).toBe(true)
    expect(isEnd(end) && ['running', 'diverged'].includes(end.state)).toBe(true)
  })

  describe('a batch', () => {
    const starts: [NonNullable<Experiment['starts']>, number][] = [
      [{ grid: [3, 4] }, 12],
      [{ disc: 50, radius: 0.5 }, 50],
      [{ gaussian: 7, radius: 2 }, 7],
      [{ line: 5, to: [1, 2] }, 5],
      [
        {
          points: [
            [0, 1],
            [2, 3],
            [4, 5],
          ],
        },
        3,
      ],
    ]
    it.each(starts)('of %o has its shapes', async (given, count) => {
      const run = await only({ starts: given }, on(backend))
      expect(run.count).toBe(count)
      expect([run.positions.length, run.losses.length, run.gradientNorms.length]).toEqual([
        42 * count,
        21 * count,
        21 * count,
      ])
      expect(run.end).toHaveLength(count)
      expect(run.evaluations).toEqual({ f: 0, g: 20 * count, h: 0 })
      for (let i = 0; i < count; i++) {
        const at = 2 * (20 * count + i)
        const [x = NaN, y = NaN] = run.positions.subarray(at, at + 2)
        expect(run.losses[20 * count + i]).toBeCloseTo((x * x) / 2 + 50 * y * y, 10)
      }
    })

    it.each(starts)('of %o ends with keep: “ends” as it does with all', async (given, count) => {
      const all = await only({ starts: given }, on(backend))
      const ends = await only({ starts: given }, { ...on(backend), keep: 'ends' })
      expect(ends.positions).toEqual(all.positions.slice(-2 * count))
      expect(ends.losses).toEqual(all.losses.slice(-count))
      expect(ends.gradientNorms).toEqual(all.gradientNorms.slice(-count))
      expect(ends.end).toEqual(all.end)
      expect(ends.evaluations).toEqual(all.evaluations)
    })

    it('lies where it should', async () => {
      const first = async (given: NonNullable<Experiment['starts']>) => [
        ...(await only({ starts: given, steps: 1, start: [0, 0] }, on(backend))).positions,
      ]
      expect((await first({ grid: [2, 3] })).slice(0, 12)).toEqual([-5, -5, 5, -5, -5, 0, 5, 0, -5, 5, 5, 5])
      expect((await first({ line: 3, to: [1, 2] })).slice(0, 6)).toEqual([0, 0, 0.5, 1, 1, 2])
      expect(
        (
          await first({
            points: [
              [1, 2],
              [3, 4],
            ],
          })
        ).slice(0, 4),
      ).toEqual([1, 2, 3, 4])
      const disc = (await first({ disc: 200, radius: 0.5 })).slice(0, 400)
      const radii = Array.from({ length: 200 }, (_, i) => Math.hypot(disc[2 * i] ?? NaN, disc[2 * i + 1] ?? NaN))
      expect(Math.max(...radii)).toBeLessThanOrEqual(0.5 + 1e-7)
      expect(radii.filter((r) => r < 0.5 * Math.SQRT1_2).length / 200).toBeCloseTo(0.5, 1)
    })

    it('has members that are the runs from their starts', async () => {
      const points = [
        [-3, 1],
        [2, -4],
        [0.5, 0.25],
      ] as const
      const runs = [{ method: 'adam', parameters: { lr: 0.05 } }]
      const batch = await only({ starts: { points }, runs }, on(backend))
      for (const [i, start] of points.entries()) {
        const alone = await only({ start, runs }, on(backend))
        for (let k = 0; k <= 20; k++)
          expect([batch.positions[2 * (k * 3 + i)], batch.positions[2 * (k * 3 + i) + 1]]).toEqual([
            alone.positions[2 * k],
            alone.positions[2 * k + 1],
          ])
      }
    })
  })

  it('gives the same bits for the same experiment, and other starts for another seed', async () => {
    const given = { starts: { gaussian: 9, radius: 1 }, runs: [{ method: 'nadam' }, { method: 'rprop' }] } as const
    const [once, again] = [
      await simulate(experiment(given), on(backend)),
      await simulate(experiment(given), on(backend)),
    ]
    expect(again).toEqual(once)
    const other = await simulate(experiment({ ...given, seed: 2 }), on(backend))
    expect(other.runs[0]?.positions).not.toEqual(once.runs[0]?.positions)
  })

  it('tells its progress, from little to all', async () => {
    const shares: number[] = []
    const given = { starts: { grid: [150, 150] as const }, steps: 60, runs: [{ method: 'gd' }, { method: 'adam' }] }
    await simulate(experiment(given), { ...on(backend), keep: 'ends', onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThanOrEqual(2)
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })

  it('stops when its signal says so, with the signal’s reason', async () => {
    const reason = new Error('enough')
    await expect(simulate(experiment({}), { ...on(backend), signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const controller = new AbortController()
    const shares: number[] = []
    const long = simulate(experiment({ starts: { grid: [150, 150] }, steps: 2000 }), {
      ...on(backend),
      keep: 'ends',
      signal: controller.signal,
      onProgress: (share) => {
        shares.push(share)
        controller.abort(reason)
      },
    })
    await expect(long).rejects.toBe(reason)
    expect(shares.at(-1)).toBeLessThan(1)
  })

  it('maps starts, row by row, x inner, y upwards', async () => {
    const { device, ...rest } = on(backend)
    const options = { ...rest, ...(device && { device }) }
    const x = { of: 'start.x', from: -2, to: 2, count: 5, scale: 'linear' } as const
    const y = { of: 'start.y', from: 1, to: 100, count: 3, scale: 'log' } as const
    const gd = { runs: [{ method: 'gd', parameters: { lr: 0.01 } }], steps: 1 }
    const { width, height, values } = await sweep(experiment(gd), { ...options, x, y, measure: 'loss' })
    expect([width, height, values.length]).toEqual([5, 3, 15])
    // one step of 1/100 takes y to 0 and x to 0.99 x
    for (let j = 0; j < 3; j++)
      for (let i = 0; i < 5; i++) expect(values[5 * j + i]).toBeCloseTo((0.99 * (i - 2)) ** 2 / 2, 5)
    const row = await sweep(experiment(gd), { ...options, x, measure: 'loss' })
    expect([row.width, row.height]).toEqual([5, 1])
  })

  it('maps how runs end, when, and where', async () => {
    const options = on(backend)
    const wells = experiment({
      problem: { surface: 'double-well' },
      start: [0.5, 0.5],
      steps: 300,
      runs: [{ method: 'gd', parameters: { lr: 0.1 } }],
    })
    const x = { of: 'start.x', from: -2, to: 40, count: 43, scale: 'linear' } as const
    const of = async (measure: 'state' | 'steps' | 'minimum') => [
      ...(await sweep(wells, { ...options, x, measure })).values,
    ]
    const [states, when, minima] = [await of('state'), await of('steps'), await of('minimum')]
    // starts −2 … 3 come to rest: at (−1, 0), at the saddle, at (1, 0); far out descent overshoots without end
    expect(states.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
    expect(states.at(-1)).toBe(1)
    expect(when.slice(0, 5).every((step) => step > 0 && step < 300)).toBe(true)
    expect(when.at(-1)).toBeNaN()
    expect([minima[0], minima[1], minima[3]]).toEqual([1, 1, 0])
    expect(minima.at(-1)).toBe(-1)
    // critical points: both minima as declared, then the saddle in the middle
    expect(minima[2]).toBe(2)
  })
})

describe('rejections say what is wrong and where', () => {
  const refused = (given: Partial<Experiment>, options: SimulateOptions = { backend: 'wasm' }) =>
    simulate(experiment(given), options)

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
    await expect(refused({ problem: { network: { layers: [2, 2, 1] } } })).rejects.toThrow(/[a-z].*\.$/)
  })

  it('in a sweep', async () => {
    const axis = { of: 'start.x', from: 0, to: 1, count: 3, scale: 'linear' } as const
    const map = (x: typeof axis | Record<string, unknown>, y?: typeof axis) =>
      sweep(experiment({}), { backend: 'wasm', x: { ...axis, ...x }, ...(y && { y }), measure: 'loss' })
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
    const { hessian } = await curvature(experiment({ problem: { surface: 'rosenbrock' }, start: [-1.2, 1] }))
    const expected = [
      [2 - 400 * (1 - 3 * 1.44), 480],
      [480, 200],
    ]
    hessian.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(expected[i]?.[j] ?? NaN, 9)))
  })

  it('rejects what has none', async () => {
    await expect(curvature(experiment({ problem: { formula: 'x +' } }))).rejects.toMatchObject({ position: 3 })
  })
})

it('the registries hold what is published', () => {
  expect(methods.size).toBeGreaterThanOrEqual(14)
  expect(surfaces.size).toBeGreaterThanOrEqual(24)
})
