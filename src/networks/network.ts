import { datasets } from '../datasets/index.ts'
import { activations } from './activations/index.ts'
import { NetworkFault, networkLimits, type NetworkData, type NetworkFields } from './fields.ts'

/** One layer: z = norm(W a) + b, then the activation, then perhaps the layer's input added. */
export interface Layer {
  readonly inputs: number
  readonly outputs: number
  /** Where W (row-major [out][in]) and b begin among all parameters. */
  readonly weights: number
  readonly bias: number
  /** None for the last layer, which is linear. */
  readonly activation: string | undefined
  readonly residual: boolean
  readonly normalization: 'none' | 'batch' | 'layer'
}

/** A network with all defaults filled in and checked. */
export interface Network {
  readonly layers: readonly Layer[]
  readonly inputs: number
  readonly outputs: number
  readonly parameters: number
  /** `product`, the mean of outputs times targets, is the engine's own: by its gradients it picks outputs. */
  readonly loss: 'logistic' | 'squared' | 'softmax' | 'hinge' | 'product'
  readonly l2: number
}

const usualData: NetworkData = { id: 'moons' }

/** The data in force: two moons where none is told. */
export const dataOf = ({ data }: NetworkFields): NetworkData =>
  data?.id === undefined && data?.x === undefined ? { ...data, ...usualData } : data

/**
 * The network that the fields tell. What is left out: two hidden layers of 8, tanh, no skips, no normalization, logistic loss (squared
 * where the data are to be regressed), no L2, two moons.
 * @throws NetworkFault where it cannot be trained
 */
export function resolveNetwork(fields: NetworkFields): Network {
  const data = dataOf(fields)
  const known = data.x === undefined && data.id !== undefined ? datasets.get(data.id) : undefined
  if (data.x === undefined && known === undefined)
    throw new NetworkFault(
      `There is no data set “${data.id ?? ''}”; the known ones are ${[...datasets.keys()].join(', ')}.`,
      'data.id',
    )
  const inputs = known?.inputs ?? data.x?.[0]?.length ?? 2
  const loss = fields.loss ?? (known?.kind === 'regression' ? 'squared' : 'logistic')
  const [firstTarget] = data.y ?? []
  const outputs = typeof firstTarget === 'object' ? firstTarget.length : loss === 'softmax' ? 2 : 1
  const widths = fields.layers ?? [inputs, 8, 8, outputs]
  checkWidths(widths)
  if (widths[0] !== inputs)
    throw new NetworkFault(
      `The samples have ${inputs} ${inputs === 1 ? 'input' : 'inputs'}, so the input layer must have ${inputs}, not ${widths[0] ?? 0}.`,
      'layers',
    )
  const names = activationsOf(fields.activation ?? 'tanh', widths.length - 2)
  let next = 0
  const layers = widths.slice(1).map((width, l): Layer => {
    const from = widths[l] ?? 0
    const weights = next
    next += (from + 1) * width
    const hidden = l < widths.length - 2
    return {
      inputs: from,
      outputs: width,
      weights,
      bias: weights + from * width,
      activation: hidden ? names[l] : undefined,
      residual: hidden && fields.skip === 'residual' && from === width,
      normalization: hidden ? (fields.normalization ?? 'none') : 'none',
    }
  })
  if (next > networkLimits.parameters)
    throw new NetworkFault(
      `This network has ${next} weights and biases; at most ${networkLimits.parameters} can be trained here. Make layers narrower or take some out.`,
      'layers',
    )
  return { layers, inputs, outputs: widths.at(-1) ?? 1, parameters: next, loss, l2: fields.l2 ?? 0 }
}

/** Layers are counted as their weights are: W1 leads to layer 1, the first hidden one; layer 0 are the inputs. */
function checkWidths(widths: readonly number[]): void {
  if (widths.length < 2)
    throw new NetworkFault('A network needs at least a layer of inputs and one of outputs.', 'layers')
  if (widths.length - 1 > networkLimits.depth)
    throw new NetworkFault(
      `This network is ${widths.length - 1} layers deep; at most ${networkLimits.depth} can be trained here.`,
      'layers',
    )
  widths.forEach((width, l) => {
    if (!Number.isInteger(width) || width < 1)
      throw new NetworkFault(
        `Layer ${l} has the width ${width}; a layer has a whole number of units, at least 1. Take the layer out or give it units.`,
        'layers',
      )
    if (width > networkLimits.width)
      throw new NetworkFault(
        `Layer ${l} has ${width} units; at most ${networkLimits.width} can be trained here.`,
        'layers',
      )
  })
}

function activationsOf(given: string | readonly string[], hidden: number): readonly string[] {
  const names = typeof given === 'string' ? Array.from({ length: hidden }, () => given) : given
  if (names.length !== hidden)
    throw new NetworkFault(
      `There ${hidden === 1 ? 'is 1 hidden layer' : `are ${hidden} hidden layers`}, but ${names.length} activations; give one for each, or one name for all.`,
      'activation',
    )
  for (const name of names)
    if (!activations.has(name))
      throw new NetworkFault(
        `There is no activation “${name}”; the known ones are ${[...activations.keys()].join(', ')}.`,
        'activation',
      )
  return names
}
