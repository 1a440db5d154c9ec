import type { NetworkHandle, NetworkLayer } from '../../trajectories/handles.ts'

/** How large numbers are in a layer: root mean squares. */
export interface LayerScale {
  /** Of what goes out of it, over the samples trained on. */
  readonly activation: number
  /** Of the loss's derivatives by its weights and biases. */
  readonly gradient: number
}

/** The scales of every layer at some weights. */
export function scalesOf(network: NetworkHandle, weights: ArrayLike<number>): LayerScale[] {
  const inputs = Float64Array.from(network.training.flatMap(({ x }) => x))
  const outputs = network.activations(weights, inputs)
  const gradient = new Float64Array(network.parameters)
  network.gradient(weights, gradient)
  return network.layers.map((layer, l) => ({
    activation: rootMeanSquare(outputs[l + 1] ?? new Float64Array(0)),
    gradient: rootMeanSquare(gradient.subarray(layer.weights, endOf(layer))),
  }))
}

const endOf = ({ bias, outputs }: NetworkLayer): number => bias + outputs

const rootMeanSquare = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value * value) / values.length, 0))
