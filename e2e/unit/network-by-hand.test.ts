import { describe, expect, test } from 'vitest'
import { curvature } from '../../src/index.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import type { Run } from '../../src/experiment/experiment.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { handMethods } from '../../src/engine/networks/by-hand/index.ts'
import { list, load, number, numbers, object, pairs } from '../support/oracle-json.ts'
import { train } from '../support/train.ts'

const [given] = list(load('curvature.json')['cases'], 'cases', object)
if (!given) throw new Error('The oracle has no case.')
const params = numbers(given['params'], 'params')
const damping = number(given['damping'], 'damping')
const network: NetworkFields = {
  layers: [2, 3, 1],
  data: { x: pairs(given['X'], 'X'), y: numbers(given['y'], 'y') },
  initialization: { weights: [params] },
}

/** What one step adds to the weights. */
async function stepOf(loss: 'logistic' | 'squared', run: Run, backend: 'js' | 'wasm' = 'js'): Promise<number[]> {
  const { weights } = await train({ network: { ...network, loss }, run, steps: 1 }, backend)
  return params.map((value, k) => (weights?.[k] ?? Number.NaN) - value)
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  const size = Math.max(...expected.map(Math.abs))
  expect(Math.max(...expected.map((value, k) => Math.abs((found[k] ?? Number.NaN) - value)))).toBeLessThan(
    1e-8 * (1 + size),
  )
}

function expectCloseInSingle(found: readonly number[], expected: readonly number[]): void {
  found.forEach((value, k) => {
    const wanted = expected[k] ?? Number.NaN
    expect(Math.abs(value - wanted)).toBeLessThan(2e-7 * (1 + Math.abs((params[k] ?? 0) + wanted)))
  })
}

describe.each([
  ['bce', 'logistic', 'js'],
  ['mse', 'squared', 'js'],
  ['bce', 'logistic', 'wasm'],
  ['mse', 'squared', 'wasm'],
] as const)('one step on %s (%s, %s) is that of the oracle', (name, loss, backend) => {
  // what is kept of weights in single precision
  const close = backend === 'js' ? expectClose : expectCloseInSingle

  const expected = object(given[name], name)
  const steps = object(expected['steps'], 'steps')

  test('natural gradient, which is damped Gauss–Newton here', async () => {
    const found = await stepOf(loss, { method: 'natural-gradient', parameters: { damping } }, backend)
    close(found, numbers(steps['gauss_newton_damped'], 'gauss_newton_damped'))
  })

  test('empirical Fisher', async () => {
    const found = await stepOf(loss, { method: 'empirical-fisher', parameters: { damping } }, backend)
    close(found, numbers(steps['natural_gradient_empirical_damped'], 'empirical'))
  })

  test('damped Newton', async () => {
    const found = await stepOf(loss, { method: 'newton-damped', parameters: { damping, adapt: 0 } }, backend)
    close(found, numbers(steps['newton_damped'], 'newton_damped'))
  })

  test('K-FAC', async () => {
    const found = await stepOf(loss, { method: 'k-fac', parameters: { damping, lr: 1 } }, backend)
    const kfac = object(expected['kfac'], 'kfac')
    const [first, second] = ['layer1', 'layer2'].map((layer) =>
      list(object(kfac[layer], layer)['step_factored_damping'], 'step', numbers),
    )
    const flat = (rows: readonly number[][] = []) => [
      ...rows.flatMap((row) => row.slice(0, -1)),
      ...rows.map((row) => row.at(-1) ?? Number.NaN),
    ]
    close(found, [...flat(first), ...flat(second)])
  })
})

describe('methods with matrices', () => {
  const moons: NetworkFields = { layers: [2, 6, 1], data: { id: 'moons', samples: 60 } }
  const rises = (losses: ArrayLike<number>) =>
    Array.from(losses).some((value, k, all) => k > 0 && value > (all[k - 1] ?? 0) + 1e-12)

  test.each(['levenberg', 'levenberg-marquardt', 'hessian-free'])('%s never rises', async (method) => {
    for (const loss of ['logistic', 'squared'] as const) {
      const run = await train({ network: { ...moons, loss }, run: { method }, steps: 30 })
      expect(rises(run.losses)).toBe(false)
      expect(run.losses.at(-1)).toBeLessThan(0.2 * (run.losses[0] ?? 0))
    }
  })

  test('K-FAC with small steps never rises, and is far ahead of gradient descent', async () => {
    const run = await train({ network: moons, run: { method: 'k-fac', parameters: { lr: 0.1 } }, steps: 60 })
    const gd = await train({ network: moons, run: { method: 'gd', parameters: { lr: 0.1 } }, steps: 60 })
    expect(rises(run.losses)).toBe(false)
    expect(run.losses.at(-1)).toBeLessThan(0.5 * (gd.losses.at(-1) ?? 0))
  })

  test('K-FAC that chooses its steps takes the one at which the quadratic model is least', async () => {
    for (const loss of ['logistic', 'squared'] as const) {
      const direction = await stepOf(loss, { method: 'k-fac', parameters: { damping, lr: 1 } })
      const slope = (await stepOf(loss, { method: 'gd', parameters: { lr: 1 } })).map((value) => -value)
      const problem = { network: { ...network, loss } }
      const { gaussNewton = [] } = await curvature(normalise({ version: 1, problem, runs: [] }))
      const dot = (a: readonly number[], b: readonly number[]) =>
        a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0)
      const curved =
        dot(
          direction,
          gaussNewton.map((row) => dot(row, direction)),
        ) +
        damping * dot(direction, direction)
      const found = await stepOf(loss, { method: 'k-fac', parameters: { damping, rescale: 1 } })
      expectClose(
        found,
        direction.map((value) => (-dot(slope, direction) / curved) * value),
      )
    }
  })

  test('K-FAC that chooses its steps never rises', async () => {
    const run = await train({ network: moons, run: { method: 'k-fac', parameters: { rescale: 1 } }, steps: 40 })
    expect(rises(run.losses)).toBe(false)
    expect(run.losses.at(-1)).toBeLessThan(0.1 * (run.losses[0] ?? 0))
  })

  test('BFGS and L-BFGS are the same as long as L-BFGS forgets nothing', async () => {
    const given2 = { network: { layers: [2, 3, 1], data: { id: 'moons', samples: 40 } }, steps: 6 }
    const [full, limited] = await Promise.all([
      train({ ...given2, run: { method: 'bfgs' } }),
      train({ ...given2, run: { method: 'l-bfgs' } }),
    ])
    // BFGS scales its first matrix once, L-BFGS at each step: the first two steps agree
    expectClose(Array.from(full.losses.subarray(0, 3)), Array.from(limited.losses.subarray(0, 3)))
    expect(full.losses.at(-1)).toBeLessThan(0.7 * (full.losses[0] ?? 0))
  })

  test('one Newton step goes to the minimum of a quadratic loss', async () => {
    const line: NetworkFields = { layers: [1, 1], data: { id: 'sine', samples: 20 }, loss: 'squared' }
    for (const method of ['newton', 'gauss-newton']) {
      const run = await train({ network: line, run: { method }, steps: 1 })
      expect(run.end).toMatchObject({ state: 'converged' })
    }
  })

  test.each([...handMethods.values()].filter(({ most }) => most < 1500).map(({ id }) => id))(
    '%s is refused where its matrix would be too large',
    async (method) => {
      const large: NetworkFields = { layers: [2, 32, 32, 8, 1] }
      await expect(train({ network: large, run: { method }, steps: 1 })).rejects.toThrow(/L-BFGS/)
    },
  )

  test('batch normalization and hinge are refused by methods that look at single samples', async () => {
    const run = { method: 'k-fac' }
    await expect(train({ network: { normalization: 'batch' }, run, steps: 1 })).rejects.toThrow(/depend on one another/)
    await expect(train({ network: { loss: 'hinge' }, run, steps: 1 })).rejects.toThrow(/no(ne)?/)
  })
})
