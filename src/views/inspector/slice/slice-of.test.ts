import { expect, test } from 'vitest'

import { problemHandle } from '../../../engine/simulate/problem-handle.ts'
import { simulate } from '../../../engine/simulate/choose.ts'
import { openRun } from '../../../engine/trace/tracer.ts'
import type { Run } from '../../../experiment/experiment.ts'
import { normalise } from '../../../experiment/normalise.ts'
import { runParameters } from '../../../experiment/parameters.ts'
import { sliceOf } from './slice-of.ts'

async function sliced(problem: object, run: Run, start = [1, 1], step = 1) {
  const experiment = normalise({ version: 1, problem, runs: [run], steps: 5, start })
  const result = await simulate(experiment, { backend: 'js' })
  return sliceOf(problemHandle(experiment), openRun(experiment, 0, result).at(step), runParameters(experiment, run))
}
/** f = x²/2 + 5y² from (1, 1): g = (1, 10), gᵀg = 101, gᵀHg = 1001. */
const bowl = { formula: 'x^2 / 2 + 5 y^2' }

test('on a quadratic the quadratic model is the loss, and slope and bend are closed forms', async () => {
  const one = await sliced(bowl, { method: 'gd', parameters: { lr: 0.1 } })
  expect(one?.slope).toBeCloseTo(-10.1, 9)
  expect(one?.bend).toBeCloseTo(10.01, 9)
  for (const [k, t] of (one?.at ?? []).entries())
    expect(one?.losses[k]).toBeCloseTo(5.5 - 10.1 * t + (10.01 * t * t) / 2, 9)
})

test('the limits of a search hold where the closed forms say', async () => {
  const one = await sliced(bowl, { method: 'wolfe', parameters: { c1: 0.25, c2: 0.5 } })
  if (!one) throw new Error('The step has a slice.')
  // φ(t) = φ₀ + st + bt²/2: Armijo up to 2(c₁ − 1)s/b, Wolfe's slope within c₂|s| of the lowest point −s/b.
  const [s, b] = [one.slope, one.bend]
  const cell = (one.at[1] ?? 0) - (one.at[0] ?? 0)
  const [armijo] = one.armijo
  const last = one.at.at(-1) ?? 0
  expect(Math.abs((armijo?.[1] ?? 0) - Math.min(last, (2 * (0.25 - 1) * s) / b))).toBeLessThan(cell)
  const [wolfe] = one.wolfe
  expect(Math.abs((wolfe?.[0] ?? 0) - (0.5 * -s) / b)).toBeLessThan(cell)
  expect(Math.abs((wolfe?.[1] ?? 0) - Math.min(last, (1.5 * -s) / b))).toBeLessThan(cell)
  // The step that was taken keeps both.
  expect((wolfe?.[0] ?? 2) <= 1 && (wolfe?.[1] ?? 0) >= 1).toBe(true)
})

test('the trials of a search lie on the slice with the losses they found; a plain method has none', async () => {
  const one = await sliced({ surface: 'rosenbrock' }, { method: 'armijo' }, [-1.2, 1])
  expect(one?.trials.length).toBeGreaterThan(2)
  expect(one?.trials.at(-1)?.t).toBeCloseTo(1, 6)
  expect(one?.trials.at(-1)?.loss).toBeLessThan(one?.value ?? 0)
  expect((await sliced(bowl, { method: 'gd', parameters: { lr: 0.1 } }))?.trials).toEqual([])
})

test('by minibatches slope, curve and trials are of the samples of the step, beside the loss of all', async () => {
  const batch = { batch: 5, order: 'shuffled' } as const
  const experiment = normalise({
    version: 1,
    problem: { data: 'logistic', samples: 40 },
    runs: [{ method: 'armijo', gradient: batch }],
    steps: 5,
  })
  const run = openRun(experiment, 0, await simulate(experiment, { backend: 'js' }))
  const problem = problemHandle(experiment)
  const one = sliceOf(problem, run.at(2), {}, undefined, run.ofBatch(2))
  if (!one) throw new Error('The step has a slice.')
  const near = one.at.findIndex((t) => t >= 0)
  const [t0 = 0, t1 = 0, t2 = 0] = one.at.subarray(near - 1)
  const [f0 = 0, f1 = 0, f2 = 0] = one.losses.subarray(near - 1)
  expect((f2 - f0) / (t2 - t0)).toBeCloseTo(one.slope + t1 * one.bend, 3)
  expect(f1).toBeCloseTo(one.value + t1 * one.slope, 3)
  expect(one.trials.at(-1)?.loss).toBeCloseTo(one.losses[one.at.findIndex((t) => t >= 1)] ?? Number.NaN, 1)
  const [x = 0, y = 0] = run.at(2).theta.nodes.map(({ value }) => value)
  const [toX = 0, toY = 0] = run.at(2).next.nodes.map(({ value }) => value)
  // all samples' loss changes as it does, from the height of the step's own
  const last = one.at.findIndex((t) => t >= 1)
  const t = one.at[last] ?? Number.NaN
  const change = problem.loss(x + t * (toX - x), y + t * (toY - y)) - problem.loss(x, y)
  expect((one.whole?.[last] ?? Number.NaN) - one.value).toBeCloseTo(change, 9)
  expect(Math.abs((one.losses[last] ?? Number.NaN) - one.value - change)).toBeGreaterThan(1e-3)
})

test('a step that goes nowhere has no slice', async () => {
  expect(await sliced(bowl, { method: 'gd' }, [0, 0])).toBeUndefined()
})
