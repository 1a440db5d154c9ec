import { describe, expect, test } from 'vitest'
import { evaluatorOf } from '../../src/engine/networks/evaluator.ts'
import { activations } from '../../src/networks/activations/index.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { initialWeights } from '../../src/networks/initial-weights.ts'
import { networkLosses } from '../../src/networks/losses/index.ts'
import { resolveNetwork } from '../../src/networks/network.ts'
import { samplesOf } from '../../src/networks/samples.ts'

const small = { data: { id: 'moons', samples: 12 } } as const

const cases: readonly (readonly [string, NetworkFields])[] = [
  ...[...activations.keys()].map((activation) => [activation, { ...small, layers: [2, 4, 3, 1], activation }] as const),
  ...(['none', 'batch', 'layer'] as const).flatMap((normalization) =>
    (['none', 'residual'] as const).map(
      (skip) =>
        [
          `${normalization} normalization, ${skip} skips`,
          { ...small, layers: [2, 4, 4, 4, 1], normalization, skip, l2: 0.1 },
        ] as const,
    ),
  ),
  ...(['logistic', 'squared', 'softmax', 'hinge'] as const).map(
    (loss) => [`${loss}, three outputs`, { data: { id: 'blobs', samples: 13 }, layers: [2, 5, 3], loss }] as const,
  ),
  ['no hidden layer', { ...small, layers: [2, 1] }],
  ['an activation of its own for each layer', { ...small, layers: [2, 3, 4, 1], activation: ['gelu', 'sigmoid'] }],
]

describe('the gradient of a network is that of its loss, by differences', () => {
  test.each(cases)('%s', (_, fields) => {
    const network = resolveNetwork(fields)
    const evaluator = evaluatorOf(network, samplesOf(fields, network, 3))
    // biases that are not 0 keep kinks away from the differences
    const weights = initialWeights({ initialization: { id: 'lecun' } }, network, 5).map((w, k) => w + 0.1 * Math.cos(k))
    const gradient = new Float64Array(network.parameters)
    expect(evaluator.gradient(weights, gradient)).toBe(evaluator.loss(weights))
    const h = 1e-5
    gradient.forEach((value, k) => {
      const moved = (by: number) => evaluator.loss(weights.map((weight, j) => (j === k ? weight + by : weight)))
      const difference = (8 * (moved(h) - moved(-h)) - (moved(2 * h) - moved(-2 * h))) / (12 * h)
      expect(Math.abs(value - difference), `weight ${k}`).toBeLessThan(1e-8 * (1 + Math.abs(value)))
    })
  })

  test('every loss of the registry is among them', () => {
    expect([...networkLosses.keys()].toSorted()).toEqual(['hinge', 'logistic', 'softmax', 'squared'])
  })
})
