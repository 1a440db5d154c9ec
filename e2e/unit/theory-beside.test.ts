import { describe, expect, it } from 'vitest'

import { changeVariables, scaledLoss, shownChanges as made, toOld } from '../../src/experiment/changed-variables.ts'
import type { Experiment, Run, Values } from '../../src/experiment/experiment.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { simulate } from '../../src/index.ts'
import { bestNumbers, exactSearchShare } from '../../src/theory/best-numbers.ts'
import { inEigenbasis } from '../../src/theory/eigenbasis.ts'
import { linearMethod, rateOf, remains, worstShare } from '../../src/theory/linear-method.ts'
import { measuredRate } from '../../src/theory/measured-rate.ts'
import { changes, methodFacts } from '../../src/theory/method-facts.ts'
import { averagedExcess, batchCovariance, stationaryBall } from '../../src/theory/noise.ts'
import { largestRate } from '../../src/theory/stability.ts'
import { trajectory } from '../support/backends.ts'

const kappa = 20
/** ½ (u² + κ v²) turned by 30°: curvatures 1 and κ. */
const valley = { surface: 'valley', parameters: { kappa, rotation: 30 } }
const curvatures = [1, kappa] as const
const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)]
const axes = [
  [cos, sin],
  [-sin, cos],
] as const

const path = (method: string, parameters: Values, steps: number) =>
  trajectory({ problem: valley, start: [-3.5, 1.25], run: { method, parameters }, steps })

const cases: readonly (readonly [string, Values])[] = [
  ['gd', { lr: 0.05 }],
  ['gd', { lr: 0.097 }],
  ['momentum', { lr: 0.01, beta: 0.9 }],
  ['momentum', { lr: 0.05, beta: 0.5, dampening: 0.3 }],
  ['nesterov', { lr: 0.02, beta: 0.8 }],
  ['nesterov-lookahead', { lr: 0.02, beta: 0.8 }],
  ['newton-damped', { damping: 3 }],
]

describe.each(cases)('%s with %o', (method, parameters) => {
  const linear = linearMethod(method, parameters)
  if (!linear) throw new Error('This method is linear on a quadratic.')

  it('falls along each eigenvector as predicted, step by step', async () => {
    const { positions } = await path(method, parameters, 60)
    for (const [i, errors] of inEigenbasis(positions, [0, 0], axes).entries()) {
      const predicted = remains(linear, curvatures[i] ?? 0, 60)
      for (let k = 0; k <= 60; k++) expect(errors[k]).toBeCloseTo((errors[0] ?? 0) * (predicted[k] ?? Number.NaN), 10)
    }
  })

  it('falls at the predicted rate, to 2 % of the slope', async () => {
    const { losses } = await path(method, parameters, 240)
    const until = losses.findIndex((loss) => loss < 1e-200)
    const last = until < 0 ? 240 : until
    const slope = Math.log(measuredRate(losses, Math.floor(last / 3), last) ?? 1) / 2
    expect(Math.abs(slope / Math.log(rateOf(linear, curvatures)) - 1)).toBeLessThan(0.02)
  })

  it('never leaves more of the loss than the worst start does', async () => {
    const { losses } = await path(method, parameters, 60)
    const shares = worstShare(linear, curvatures, 60)
    for (let k = 0; k <= 60; k++)
      expect(losses[k]).toBeLessThanOrEqual((losses[0] ?? 0) * (shares[k] ?? 0) * (1 + 1e-9))
    // One of the eigenvectors is that start.
    const alone = await Promise.all(
      axes.map(([x, y]) => trajectory({ problem: valley, start: [x, y], run: { method, parameters }, steps: 60 })),
    )
    const left = alone.map((one) => (one.losses[60] ?? 0) / (one.losses[0] ?? 1))
    expect(Math.max(...left) / (shares[60] ?? 0)).toBeCloseTo(1, 6)
  })
})

describe.each(['gd', 'momentum', 'nesterov', 'nesterov-lookahead'])('the best numbers of %s', (method) => {
  const best = bestNumbers(method, 1, kappa)
  if (!best) throw new Error('This method has best numbers.')
  const rateWith = (lr: number, beta: number | undefined): number => {
    const linear = linearMethod(method, { lr, ...(beta !== undefined && { beta }) })
    return linear ? rateOf(linear, curvatures) : Number.NaN
  }

  it('have the rate they promise, and numbers beside them a slower one', () => {
    const { lr, beta, rate } = best
    expect(rateWith(lr, beta)).toBeCloseTo(rate, 6)
    for (const factor of [0.97, 1.03]) expect(rateWith(lr * factor, beta)).toBeGreaterThan(rate)
    if (beta !== undefined) for (const factor of [0.97, 1.03]) expect(rateWith(lr, beta * factor)).toBeGreaterThan(rate)
  })

  it('are stable, and the largest rate is where stability ends', () => {
    const values = { beta: best.beta ?? 0 }
    const limit = largestRate(method, values, kappa) ?? Number.NaN
    expect(best.lr).toBeLessThan(limit)
    expect(rateWith(0.999 * limit, best.beta)).toBeLessThan(1)
    expect(rateWith(1.001 * limit, best.beta)).toBeGreaterThan(1)
  })
})

it('methods whose step is not linear, or whose minimum moves, have no rate', () => {
  for (const [method, values] of [
    ['adam', { lr: 0.1 }],
    ['gd', { lr: 0.1, weight_decay: 0.1 }],
    ['gd', { lr: 0.1, maximize: 1 }],
    ['newton-damped', { damping: 1, adapt: 1 }],
  ] as const)
    expect(linearMethod(method, values)).toBeUndefined()
})

it('an exact search from its worst start leaves the share of Kantorovich', async () => {
  const start = [kappa * cos - sin, kappa * sin + cos] as const
  const { losses } = await trajectory({ problem: valley, start, run: { method: 'steepest' }, steps: 6 })
  for (let k = 1; k <= 6; k++) expect((losses[k] ?? 0) / (losses[k - 1] ?? 1)).toBeCloseTo(exactSearchShare(kappa), 9)
})

describe('noise', () => {
  const members = 10_000
  const sigma = 0.3
  const covariance = [sigma ** 2, 0, sigma ** 2] as const

  const bowl = { formula: '(4 x^2 + 8 y^2) / 2' }
  const upright = [
    [1, 0],
    [0, 1],
  ] as const

  it.each([
    ['gd', { lr: 0.1 }, 20],
    ['momentum', { lr: 0.05, beta: 0.5 }, 40],
    ['nesterov', { lr: 0.05, beta: 0.5 }, 30],
    ['nesterov-lookahead', { lr: 0.05, beta: 0.5 }, 30],
  ] as const)('the ball of %s holds 10,000 runs to 5 %%', async (method, parameters, steps) => {
    const linear = linearMethod(method, parameters)
    if (!linear) throw new Error('This method is linear on a quadratic.')
    const { positions, losses } = await trajectory(
      {
        problem: bowl,
        start: [0, 0],
        starts: { disc: members, radius: 0 },
        run: { method, parameters, gradient: { noise: sigma } },
        steps,
        seed: 3,
      },
      'wasm',
    )
    const ball = stationaryBall(linear, [4, 8], upright, covariance)
    const last = Float64Array.from(positions.subarray(-2 * members))
    const radius = Math.sqrt(last.reduce((sum, value) => sum + value * value, 0) / members)
    const excess = losses.subarray(-members).reduce((sum, value) => sum + value, 0) / members
    expect(Math.abs(radius / ball.radius - 1)).toBeLessThan(0.05)
    expect(Math.abs(excess / ball.excess - 1)).toBeLessThan(0.05)
  })

  it('the mean of the path has tr(H⁻¹Σ)/2k left', async () => {
    const [count, steps] = [2000, 300]
    const { average } = await trajectory(
      {
        problem: bowl,
        start: [0, 0],
        starts: { disc: count, radius: 0 },
        run: { method: 'gd', parameters: { lr: 0.2 }, gradient: { noise: sigma }, average: { id: 'polyak' } },
        steps,
        seed: 5,
      },
      'wasm',
    )
    const last = Float64Array.from(average?.subarray(-2 * count) ?? [])
    const excess = last.reduce((sum, value, i) => sum + ((i % 2 === 0 ? 4 : 8) * value * value) / 2, 0) / count
    expect(Math.abs(excess / averagedExcess([4, 8], upright, covariance, steps) - 1)).toBeLessThan(0.05)
  })

  it('a batch has the variance of its samples over its size, less what comes only once', () => {
    const gradients = Float64Array.from([1, 0, -1, 0, 3, 2, -3, -2])
    expect(batchCovariance(gradients, 1, true)).toEqual([5, 3, 2])
    expect(batchCovariance(gradients, 2, true)).toEqual([2.5, 1.5, 1])
    expect(batchCovariance(gradients, 4, false)).toEqual([0, 0, 0])
  })
})

describe('what a change of the problem does to a path', () => {
  const taken = async (experiment: Experiment) => {
    const { runs } = await simulate(experiment, { backend: 'js' })
    return runs[0]?.positions ?? new Float64Array()
  }

  it.each(Object.entries(methodFacts))('%s follows what its facts say, and only that', async (method, { follows }) => {
    const runs: readonly Run[] = [{ method }]
    const experiment = normalise({ version: 1, problem: { surface: 'himmelblau' }, runs, steps: 25 })
    const plain = await taken(experiment)
    for (const name of changes) {
      const other = changeVariables(experiment, made[name])
      if (!other) throw new Error('Himmelblau’s function is a formula.')
      const changed = await taken(other)
      let gap = 0
      for (let k = 0; k < plain.length; k += 2) {
        const [x, y] = toOld(made[name], [changed[k] ?? Number.NaN, changed[k + 1] ?? Number.NaN])
        gap = Math.max(gap, Math.hypot(x - (plain[k] ?? 0), y - (plain[k + 1] ?? 0)))
      }
      if (follows.includes(name)) expect(gap, name).toBeLessThan(1e-6)
      else expect(gap, name).toBeGreaterThan(1e-3)
    }
  })

  it('a recurrence is scaled too, and what is no formula of x and y is not changed', () => {
    const cliff = changeVariables(normalise({ version: 1, problem: { surface: 'pascanu-cliff' } }), scaledLoss(7))
    expect(cliff?.problem).toMatchObject({ formula: expect.stringContaining('f = 7 f') })
    expect(changeVariables(normalise({ version: 1, problem: { data: 'line-fit' } }), made.turn)).toBeUndefined()
  })
})
