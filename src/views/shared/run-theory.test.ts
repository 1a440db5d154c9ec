import { expect, test } from 'vitest'

import { simulate } from '../../engine/simulate/choose.ts'
import { problemHandle } from '../../engine/simulate/problem-handle.ts'
import { normalise } from '../../experiment/normalise.ts'
import { createThalwegStore } from '../../store/store.ts'
import { theoryOf } from './run-theory.ts'
import { ballOf } from './study/noise-ball.ts'

async function theory(problem: object, run: object, rest: object = {}) {
  const experiment = normalise({ version: 1, problem, runs: [run], steps: 120, ...rest })
  const store = createThalwegStore(experiment)
  const result = await simulate(experiment, { backend: 'js' })
  store.setState({ problem: problemHandle(experiment), trajectories: { version: 1, result, steps: experiment.steps } })
  return theoryOf(store.getState(), 0)
}
const valley = { surface: 'valley', parameters: { kappa: 20, rotation: 30 } }

test('on a quadratic everything is told exactly', async () => {
  const of = await theory(valley, { method: 'gd', parameters: { lr: 0.05 } })
  expect(of).toMatchObject({ exact: true, from: 0, limit: expect.closeTo(0.1, 9), rate: expect.closeTo(0.95, 9) })
  expect(of?.measured).toBeCloseTo(0.95, 6)
  expect(of?.best?.lr).toBeCloseTo(2 / 21, 9)
  expect(of?.minimum.eigenvalues.map((value) => Number(value.toFixed(9)))).toEqual([1, 20])
})

test('elsewhere from the Hessian at the minimum, from where the loss is quadratic', async () => {
  const of = await theory({ surface: 'himmelblau' }, { method: 'gd', parameters: { lr: 0.01 } })
  expect(of).toMatchObject({ exact: false, bound: undefined })
  expect(of?.from).toBeGreaterThan(0)
  expect(Math.abs((of?.measured ?? 0) / (of?.rate ?? 1) - 1)).toBeLessThan(0.02)
})

test('no rate is predicted for a step that is not linear, nor anything without a bowl', async () => {
  expect(await theory(valley, { method: 'adam' })).toMatchObject({ rate: undefined, line: undefined })
  expect(await theory(valley, { method: 'gd', clip: { norm: 1 } })).toMatchObject({ rate: undefined })
  expect(await theory({ formula: 'x^2 - y^2' }, { method: 'gd' })).toBeUndefined()
  expect(await theory({ surface: 'rosenbrock' }, { method: 'gd', parameters: { lr: 1e-5 } })).toBeUndefined()
})

test('noise has a ball, of minibatches too, and the mean of a path what is left in it', async () => {
  const noisy = await theory(
    valley,
    { method: 'gd', parameters: { lr: 0.05 }, gradient: { noise: 0.5 }, average: { id: 'polyak' } },
    { steps: 4000, start: [0, 0] },
  )
  expect(noisy?.line).toBeUndefined()
  expect(Math.abs((noisy?.noise?.measured ?? 0) / (noisy?.noise?.ball.radius ?? 1) - 1)).toBeLessThan(0.1)
  expect(noisy?.noise?.averaged?.expected).toBeCloseTo((0.25 * (1 + 1 / 20)) / 8000, 9)
  const batches = await theory(
    { data: 'line-fit' },
    { method: 'gd', parameters: { lr: 0.05 }, gradient: { batch: 5, order: 'replacement' } },
    { steps: 4000 },
  )
  expect(Math.abs((batches?.noise?.measured ?? 0) / (batches?.noise?.ball.radius ?? 1) - 1)).toBeLessThan(0.15)
})

test('the noise ball is drawn as theory has it: its circle the radius, its ellipse twice the spread along each axis', async () => {
  const experiment = normalise({
    version: 1,
    problem: valley,
    runs: [{ method: 'gd', parameters: { lr: 0.05 }, gradient: { noise: 0.5 } }],
    steps: 50,
  })
  const store = createThalwegStore(experiment)
  const result = await simulate(experiment, { backend: 'js' })
  store.setState({ problem: problemHandle(experiment), trajectories: { version: 1, result, steps: 50 } })
  const ball = ballOf(store.getState())
  // Along an eigenvector: lr σ² / (λ (2 − lr λ)).
  const variances = [1, 20].map((curvature) => (0.05 * 0.25) / (curvature * (2 - 0.05 * curvature)))
  expect(ball?.radius).toBeCloseTo(Math.sqrt((variances[0] ?? 0) + (variances[1] ?? 0)), 9)
  const [xx, xy, yy] = ball?.spread ?? [0, 0, 0]
  const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)]
  const along = (u: number, v: number): number => xx * u * u + 2 * xy * u * v + yy * v * v
  const found = [along(cos, sin), along(-sin, cos)].map((value) => 1 / (4 * value)).toSorted((a, b) => b - a)
  expect(found[0]).toBeCloseTo(variances[0] ?? 0, 9)
  expect(found[1]).toBeCloseTo(variances[1] ?? 0, 9)
  expect(ballOf(store.getState())).toBe(ball)
})
