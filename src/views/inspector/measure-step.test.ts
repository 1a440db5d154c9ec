import { expect, test } from 'vitest'

import { problemHandle } from '../../engine/simulate/problem-handle.ts'
import { simulate } from '../../engine/simulate/choose.ts'
import { normalise } from '../../experiment/normalise.ts'
import { measureStep } from './measure-step.ts'

async function measured(problem: object, lr: number, step: number, start = [1, 1]) {
  const run = { method: 'gd', parameters: { lr } }
  const experiment = normalise({ version: 1, problem, runs: [run], steps: 30, start })
  const { runs } = await simulate(experiment, { backend: 'js' })
  const positions = runs[0]?.positions ?? new Float64Array()
  return measureStep(problemHandle(experiment), positions, step)
}

test('of gradient descent on a bowl: closed forms', async () => {
  // f = x²/2 + 5 y² at (1, 1): g = (1, 10), gᵀHg = 1 + 1000
  const one = await measured({ formula: 'x^2 / 2 + 5 y^2' }, 0.05, 1)
  expect(one.slope).toBeCloseTo(101, 10)
  expect(one.bend).toBeCloseTo(1001, 9)
  expect(one.limit).toBeCloseTo(202 / 1001, 12)
  expect(one.eigenvalues).toEqual([1, 10])
  expect(one.condition).toBeCloseTo(10, 12)
  expect(one.predicted).toBeCloseTo(0.05 * 101 - 0.5 * 0.05 ** 2 * 1001, 9)
  expect(one.ratio).toBeCloseTo(1, 9)
  expect(one.effective[0]).toBeCloseTo(0.05, 12)
  expect(one.turn).toBeNaN()
})

test('beyond 2/λmax successive steps turn back, well below it they go on', async () => {
  const bowl = { formula: 'x^2 / 2 + 5 y^2' }
  expect((await measured(bowl, 0.199, 3)).turn).toBeLessThan(-0.9)
  expect((await measured(bowl, 0.01, 3)).turn).toBeGreaterThan(0.9)
})

test('where the loss bends down along the gradient there is no limit', async () => {
  expect((await measured({ formula: 'x^2 - y^2' }, 0.01, 1, [0, 1])).limit).toBeNaN()
})
