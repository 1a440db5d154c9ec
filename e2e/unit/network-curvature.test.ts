import { describe, expect, test } from 'vitest'
import { curvature, normalise } from '../../src/index.ts'
import { evaluatorOf } from '../../src/engine/networks/evaluator.ts'
import { SecondOrder } from '../../src/engine/networks/second-order.ts'
import { activations } from '../../src/networks/activations/index.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { initialWeights } from '../../src/networks/initial-weights.ts'
import { resolveNetwork } from '../../src/networks/network.ts'
import { samplesOf } from '../../src/networks/samples.ts'
import { list, load, numbers, object, pairs } from '../support/oracle-json.ts'

const rows = (value: unknown, what: string) => list(value, what, numbers)

function expectMatrix(
  found: readonly (readonly number[])[] | undefined,
  expected: readonly (readonly number[])[],
): void {
  const size = Math.max(...expected.flat().map(Math.abs))
  expect(found?.map((row) => row.length)).toEqual(expected.map((row) => row.length))
  expected.forEach((row, i) =>
    row.forEach((value, j) => {
      expect(Math.abs((found?.[i]?.[j] ?? Number.NaN) - value), `${i}, ${j}`).toBeLessThan(1e-10 * (1 + size))
    }),
  )
}

describe.each(list(load('curvature.json')['cases'], 'cases', object))('curvature of a 2-3-1 network', (given) => {
  const x = pairs(given['X'], 'X')
  const y = numbers(given['y'], 'y')
  const network = {
    layers: [2, 3, 1],
    activation: 'tanh',
    data: { x, y },
    initialization: { weights: [numbers(given['params'], 'params')] },
  }

  test.each([
    ['bce', 'logistic'],
    ['mse', 'squared'],
  ] as const)('%s is that of the oracle', async (name, loss) => {
    const expected = object(given[name], name)
    const found = await curvature(normalise({ version: 1, problem: { network: { ...network, loss } } }))
    expectMatrix(found.hessian, rows(expected['hessian'], 'hessian'))
    expectMatrix(found.gaussNewton, rows(expected['gauss_newton'], 'gauss_newton'))
    expectMatrix(found.fisher, rows(expected['gauss_newton'], 'gauss_newton'))
    expectMatrix(found.empiricalFisher, rows(expected['empirical_fisher'], 'empirical_fisher'))
    const factors = object(expected['kfac'], 'kfac')
    ;['layer1', 'layer2'].forEach((layer, l) => {
      const of = object(factors[layer], layer)
      expectMatrix(found.kfac?.[l]?.A, rows(of['A'], 'A'))
      expectMatrix(found.kfac?.[l]?.G, rows(of['G_true_fisher'], 'G'))
    })
  })
})

describe('products with the Hessian', () => {
  const small = { data: { id: 'moons', samples: 9 } }
  const cases: readonly (readonly [string, NetworkFields])[] = [
    ...[...activations.keys()].map((id) => [id, { ...small, layers: [2, 3, 3, 1], activation: id }] as const),
    [
      'batch normalization and skips',
      { ...small, layers: [2, 4, 4, 1], normalization: 'batch', skip: 'residual', l2: 0.1 },
    ],
    ['layer normalization', { ...small, layers: [2, 4, 1], normalization: 'layer' }],
    ['softmax', { data: { id: 'blobs', samples: 9 }, layers: [2, 3, 3], loss: 'softmax' }],
  ]
  test.each(cases)('are differences of gradients: %s', (_, fields) => {
    const network = resolveNetwork(fields)
    const samples = samplesOf(fields, network, 3)
    const weights = initialWeights({ initialization: { id: 'lecun' } }, network, 5).map((w, k) => w + 0.1 * Math.cos(k))
    const direction = weights.map((_weight, k) => Math.sin(1 + 2 * k))
    const order = new SecondOrder(network, samples)
    order.set(weights)
    const found = order.hessianTimes(direction)
    const evaluator = evaluatorOf(network, samples)
    const at = (by: number) => {
      const gradient = new Float64Array(network.parameters)
      evaluator.gradient(
        weights.map((weight, k) => weight + by * (direction[k] ?? 0)),
        gradient,
      )
      return gradient
    }
    const h = 1e-4
    const [a, b, c, d] = [at(h), at(-h), at(2 * h), at(-2 * h)]
    const size = Math.max(...found.map(Math.abs))
    found.forEach((value, k) => {
      const difference = (8 * ((a[k] ?? 0) - (b[k] ?? 0)) - ((c[k] ?? 0) - (d[k] ?? 0))) / (12 * h)
      expect(Math.abs(value - difference), `weight ${k}`).toBeLessThan(1e-7 * (1 + size))
    })
  })

  test('a Hessian too large to be given is refused in a sentence', async () => {
    const network = { layers: [2, 24, 24, 1] }
    await expect(curvature(normalise({ version: 1, problem: { network } }))).rejects.toThrow(/697 weights.*600/)
  })
})
