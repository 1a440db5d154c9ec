import { datasets } from '../datasets/index.ts'
import { makeSamples } from '../datasets/samples.ts'
import { NetworkFault, networkLimits, type NetworkFields } from './fields.ts'
import { networkLosses } from './losses/index.ts'
import { dataOf, type Network } from './network.ts'

/** Samples as the kernels read them: rows of inputs and targets, those trained on first. */
export interface Samples {
  readonly inputs: number
  /** Numbers of a row after its inputs: one for each output; of `softmax` 1 for the class and 0 for the others. */
  readonly outputs: number
  readonly rows: Float64Array
  readonly training: number
  readonly validation: number
}

export const usualSamples = 200

/**
 * The samples of a network: made from the seed, or the reader's own, with targets as the loss wants them (of classes 0, 1 for `logistic`
 * and `squared`, −1, 1 for `hinge`). The first `split` of them are for training.
 * @throws NetworkFault where labels do not fit the loss, all are of one class, or an input never changes
 */
export function samplesOf(fields: NetworkFields, network: Network, seed: number): Samples {
  const data = dataOf(fields)
  const { x, y } = data.x === undefined ? generated(fields, network, seed) : given(fields, network)
  const training = Math.max(1, Math.min(x.length, Math.round((data.split ?? 1) * x.length)))
  checkInputs(x.slice(0, training))
  if (network.loss !== 'squared' && y.slice(0, training).every((row) => row.every((value, k) => value === y[0]?.[k])))
    throw new NetworkFault(
      'All samples that are trained on are of one class; there is nothing to learn. Add samples of another class.',
      'data',
    )
  return {
    inputs: network.inputs,
    outputs: network.outputs,
    rows: Float64Array.from(x.flatMap((row, i) => [...row, ...(y[i] ?? [])])),
    training,
    validation: x.length - training,
  }
}

interface Table {
  readonly x: readonly (readonly number[])[]
  readonly y: readonly (readonly number[])[]
}

function generated(fields: NetworkFields, { loss, outputs }: Network, seed: number): Table {
  const { id = '', samples = usualSamples, noise } = dataOf(fields)
  const known = datasets.get(id)
  if (!known) throw new NetworkFault(`There is no data set “${id}”.`, 'data.id')
  if (samples > networkLimits.samples)
    throw new NetworkFault(`A network sees at most ${networkLimits.samples} samples, not ${samples}.`, 'data.samples')
  if (known.kind === 'regression' && loss !== 'squared')
    throw new NetworkFault(
      `The targets of “${id}” are any numbers, which the loss “${loss}” cannot take; it wants ${rightOf(loss)}. Choose “squared”.`,
      'loss',
    )
  if (known.kind === 'regression' && outputs !== 1)
    throw new NetworkFault(`“${id}” has one target, so the output layer must have 1 unit, not ${outputs}.`, 'layers')
  if (loss === 'softmax' && outputs < 2)
    throw new NetworkFault('The loss “softmax” needs an output for each class, two at least.', 'layers')
  const classes = known.manyClasses === true && outputs > 1 ? outputs : 2
  const table = makeSamples(known, samples, noise ?? known.noise, seed, classes)
  const off = loss === 'hinge' ? -1 : 0
  return {
    x: table.map((sample) => sample.x),
    y: table.map((sample) =>
      known.kind === 'regression'
        ? [sample.y]
        : outputs === 1
          ? [sample.y === 1 ? 1 : off]
          : Array.from({ length: outputs }, (_, k) => (k === sample.y ? 1 : off)),
    ),
  }
}

function given(fields: NetworkFields, network: Network): Table {
  const { x = [], y = [] } = dataOf(fields)
  if (x.length === 0) throw new NetworkFault('There are no samples; give x a row for each.', 'data.x')
  if (x.length > networkLimits.samples)
    throw new NetworkFault(`A network sees at most ${networkLimits.samples} samples, not ${x.length}.`, 'data.x')
  if (x.length !== y.length)
    throw new NetworkFault(`x has ${x.length} rows and y ${y.length}; each sample needs both.`, 'data.y')
  x.forEach((row, i) => {
    if (row.length !== network.inputs)
      throw new NetworkFault(`Row ${i + 1} of x has ${row.length} numbers, the first row ${network.inputs}.`, 'data.x')
    if (!row.every((value) => Number.isFinite(value)))
      throw new NetworkFault(
        `Row ${i + 1} of x holds a value that is no number; mend it or leave the row out.`,
        'data.x',
      )
  })
  return { x, y: y.map((value, i) => target(value, i, network)) }
}

function target(value: number | readonly number[], i: number, { loss, outputs }: Network): readonly number[] {
  const numbers = typeof value === 'number' ? [value] : value
  const unfit = (why: string): never => {
    throw new NetworkFault(`The label of sample ${i + 1} is ${numbers.join(', ')}; ${why}.`, 'data.y')
  }
  if (!numbers.every((one) => Number.isFinite(one))) return unfit('mend it or leave the sample out')
  if (loss === 'softmax') {
    const [named = -1] = numbers
    if (numbers.length !== 1 || !Number.isInteger(named) || named < 0 || named >= outputs)
      return unfit(`the loss “softmax” with ${outputs} outputs wants ${rightOf(loss)}`)
    return Array.from({ length: outputs }, (_, k) => (k === named ? 1 : 0))
  }
  if (numbers.length !== outputs) return unfit(`the network has ${outputs} ${outputs === 1 ? 'output' : 'outputs'}`)
  const fits = numbers.every((one) =>
    loss === 'logistic' ? one === 0 || one === 1 : loss === 'hinge' ? Math.abs(one) === 1 : true,
  )
  return fits ? numbers : unfit(`the loss “${loss}” wants ${rightOf(loss)}`)
}

const rightOf = (loss: string): string => networkLosses.get(loss)?.right ?? 'numbers'

function checkInputs(x: readonly (readonly number[])[]): void {
  const [first = []] = x
  first.forEach((value, column) => {
    if (x.length > 1 && x.every((row) => row[column] === value))
      throw new NetworkFault(
        `Input ${column + 1} is ${value} in every sample that is trained on; leave the column out.`,
        'data.x',
      )
  })
}
