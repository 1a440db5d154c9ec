import { describe, expect, it } from 'vitest'
import type { Schedule } from '../../src/experiment/experiment.ts'
import type { BackendName, Run } from '../../src/trajectories/result.ts'
import { backends, pointAt, trajectory } from '../support/backends.ts'
import { comparePath, oracleRuns } from '../support/oracle.ts'
import { experimentOf } from '../support/oracle-experiment.ts'
import { oracleSchedules } from '../support/oracle-schedules.ts'
import { uniform } from '../support/random-points.ts'
import { byFormula, cosineRestarts, cyclic, oneCycle, plateauRates, type PlateauOptions, type Rates } from '../support/schedule-reference.ts'

/** The schedules of the recorded runs by the middle of their ids. */
const recorded: Readonly<Record<string, Schedule>> = {
  step: { id: 'step', step_size: 30, gamma: 0.5 },
  cosine: { id: 'cosine', T_max: 200 },
  inv_time: { id: 'inverse-time', delta: 0.05 },
  warmup_cosine: { id: 'warmup-cosine', start_factor: 0.1, warmup: 20, T_max: 180 },
  exponential: { id: 'exponential', gamma: 0.98 },
}

/** The schedules of the recorded tables. */
const tabled: Readonly<Record<string, Schedule>> = {
  ...recorded,
  power_half: { id: 'power', delta: 0.5 },
  warmup_linear: { id: 'linear', start_factor: 0.1, end_factor: 1, total_iters: 20 },
  poly2: { id: 'polynomial', total_iters: 200, power: 2 },
  onecycle: { id: 'one-cycle', max_lr: 0.5, total_steps: 201 },
  multistep: { id: 'multistep', milestones: [60, 120, 160], gamma: 0.2 },
}

const runs = oracleRuns('sched_clip_trajectories.json').filter(({ id }) => (id.split('/')[3] ?? '') in recorded)

/** The learning rate of every update: on f = −x plain descent moves x by just that. */
async function ratesOf(schedule: Schedule, lr: number, count: number, backend: BackendName = 'js'): Promise<number[]> {
  const run = { method: 'gd', parameters: { lr }, schedule }
  return movesOf(await trajectory({ problem: { formula: '-x' }, start: [0, 0], run, steps: count }, backend))
}

const movesOf = (of: Run): number[] =>
  Array.from({ length: of.losses.length - 1 }, (_, k) => pointAt(of, k + 1)[0] - pointAt(of, k)[0])

/** Single precision rounds x, which the rates add up to, and not the rates alone. */
const allowed = (backend: BackendName, rates: readonly number[]): number =>
  backend === 'js' ? 1e-11 : 2 ** -22 * Math.max(1, rates.reduce((sum, rate) => sum + rate, 0))

function expectRates(found: readonly number[], expected: readonly number[], backend: BackendName): void {
  expect(found).toHaveLength(expected.length)
  const tolerance = allowed(backend, expected)
  for (const [k, rate] of expected.entries()) expect(Math.abs((found[k] ?? Number.NaN) - rate), `update ${k}`).toBeLessThanOrEqual(tolerance)
}

describe.each(backends)('%s', (backend) => {
  it.each(runs.map((run) => [run.id, run] as const))('follows PyTorch in %s', async (id, run) => {
    const { problem, start, runs: [ours], steps } = experimentOf(run) ?? { runs: [] }
    const schedule = recorded[id.split('/')[3] ?? '']
    if (!problem || !start || !ours || !schedule) throw new Error(`${id} is not one of ours.`)
    expect(comparePath(run, (await trajectory({ problem, start, run: { ...ours, schedule }, steps }, backend)).positions)).toMatchObject({ ok: true })
  })

  it.each(oracleSchedules().filter(({ id }) => id in tabled).map((of) => [of.id, of] as const))('has the rates of torch: %s', async (id, of) => {
    expectRates(await ratesOf(tabled[id] ?? { id }, of.baseRate, of.rates.length, backend), of.rates, backend)
  })

  it('has the rates of torch: plateau, driven by the recorded losses', async () => {
    const of = oracleSchedules().find(({ id }) => id === 'plateau')
    if (!of) throw new Error('There is no such table.')
    const { metrics, rates } = of
    // On f = y the noise (−1, n) moves x by the rate and y, the loss, to the next recorded one if the rate was right.
    const sequence = metrics.map((metric, k) => [-1, (metric - (metrics[k + 1] ?? metric)) / (rates[k] ?? 1) - 1] as const)
    const schedule = { id: 'plateau', factor: 0.5, patience: 10, threshold: 1e-4, threshold_mode: 'rel' }
    const run = { method: 'gd', parameters: { lr: of.baseRate }, schedule, gradient: { noise: { sequence } } }
    const found = await trajectory({ problem: { formula: 'y' }, start: [0, metrics[0] ?? 0], run, steps: metrics.length }, backend)
    expectRates(movesOf(found), rates.slice(0, metrics.length), backend)
    expect(new Set(rates).size).toBeGreaterThan(3)
  })
})

it('every recorded table and run of a schedule has one of ours', () => {
  expect(oracleSchedules().map(({ id }) => id).filter((id) => !(id in tabled))).toEqual(['plateau'])
  expect(runs).toHaveLength(14)
})

const lr = 0.4
const max = 0.5
const total = 120

const formulas: readonly (readonly [string, Schedule, Rates])[] = [
  ['constant', { id: 'constant' }, byFormula(() => lr)],
  ['cosine to a level, rising again', { id: 'cosine', T_max: 40, eta_min: 0.1 }, byFormula((k) => 0.1 + 0.15 * (1 + Math.cos((Math.PI * k) / 40)))],
  ['cosine restarts, equal', { id: 'cosine-restarts', T_0: 25, T_mult: 1, eta_min: 0.05 }, cosineRestarts(lr, 25, 1, 0.05)],
  ['cosine restarts, doubling', { id: 'cosine-restarts', T_0: 7, T_mult: 2 }, cosineRestarts(lr, 7, 2, 0)],
  ['cosine restarts, tripling', { id: 'cosine-restarts', T_0: 3, T_mult: 3, eta_min: 0.01 }, cosineRestarts(lr, 3, 3, 0.01)],
  ['power', { id: 'power', delta: 0.75 }, byFormula((k) => lr / (k + 1) ** 0.75)],
  ['inverse time', { id: 'inverse-time', delta: 0.3 }, byFormula((k) => lr / (1 + 0.3 * k))],
  ['linear, falling', { id: 'linear', start_factor: 1, end_factor: 0.2, total_iters: 50 }, byFormula((k) => lr * (1 - (0.8 * Math.min(k, 50)) / 50))],
  ['polynomial', { id: 'polynomial', total_iters: 60, power: 0.5 }, byFormula((k) => lr * Math.sqrt(1 - Math.min(k, 60) / 60))],
  ['linear down to a level', { id: 'linear-to', tau: 80, fraction: 0.01 }, byFormula((k) => (k < 80 ? (1 - k / 80) * lr + (k / 80) * 0.01 * lr : 0.01 * lr))],
  ['constant, then a number', { id: 'constant-then', hold: 30, then: 0.02 }, byFormula((k) => (k < 30 ? lr : 0.02))],
  ['constant, then power', { id: 'constant-then', hold: 30, then: { id: 'power', delta: 1 } }, byFormula((k) => (k < 30 ? lr : lr / (k - 29)))],
  ['constant, then steps', { id: 'constant-then', hold: 20, then: { id: 'multistep', milestones: [10, 30], gamma: 0.5 } }, byFormula((k) => lr * (k < 30 ? 1 : k < 50 ? 0.5 : 0.25))],
  ['constant, then restarts', { id: 'constant-then', hold: 20, then: { id: 'cosine-restarts', T_0: 10, T_mult: 2 } }, (count) => [...Array.from({ length: 20 }, () => lr), ...cosineRestarts(lr, 10, 2, 0)(count - 20)]],
  ['warm-up, then cosine to a level', { id: 'warmup-cosine', start_factor: 0.25, warmup: 16, T_max: 100, eta_min: 0.1 }, byFormula((k) => (k < 16 ? lr * (0.25 + (0.75 * k) / 16) : 0.1 + 0.15 * (1 + Math.cos((Math.PI * (k - 16)) / 100))))],
  ['one cycle, linear', { id: 'one-cycle', max_lr: max, total_steps: total, pct_start: 0.25, anneal: 'linear', div_factor: 10, final_div_factor: 100 }, oneCycle([{ end: 29, from: 0.05, to: max }, { end: 119, from: max, to: 0.0005 }], 'linear')],
  ['one cycle, three phases', { id: 'one-cycle', max_lr: max, total_steps: total, pct_start: 0.3, div_factor: 25, final_div_factor: 1000, three_phase: 1 }, oneCycle([{ end: 35, from: 0.02, to: max }, { end: 70, from: max, to: 0.02 }, { end: 119, from: 0.02, to: 2e-5 }], 'cos')],
  ['one cycle, linear, three phases', { id: 'one-cycle', max_lr: max, total_steps: total, pct_start: 0.4, anneal: 'linear', div_factor: 5, final_div_factor: 10, three_phase: 1 }, oneCycle([{ end: 47, from: 0.1, to: max }, { end: 94, from: max, to: 0.1 }, { end: 119, from: 0.1, to: 0.01 }], 'linear')],
  ['cyclic', { id: 'cyclic', base_lr: 0.1, max_lr: 0.6, step_size_up: 15, mode: 'triangular' }, cyclic(0.1, 0.6, 15, () => 1)],
  ['cyclic, halving', { id: 'cyclic', base_lr: 0.1, max_lr: 0.6, step_size_up: 15, mode: 'triangular2' }, cyclic(0.1, 0.6, 15, (cycle) => 0.5 ** (cycle - 1))],
  ['cyclic, exponential', { id: 'cyclic', base_lr: 0.1, max_lr: 0.6, step_size_up: 15, mode: 'exp_range', gamma: 0.98 }, cyclic(0.1, 0.6, 15, (_, k) => 0.98 ** k)],
]

it.each(formulas)('%s is what its formula says', async (_, schedule, reference) => {
  expectRates(await ratesOf(schedule, lr, total), reference(total), 'js')
})

/** Of the valley with κ = 100, turned by 30°. */
function gradient(x: number, y: number): [number, number] {
  const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)]
  const [u, v] = [x * c + y * s, 100 * (y * c - x * s)]
  return [u * c - v * s, u * s + v * c]
}

describe('plateau', () => {
  const usual: PlateauOptions = { factor: 0.5, patience: 3, threshold: 1e-3, threshold_mode: 'rel', cooldown: 0, min_lr: 0 }
  const cases: readonly (readonly [string, Partial<PlateauOptions>])[] = [
    ['relative threshold', {}],
    ['absolute threshold', { threshold_mode: 'abs', threshold: 0.5 }],
    ['cooldown', { cooldown: 6 }],
    ['a least rate', { min_lr: 0.004 }],
    ['no patience', { patience: 0, factor: 0.8 }],
    ['reductions too small to count', { patience: 0, factor: 0.01, threshold: 0.5 }],
  ]

  it.each(cases)('does as torch.optim.lr_scheduler.ReduceLROnPlateau with %s', async (_, changes) => {
    const options = { ...usual, ...changes }
    // noise makes the loss rise now and then
    const sequence = Array.from({ length: 150 }, (_row, k) => [20 * uniform(5, k) - 10, 20 * uniform(6, k) - 10] as const)
    const run = { method: 'gd', parameters: { lr: 0.0199 }, schedule: { id: 'plateau', ...options }, gradient: { noise: { sequence } } }
    const found = await trajectory({ problem: { surface: 'valley' }, start: [-3.5, 1.25], run, steps: 150 })
    const losses = [...found.losses].slice(0, 150)
    const expected = plateauRates(0.0199, losses, options)
    expect(new Set(expected).size).toBeGreaterThan(1)
    // the rate that a move tells with the rates given one by one
    for (const [k, rate] of expected.entries()) {
      const [x, y] = pointAt(found, k)
      const [gx, gy] = gradient(x, y)
      const [nx, ny] = sequence[k] ?? [0, 0]
      const [nextX, nextY] = pointAt(found, k + 1)
      expect(Math.hypot(x - rate * (gx + nx) - nextX, y - rate * (gy + ny) - nextY), `update ${k}`).toBeLessThan(1e-12)
    }
  })

  it('counts from the end of the hold when it follows a constant rate', async () => {
    const schedule = { id: 'constant-then', hold: 12, then: { id: 'plateau', factor: 0.5, patience: 4 } }
    const run = { method: 'gd', parameters: { lr: 0.1 }, schedule, gradient: { noise: { sequence: Array.from({ length: 40 }, () => [-1, -1] as const) } } }
    const found = movesOf(await trajectory({ problem: { formula: 'y' }, start: [0, 1], run, steps: 40 }))
    const options = { ...usual, patience: 4, threshold: 1e-4 }
    expectRates(found, [...Array.from({ length: 12 }, () => 0.1), ...plateauRates(0.1, Array.from({ length: 28 }, () => 1), options)], 'js')
  })
})
