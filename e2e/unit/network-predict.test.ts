import { expect, test } from 'vitest'
import { evaluatorOf } from '../../src/engine/networks/evaluator.ts'
import { activations } from '../../src/networks/activations/index.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { initialWeights } from '../../src/networks/initial-weights.ts'
import { resolveNetwork } from '../../src/networks/network.ts'
import { accuracyOf, activationsOf } from '../../src/networks/predict.ts'
import { samplesOf } from '../../src/networks/samples.ts'

const all = [...activations.keys()]
const cases: readonly (readonly [string, NetworkFields])[] = [
  ['every activation', { layers: [2, ...all.map(() => 3), 1], activation: all }],
  ['batch normalization and skips', { layers: [2, 4, 4, 1], normalization: 'batch', skip: 'residual' }],
  ['layer normalization', { layers: [2, 5, 1], normalization: 'layer' }],
]

test.each(cases)('what is drawn of a network is what the engine trains: %s', (_, given) => {
  const fields: NetworkFields = { ...given, loss: 'squared', data: { id: 'moons', samples: 20 } }
  const network = resolveNetwork(fields)
  const samples = samplesOf(fields, network, 2)
  const weights = initialWeights({ initialization: { id: 'lecun' } }, network, 3).map((w, k) => w + 0.1 * Math.sin(k))
  const column = (from: number, to: number) =>
    Float64Array.from(
      { length: 20 * (to - from) },
      (_value, k) => samples.rows[3 * Math.floor(k / (to - from)) + from + (k % (to - from))] ?? 0,
    )
  const [x, y] = [column(0, 2), column(2, 3)]
  const { layers } = activationsOf(network, weights, x)
  const outputs = layers.at(-1) ?? []
  const loss = y.reduce((sum, target, i) => sum + ((outputs[i] ?? Number.NaN) - target) ** 2 / 20, 0)
  expect(loss).toBeCloseTo(evaluatorOf(network, samples).loss(weights), 12)
  // one row by itself, normalized as among those trained on
  const alone = activationsOf(network, weights, x.slice(0, 2), x)
  expect(alone.layers.at(-1)?.[0]).toBeCloseTo(outputs[0] ?? Number.NaN, 12)
  const right = Array.from(y).filter((target, i) => ((outputs[i] ?? 0) > 0.5 ? 1 : 0) === target).length
  expect(accuracyOf(network, outputs, y, true)).toBe(right / 20)
})
