import { build } from '../notation/build.ts'
import { Graph } from '../notation/graph.ts'
import { parseFormula } from '../notation/parser.ts'
import { compileFunction } from '../notation/compile-function.ts'
import { numberOf, numberValue } from '../notation/value.ts'
import { activations } from './activations/index.ts'
import type { Layer, Network } from './network.ts'

/** Added to variances before their root, as in PyTorch. */
const epsilon = 1e-5

/** What goes out of each layer for some rows: `layers[l]` has `outputs` numbers a row, layer 0 the inputs, the last the outputs. */
export interface Activations {
  readonly rows: number
  readonly layers: readonly Float64Array[]
}

/**
 * All activations of a network for rows of inputs, in float64: what decision boundaries, fitted curves and pictures of layers are drawn
 * from. With batch normalization the rows are normalized by the mean and spread over `reference` (rows of inputs, the samples trained
 * on), else over themselves.
 */
export function activationsOf(
  network: Network,
  weights: ArrayLike<number>,
  inputs: Float64Array,
  reference?: Float64Array,
): Activations {
  const batch = network.layers.some(({ normalization }) => normalization === 'batch')
  const both = batch && reference ? Float64Array.of(...inputs, ...reference) : inputs
  const own = inputs.length / network.inputs
  const rows = both.length / network.inputs
  const layers = [both]
  network.layers.forEach((layer) => {
    const before = layers.at(-1) ?? both
    layers.push(forward(layer, weights, before, rows, rows > own ? own : 0))
  })
  return {
    rows: own,
    layers: layers.map((values, l) =>
      values.subarray(0, own * (l === 0 ? network.inputs : (network.layers[l - 1]?.outputs ?? 0))),
    ),
  }
}

/** One layer; statistics of batches are over the rows from `from` on. */
function forward(layer: Layer, weights: ArrayLike<number>, a: Float64Array, rows: number, from: number): Float64Array {
  const { inputs, outputs, activation, residual, normalization } = layer
  const z = new Float64Array(rows * outputs)
  for (let row = 0; row < rows; row++)
    for (let o = 0; o < outputs; o++) {
      let sum = 0
      for (let i = 0; i < inputs; i++)
        sum += (weights[layer.weights + o * inputs + i] ?? 0) * (a[row * inputs + i] ?? 0)
      z[row * outputs + o] = sum
    }
  if (normalization === 'layer')
    for (let row = 0; row < rows; row++)
      normalize(
        z,
        outputs,
        (k) => row * outputs + k,
        outputs,
        (k) => row * outputs + k,
      )
  if (normalization === 'batch')
    for (let o = 0; o < outputs; o++)
      normalize(
        z,
        rows - from,
        (k) => (from + k) * outputs + o,
        rows,
        (k) => k * outputs + o,
      )
  const act = activation === undefined ? undefined : functionOf(activation)
  return z.map((value, k) => {
    const sum = value + (weights[layer.bias + (k % outputs)] ?? 0)
    const out = act ? act(sum) : sum
    return residual ? out + (a[k] ?? 0) : out
  })
}

/** Makes `count` numbers have the mean 0 and spread 1 that `over` numbers of them have. */
function normalize(
  z: Float64Array,
  over: number,
  known: (k: number) => number,
  count: number,
  at: (k: number) => number,
): void {
  let mean = 0
  for (let k = 0; k < over; k++) mean += (z[known(k)] ?? 0) / over
  let variance = 0
  for (let k = 0; k < over; k++) variance += ((z[known(k)] ?? 0) - mean) ** 2 / over
  const spread = 1 / Math.sqrt(variance + epsilon)
  for (let k = 0; k < count; k++) z[at(k)] = ((z[at(k)] ?? 0) - mean) * spread
}

const functions = new Map<string, (x: number) => number>()

/** An activation in float64. */
function functionOf(id: string): (x: number) => number {
  const known = functions.get(id)
  if (known) return known
  const graph = new Graph()
  const value = build(graph, parseFormula(activations.get(id)?.formula ?? 'x'), {
    lookup: (name) => (name === 'x' ? numberValue(graph.slot('x')) : undefined),
    known: () => ['x'],
  })
  const evaluate = compileFunction([numberOf(value, 'An activation', 0)], ['x'])
  const [input, output] = [new Float64Array(1), new Float64Array(1)]
  const of = (x: number): number => {
    input[0] = x
    evaluate(input, output)
    return output[0] ?? Number.NaN
  }
  functions.set(id, of)
  return of
}

/** The share of rows whose class is the one that the outputs name; not a number for regression. */
export function accuracyOf(
  { loss, outputs }: Network,
  predicted: ArrayLike<number>,
  targets: ArrayLike<number>,
  classes: boolean,
): number {
  if (!classes) return Number.NaN
  const rows = predicted.length / outputs
  const threshold = loss === 'squared' ? 0.5 : 0
  const named = (of: ArrayLike<number>, row: number, above: number): number => {
    if (outputs === 1) return (of[row] ?? 0) > above ? 1 : 0
    let best = 0
    for (let o = 1; o < outputs; o++) if ((of[row * outputs + o] ?? 0) > (of[row * outputs + best] ?? 0)) best = o
    return best
  }
  let right = 0
  // targets are 0 and 1, of the hinge loss −1 and 1
  const half = loss === 'hinge' ? 0 : 0.5
  for (let row = 0; row < rows; row++) if (named(predicted, row, threshold) === named(targets, row, half)) right++
  return right / rows
}
