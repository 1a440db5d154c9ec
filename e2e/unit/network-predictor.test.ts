import { expect, test } from 'vitest'
import { networkHandle } from '../../src/engine/networks/handle.ts'
import { predictorOf } from '../../src/engine/networks/predictor.ts'
import type { Experiment } from '../../src/experiment/experiment.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { initialWeights } from '../../src/networks/initial-weights.ts'
import { resolveNetwork } from '../../src/networks/network.ts'
import { activationsOf } from '../../src/networks/predict.ts'
import { samplesOf } from '../../src/networks/samples.ts'
import { symmetricEigenvalues } from '../../src/numerics/symmetric-eigenvalues.ts'

const cases: readonly (readonly [string, NetworkFields])[] = [
  ['wide', { layers: [2, 16, 16, 1] }],
  ['skips and another activation', { layers: [2, 5, 5, 1], activation: 'gelu', skip: 'residual' }],
  ['layer normalization', { layers: [2, 7, 1], normalization: 'layer' }],
  ['batch normalization', { layers: [2, 6, 6, 1], normalization: 'batch' }],
  ['several outputs', { layers: [2, 6, 3], loss: 'softmax', data: { id: 'blobs' } }],
]

test.each(cases)('the picture of a network is what it answers, in WebAssembly and JavaScript: %s', (_, fields) => {
  const network = resolveNetwork(fields)
  const samples = samplesOf(fields, network, 2)
  const weights = initialWeights(fields, network, 3)
  // no whole number of calls, tiles or lanes
  const inputs = Float32Array.from({ length: 2 * 2107 }, (_value, k) => 2 * Math.sin(k))
  const seen = Float64Array.from(
    { length: 2 * samples.training },
    (_value, k) => samples.rows[Math.floor(k / 2) * (2 + network.outputs) + (k % 2)] ?? 0,
  )
  const exact = activationsOf(network, weights, Float64Array.from(inputs), seen).layers.at(-1) ?? new Float64Array(0)
  for (const inWasm of [true, false]) {
    const told = predictorOf(network, samples, inWasm)(weights, inputs)
    expect(told).toHaveLength(exact.length)
    expect(Math.max(...told.map((value, k) => Math.abs(value - (exact[k] ?? Number.NaN))))).toBeLessThan(2e-5)
  }
})

test('eigenvalues of a symmetric matrix: those of the chain, known exactly, after a reflection', () => {
  const n = 20
  const v = Float64Array.from({ length: n }, (_, k) => Math.sin(3 * k + 1))
  const size = v.reduce((sum, value) => sum + value * value, 0)
  const chain = (i: number, j: number) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)
  const mirror = (i: number, j: number) => (i === j ? 1 : 0) - (2 * (v[i] ?? 0) * (v[j] ?? 0)) / size
  const all = Array.from({ length: n }, (_, k) => k)
  const matrix = Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n]
    return all.reduce((sum, a) => sum + all.reduce((part, b) => part + mirror(i, a) * chain(a, b) * mirror(b, j), 0), 0)
  })
  const work = symmetricEigenvalues(matrix, n)
  let turn = work.next()
  while (turn.done !== true) turn = work.next()
  all.forEach((k) => expect(turn.value?.[k]).toBeCloseTo(2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)), 12))
})

test('the spectrum is that of the Hessian, and there is none of too many weights', async () => {
  const experiment = (layers: readonly number[]): Experiment => ({
    version: 1,
    problem: { network: { layers, data: { id: 'xor', samples: 40 } } },
    start: [0, 0],
    runs: [],
    steps: 10,
    seed: 1,
    view: {},
  })
  const handle = networkHandle(experiment([2, 4, 1]))
  const weights = Float64Array.from({ length: handle.parameters }, (_, k) => Math.sin(k + 1))
  const spectrum = await handle.spectrum?.(weights, new AbortController().signal)
  expect(spectrum).toHaveLength(17)
  // along the eigenvector of the largest, by power iteration on differences of exact gradients
  let direction = Float64Array.from(weights, (_, k) => Math.cos(k))
  let largest = 0
  const times = (d: Float64Array): Float64Array => {
    const [up, down] = [new Float64Array(17), new Float64Array(17)]
    handle.gradient(
      weights.map((w, k) => w + 1e-5 * (d[k] ?? 0)),
      up,
    )
    handle.gradient(
      weights.map((w, k) => w - 1e-5 * (d[k] ?? 0)),
      down,
    )
    return up.map((value, k) => (value - (down[k] ?? 0)) / 2e-5)
  }
  for (let turn = 0; turn < 400; turn++) {
    const next = times(direction)
    largest = Math.hypot(...next)
    direction = next.map((value) => value / largest)
  }
  const extremes = [Math.abs(spectrum?.[0] ?? 0), Math.abs(spectrum?.[16] ?? 0)]
  expect(Math.max(...extremes)).toBeCloseTo(largest, 5)
  expect(networkHandle(experiment([2, 32, 32, 1])).spectrum).toBeUndefined()
})
