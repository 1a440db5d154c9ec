import { describe, expect, it } from 'vitest'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import type { Average, Run, Schedule } from '../../src/experiment/experiment.ts'
import { methods } from '../../src/methods/index.ts'
import { schedules } from '../../src/schedules/index.ts'
import { averages } from '../../src/trajectories/averages/index.ts'
import { backends, distance, pointAt, trajectory } from '../support/backends.ts'
import { curvature, ofSquares } from '../support/curvature-equality.ts'
import { firstOrder } from '../support/first-order.ts'
import { testDevice } from '../support/gpu.ts'
import { firstDifference, follow, prepare } from '../support/kernels.ts'
import { randomPoints, seedOf } from '../support/random-points.ts'

const device = await testDevice()
const onGpu = device && webgpuExecutor(device.device)

const steps = 20
const start: readonly [number, number] = [-3.5, 1.25]
const nearby: readonly [number, number] = [-0.35, 0.125]
const problem = { surface: 'valley', parameters: { kappa: 10, rotation: 30 } } as const

/** Every schedule, with such numbers that it changes the rate within 20 steps. */
const scheduled: readonly Schedule[] = [
  { id: 'constant' },
  { id: 'step', step_size: 5, gamma: 0.5 },
  { id: 'multistep', milestones: [4, 9], gamma: 0.5 },
  { id: 'exponential', gamma: 0.9 },
  { id: 'cosine', T_max: 20, eta_min: 0 },
  { id: 'cosine-restarts', T_0: 6, T_mult: 2 },
  { id: 'inverse-time', delta: 0.1 },
  { id: 'power', delta: 0.5 },
  { id: 'linear', start_factor: 0.1, end_factor: 1, total_iters: 10 },
  { id: 'polynomial', total_iters: 25, power: 2 },
  { id: 'linear-to', tau: 15, fraction: 0.1 },
  { id: 'constant-then', hold: 8, then: { id: 'exponential', gamma: 0.8 } },
  { id: 'warmup-cosine', start_factor: 0.1, warmup: 5, T_max: 15 },
  { id: 'one-cycle', max_lr: 0.02, total_steps: 21 },
  { id: 'cyclic', base_lr: 0.001, max_lr: 0.02, step_size_up: 4, mode: 'triangular' },
  { id: 'plateau', factor: 0.5, patience: 2, threshold: 1e-3, threshold_mode: 'rel', cooldown: 0, min_lr: 0 },
]

const averaged: readonly Average[] = [
  { id: 'polyak' },
  { id: 'tail', fraction: 0.5 },
  { id: 'ema', decay: 0.9 },
  { id: 'polynomial', gamma: 3 },
]
const clips: readonly Run['clip'][] = [undefined, { norm: 20 }, { value: 18 }]
const noises: readonly Run['gradient'][] = [
  undefined,
  { noise: 4 },
  { noise: { sequence: Array.from({ length: steps }, (_, k) => [4 * (k % 3), -4] as const) } },
]
const sample = ['gd', 'nesterov-lookahead', 'adam', 'rprop', 'asgd', 'adamw']

const run = (of: Omit<Run, 'method'>, method = 'gd', backend: 'js' | 'wasm' | 'webgpu' = 'wasm', from = start) =>
  trajectory({ problem, start: from, run: { method, parameters: { lr: 0.02 }, ...of }, steps, seed: 3 }, backend)

it('the lists hold every schedule and every average that an experiment may name', () => {
  expect(scheduled.map(({ id }) => id).toSorted()).toEqual([...schedules.keys()].toSorted())
  expect(averaged.map(({ id }) => id).toSorted()).toEqual([...averages.keys()].filter((id) => id !== 'asgd').toSorted())
})

describe.each(sample)('%s with every schedule × clip × noise', (method) => {
  // Rprop sees only signs, which clipping keeps, and of the rate only the first: noise turns signs where the slope is small.
  const [different, from] = method === 'rprop' ? [noises.length, nearby] : [clips.length * noises.length, start]

  it.each(scheduled.map((schedule) => [schedule.id, schedule] as const))(
    '%s runs, and each part matters',
    async (_, schedule) => {
      const paths = new Set<string>()
      for (const clip of clips)
        for (const gradient of noises) {
          const of = { schedule, ...(clip && { clip }), ...(gradient && { gradient }) }
          const found = await run(of, method, 'wasm', from)
          expect(found.positions).toHaveLength(2 * (steps + 1))
          expect(found.end).not.toMatchObject({ state: 'diverged' })
          expect(found.evaluations).toEqual({ f: schedule.id === 'plateau' ? steps : 0, g: steps, h: 0 })
          paths.add(found.positions.join())
        }
      expect(paths.size).toBe(different)
    },
  )
})

it.each(averaged.map((average) => [average.id, average] as const))(
  'the average %s goes with everything and leaves the path as it is',
  async (_, average) => {
    for (const schedule of scheduled)
      for (const clip of clips) {
        const of = { schedule, gradient: { noise: 0.1 }, ...(clip && { clip }) }
        const [plain, with_] = [await run(of), await run({ ...of, average })]
        expect(plain.average).toBeUndefined()
        expect(with_.positions).toEqual(plain.positions)
        expect(with_.average).toHaveLength(2 * (steps + 1))
        expect(with_.average).not.toEqual(plain.positions)
      }
  },
)

it.each(firstOrder)(
  '%s takes a schedule, clipping, noise, decay and an average at once, alike on every back end',
  async (method) => {
    const of: Omit<Run, 'method'> = {
      parameters: { lr: 0.02, weight_decay: 0.01 },
      schedule: { id: 'warmup-cosine', start_factor: 0.1, warmup: 5, T_max: 15 },
      gradient: { noise: 0.1 },
      clip: { norm: 1 },
      average: { id: 'ema', decay: 0.9 },
    }
    const paths = await Promise.all(backends.map(async (backend) => (await run(of, method, backend)).positions))
    for (const path of paths)
      for (const [i, value] of path.entries())
        expect(Math.abs(value - (paths[0]?.[i] ?? Number.NaN)), method).toBeLessThan(1e-4)
  },
)

describe('methods that use curvature or search along a line', () => {
  const gpu = onGpu ? [onGpu] : []
  const twin = jsExecutor('single')
  const wasm = wasmExecutor()
  const ids = curvature.map(({ id }) => id)
  const squares = { residuals: ['x + y / 2 - 1', '2 x - y + 1', 'y / 3 + x^2 / 20'] }
  /** What divides by the gradients that it sees takes steps too long where they are clipped far under their size, here of 29. */
  const clipsOf = (method: string): readonly NonNullable<Run['clip']>[] =>
    ['barzilai-borwein', 'polyak-step'].includes(method)
      ? [{ norm: 28 }, { value: 18 }]
      : [{ norm: 0.3 }, { value: 0.2 }]
  const warmup: Schedule = { id: 'linear', start_factor: 0.25, end_factor: 1, total_iters: 10 }

  it.each(ids)('%s takes a schedule, noise and clipping, and each part matters', async (method) => {
    const of = { problem: ofSquares.has(method) ? squares : problem, start, steps, seed: 3 }
    const parts: Omit<Run, 'method'>[] = [
      {},
      { schedule: warmup },
      { schedule: { id: 'exponential', gamma: 0.9 } },
      { schedule: { id: 'one-cycle', max_lr: 0.5, total_steps: 21 } },
      { gradient: { noise: 0.5 } },
      ...clipsOf(method).map((clip) => ({ clip })),
    ]
    const paths = new Set<string>()
    for (const part of parts) {
      const found = await trajectory({ ...of, run: { method, ...part } }, 'wasm')
      expect(found.end, JSON.stringify(part)).not.toMatchObject({ state: 'diverged' })
      paths.add(found.positions.join())
    }
    expect(paths.size).toBe(parts.length)
  })

  it.each(ids)('%s takes minibatches with all of that, alike on every back end', async (method) => {
    const around = {
      schedule: warmup,
      gradient: { batch: 3, order: 'shuffled', noise: 0.1 },
      clip: { norm: 2 },
    } as const
    const prepared = prepare({ data: 'line-fit', samples: 15 }, method, {}, around)
    const starts = randomPoints(prepared.problem.domain, 8, seedOf(method))
    const { path } = await follow(twin, prepared, starts, steps)
    // which divides by the difference of two batches' gradients
    if (method !== 'barzilai-borwein') expect(Math.max(...path.map(Math.abs))).toBeLessThan(1e3)
    for (const executor of [wasm, ...gpu])
      expect(firstDifference((await follow(executor, prepared, starts, steps)).path, path), executor.name).toBe(-1)
  })

  it.each(ids)('a schedule that stays at 1 leaves %s as it is, to the last bit', async (method) => {
    const of = { problem: ofSquares.has(method) ? squares : problem, start, steps, seed: 3 }
    const one: Schedule = { id: 'linear', start_factor: 1, end_factor: 1, total_iters: 5 }
    for (const backend of backends) {
      const plain = await trajectory({ ...of, run: { method } }, backend)
      const scaled = await trajectory({ ...of, run: { method, schedule: one } }, backend)
      expect(scaled.positions, backend).toEqual(plain.positions)
    }
  })

  it.each([
    ['gauss-newton', { f: 0, g: 1, h: 0 }],
    ['levenberg', { f: 2, g: 1, h: 0 }],
    ['levenberg-marquardt', { f: 2, g: 1, h: 0 }],
  ] as const)('%s asks for the Jacobian once a step, which gives the gradient too', async (method, each) => {
    const of = { problem: squares, start, steps }
    const counted = { f: each.f * steps, g: each.g * steps, h: 0 }
    expect((await trajectory({ ...of, run: { method } }, 'js')).evaluations).toEqual(counted)
    expect((await trajectory({ ...of, run: { method, clip: { norm: 0.3 } } }, 'wasm')).evaluations).toEqual(counted)
  })

  it('a schedule gives those without a learning rate one of 1, by which the whole step is scaled', async () => {
    const run: Run = { method: 'newton', schedule: warmup }
    for (const backend of backends) {
      const found = await trajectory({ problem, start, run, steps: 6 }, backend)
      let left = Math.hypot(...start)
      for (let k = 0; k < 6; k++) {
        left *= 1 - (0.25 + 0.075 * k)
        expect(Math.abs(distance(pointAt(found, k + 1)) - left), backend).toBeLessThan(1e-6)
      }
    }
  })

  it('a reader’s method without a rate is scaled alike, and its faults keep their places', async () => {
    const of = { problem, start, steps: 5 }
    const own: Run = {
      method: { step: 'theta_from = g\ntheta = theta - solve(hessian(theta), theta_from)' },
      schedule: warmup,
    }
    const [mine, ours] = [
      await trajectory({ ...of, run: own }),
      await trajectory({ ...of, run: { method: 'newton', schedule: warmup } }),
    ]
    for (let k = 0; k <= 5; k++) expect(distance(pointAt(mine, k), pointAt(ours, k))).toBeLessThan(1e-12)
    await expect(
      trajectory({ ...of, run: { method: { step: 'theta = theta - b' }, schedule: warmup } }),
    ).rejects.toMatchObject({ position: 16 })
  })

  it('Newton on a minibatch of a line fit lands on the line of its samples', async () => {
    const run: Run = { method: 'newton', gradient: { batch: 2, order: 'given' } }
    const table = [
      [0, 1],
      [1, 3],
      [2, 0],
      [4, 2],
    ] as const
    const found = await trajectory({ problem: { data: 'line-fit', table }, start: [-1, 1], run, steps: 2 })
    expect(distance(pointAt(found, 1), [2, 1])).toBeLessThan(1e-12)
    expect(distance(pointAt(found, 2), [1, -2])).toBeLessThan(1e-12)
  })

  it('conjugate gradients begin anew after samples that the start fits already', async () => {
    const run: Run = { method: 'cg', gradient: { batch: 1, order: 'given' } }
    const table = [
      [0, 0],
      [1, 0.5],
    ] as const
    const found = await trajectory({ problem: { data: 'neuron-tanh', table }, start: [1, 0], run, steps: 2 })
    expect(pointAt(found, 1)).toEqual([1, 0])
    expect(distance(pointAt(found, 2), [1, 0])).toBeGreaterThan(0.1)
  })
})

describe('what does not go together is refused in a sentence, with its key', () => {
  const refused = async (of: Omit<Run, 'method'>, method = 'gd') => {
    try {
      await trajectory({ problem, start, run: { method, ...of }, steps: 2 })
    } catch (error) {
      return error
    }
    return undefined
  }
  const sentence = /^[A-Z“].{20,}\.$/

  it('minibatches of a surface', async () => {
    expect(await refused({ gradient: { batch: 4 } })).toMatchObject({
      message: expect.stringMatching(sentence),
      key: 'gradient.batch',
    })
  })

  it('and nothing else: averages go with every method', async () => {
    for (const { id } of methods.values()) {
      const of = { problem: ofSquares.has(id) ? { data: 'line-fit' } : problem, start, steps: 3 }
      const found = await trajectory({ ...of, run: { method: id, average: { id: 'polyak' } } }, 'wasm')
      expect(found.average, id).toHaveLength(8)
    }
  })
})
