import { describe, expect, it } from 'vitest'

import { simulate } from '../../engine/simulate/choose.ts'
import { problemHandle } from '../../engine/simulate/problem-handle.ts'
import type { Experiment, Problem, Run } from '../../experiment/experiment.ts'
import { normalise } from '../../experiment/normalise.ts'
import { runParameters } from '../../experiment/parameters.ts'
import { sharpnessFor } from '../../controls/curvature.ts'
import { stabilityLimit } from './stability-limit.ts'

const experimentOf = (problem: Problem, runs: readonly Run[], steps = 1): Experiment =>
  normalise({ problem, runs, steps })

async function sharpness(problem: Problem, run: Run = { method: 'gd' }, steps = 1) {
  const experiment = experimentOf(problem, [run], steps)
  const { runs } = await simulate(experiment, { backend: 'js' })
  const [result] = runs
  if (!result) throw new Error('no run')
  return sharpnessFor(problemHandle(experiment), result)
}

describe('the largest curvature', () => {
  it('of a quadratic is its largest eigenvalue, anywhere', async () => {
    const valley = (kappa: number, rotation: number) => ({ surface: 'valley', parameters: { kappa, rotation } })
    for (const [problem, largest] of [
      [valley(100, 30), 100],
      [valley(7, -77), 7],
      [{ surface: 'booth' }, 18],
      [{ surface: 'matyas' }, 1],
      [{ formula: 'x^2 + x y + 3 y^2 - 4 x', domain: { x: [-2, 2], y: [-2, 2] } }, 4 + Math.sqrt(5)],
    ] as const) {
      const found = await sharpness(problem)
      expect(found?.nearMinimum).toBe(false)
      expect(found?.largest).toBeCloseTo(largest, 5)
    }
  })

  it('elsewhere is that of the minimum nearest to the end of the run', async () => {
    // Rosenbrock at (1, 1): the Hessian is [[802, −400], [−400, 200]].
    const rosenbrock = await sharpness({ surface: 'rosenbrock' })
    expect(rosenbrock?.nearMinimum).toBe(true)
    expect(rosenbrock?.largest).toBeCloseTo((1002 + Math.hypot(602, 800)) / 2, 3)
    // f = (x² − 1)²/4 + y²/2 has curvatures 2 and 1 at both minima.
    expect(
      (await sharpness({ surface: 'double-well' }, { method: 'gd', parameters: { lr: 0.1 } }, 200))?.largest,
    ).toBeCloseTo(2, 5)
  })

  it('is not known where the surface has no floor', async () => {
    expect(await sharpness({ formula: 'x^2 - y^2' })).toBeUndefined()
    expect(await sharpness({ formula: 'x + 2 y' })).toBeUndefined()
  })
})

describe('the limit of the learning rate', () => {
  const problem = { surface: 'valley', parameters: { kappa: 20, rotation: 15 } }
  const runs: readonly Run[] = [
    { method: 'gd' },
    { method: 'gd', parameters: { weight_decay: 0.5 } },
    { method: 'momentum', parameters: { beta: 0.9 } },
    { method: 'momentum', parameters: { beta: 0.5, dampening: 0.5 } },
    { method: 'nesterov', parameters: { beta: 0.9 } },
    { method: 'nesterov-lookahead', parameters: { beta: 0.4 } },
  ]

  it.each(runs)('parts runs that settle from runs that diverge: %o', async (run) => {
    const values = runParameters({ problem }, run)
    const limit = stabilityLimit(run, values, 20)
    if (limit === undefined) throw new Error('no limit')
    const at = (lr: number): Run => ({ ...run, parameters: { ...run.parameters, lr } })
    const experiment = experimentOf(problem, [at(limit * 0.97), at(limit * 1.03)], 3000)
    const result = await simulate(experiment, { backend: 'js' })
    const [below, above] = result.runs
    const first = below?.losses[0] ?? Number.NaN
    expect(below?.losses.at(-1)).toBeLessThan(first)
    expect(below?.end).not.toMatchObject({ state: 'diverged' })
    expect(above?.losses.at(-1) ?? 0).toBeGreaterThan(1e6 * first)
  })

  it('is not told for methods without one, nor under a schedule', () => {
    expect(stabilityLimit({ method: 'adam' }, {}, 20)).toBeUndefined()
    expect(stabilityLimit({ method: 'gd', parameters: { maximize: 1 } }, { maximize: 1 }, 20)).toBeUndefined()
    expect(stabilityLimit({ method: 'gd', schedule: { id: 'cosine', T_max: 10 } }, {}, 20)).toBeUndefined()
  })
})
