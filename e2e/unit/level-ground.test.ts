import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'
import { backends, trajectory } from '../support/backends.ts'
import { firstOrder } from '../support/first-order.ts'

const problem = { formula: '3' }

describe.each(backends)('where the ground is level, on %s,', (backend) => {
  it.each(firstOrder.filter((id) => id !== 'asgd'))('%s rests', async (method) => {
    const run = { method, parameters: { weight_decay: 0 } }
    const { positions, end } = await trajectory({ problem, start: [1, -2], run, steps: 3 }, backend)
    expect([...positions]).toEqual([1, -2, 1, -2, 1, -2, 1, -2])
    expect(end).toEqual({ state: 'converged', step: 0 })
  })

  it('averaged SGD goes as its own decay of the weights takes it', async () => {
    const run = { method: 'asgd', parameters: { lr: 0.1, lambd: 0.5, alpha: 0 } }
    const { positions } = await trajectory({ problem, start: [1, -2], run, steps: 1 }, backend)
    expect(positions[2]).toBeCloseTo(0.95, 6)
    expect(positions[3]).toBeCloseTo(-1.9, 6)
  })

  it('a text of one’s own rests too', async () => {
    const run = { method: { step: 'theta = theta - 0.1 g' } }
    const { positions } = await trajectory({ problem, start: [1, -2], run, steps: 1 }, backend)
    expect([...positions]).toEqual([1, -2, 1, -2])
  })
})

it.each([
  'theta = theta - 0.1 (g - theta)',
  'theta = 2 theta - g',
  'theta = theta - 0.1 (g - sinh(theta))',
  'theta = theta - 0.1 (hessian(theta) g - g)',
  'theta = theta - 0.1 (hessian(theta) theta - theta)',
  'theta = theta - solve(hessian(theta) - identity, g)',
  'theta = theta - 0.1 (grad(theta + identity theta) - g)',
])('a text is not taken for one that rests because some surface would answer so: %s', async (step) => {
  const run = { method: { step } }
  expect(parse(JSON.stringify({ version: 1, runs: [run] }))).toMatchObject({ ok: true })
  const { positions } = await trajectory({ problem: { formula: 'x^2 + 2 y^2' }, start: [1, -2], run, steps: 1 })
  expect([...positions].slice(2)).not.toEqual([1, -2])
})
