import { normals, uniforms } from '../numerics/random.ts'
import { NetworkFault, type NetworkFields } from './fields.ts'
import { initializations } from './initializations/index.ts'
import type { Network } from './network.ts'

/** Streams of random numbers that no other part of an experiment uses. */
const streams = { uniform: 1000, normal: 2000 } as const
const mostLayers = 20

/**
 * All parameters at the start. Member k of a batch draws numbers of its own; member 0 is what a single network begins with.
 * @throws NetworkFault for an unknown initialization, or given weights that do not fit the layers
 */
export function initialWeights(fields: NetworkFields, network: Network, seed: number, member = 0): Float64Array {
  const { id = 'glorot', scale = 1, weights } = fields.initialization ?? {}
  if (weights !== undefined) return givenWeights(weights.flat(2), network)
  const known = initializations.get(id)
  if (!known)
    throw new NetworkFault(
      `There is no initialization “${id}”; the known ones are ${[...initializations.keys()].join(', ')}, or give the weights.`,
      'initialization.id',
    )
  const all = new Float64Array(network.parameters)
  network.layers.forEach((layer, l) => {
    const stream = mostLayers * member + l
    const draw = {
      uniform: (k: number) => uniforms(seed, streams.uniform + 2 * stream, k)[0],
      normal: (k: number) => normals(seed, streams.normal + 2 * stream + 1, k)[0],
    }
    const drawn = known.weights(layer.inputs, layer.outputs, draw)
    all.set(
      drawn.map((value) => scale * value),
      layer.weights,
    )
  })
  return all
}

function givenWeights(numbers: readonly number[], { parameters, layers }: Network): Float64Array {
  if (numbers.length !== parameters) {
    const shapes = layers.map(({ inputs, outputs }) => `${outputs}×${inputs} + ${outputs}`).join(', ')
    throw new NetworkFault(
      `${numbers.length} weights are given; these layers have ${parameters} (${shapes}).`,
      'initialization.weights',
    )
  }
  if (!numbers.every((value) => Number.isFinite(value)))
    throw new NetworkFault('The given weights hold a value that is no number.', 'initialization.weights')
  return Float64Array.from(numbers)
}
