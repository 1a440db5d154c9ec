import { datasets } from '../../datasets/index.ts'
import type { Experiment, Run } from '../../experiment/experiment.ts'
import type { NetworkData, NetworkFields } from '../../networks/fields.ts'
import { dataOf, resolveNetwork } from '../../networks/network.ts'
import { samplesOf } from '../../networks/samples.ts'
import { edit } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import { coreText } from '../../views/shared/strings/core-text.ts'

/** The experiment's network; none where its problem is another. */
export const networkOf = ({ problem }: Pick<Experiment, 'problem'>): NetworkFields | undefined =>
  'network' in problem ? problem.network : undefined

/**
 * Changes the network where the changed one can be trained.
 * @returns why it cannot, in a sentence; undefined where it can
 */
export function changeNetwork(store: Store, change: (network: NetworkFields) => NetworkFields): string | undefined {
  const { experiment } = store.getState()
  const network = networkOf(experiment)
  if (!network) return undefined
  const next = change(network)
  const fault = faultOf(next, experiment.seed)
  if (fault !== undefined) return fault
  edit(store, (old) => ({ ...old, problem: { network: next } }))
  return undefined
}

function faultOf(network: NetworkFields, seed: number): string | undefined {
  try {
    samplesOf(network, resolveNetwork(network), seed)
    return undefined
  } catch (error) {
    return error instanceof Error ? coreText(error.message).text : ''
  }
}

/** Widths, inputs first; those in force where the network tells none. */
export function widthsOf(network: NetworkFields): readonly number[] {
  const { layers } = resolveNetwork(network)
  return [layers[0]?.inputs ?? 2, ...layers.map(({ outputs }) => outputs)]
}

/** Other hidden layers; activations layer by layer and given weights fit the old ones alone. */
export function withHidden(network: NetworkFields, hidden: readonly number[]): NetworkFields {
  const widths = widthsOf(network)
  const layers = [widths[0] ?? 2, ...hidden, widths.at(-1) ?? 1]
  return plain(network, { layers })
}

/** What can be trained in the place of what cannot: the usual layers over the same data, or all as usual where that cannot be either. */
export function withUsualLayers({ data, layers, loss, l2, skip, normalization }: NetworkFields): NetworkFields {
  const kept: NetworkFields = {
    ...(data && { data }),
    ...(loss && { loss }),
    ...(l2 !== undefined && { l2 }),
    ...(skip && { skip }),
    ...(normalization && { normalization }),
  }
  const { x, y = [] } = data ?? {}
  // Classes are as many as the reader's labels say, or as there were outputs.
  const classes = x === undefined ? (layers?.at(-1) ?? 2) : 1 + Math.max(1, ...y.map((one) => Number(one)))
  const usual: NetworkFields = loss === 'softmax' ? { ...kept, layers: [x?.[0]?.length ?? 2, 8, 8, classes] } : kept
  return [usual, kept].find((one) => faultOf(one, 0) === undefined) ?? {}
}

/** The network with fields that change how many weights it has. */
function plain(network: NetworkFields, change: Partial<NetworkFields>): NetworkFields {
  const { activation, initialization, ...rest } = network
  const { weights: _weights, ...begins } = initialization ?? {}
  const one = typeof activation === 'string' ? activation : activation?.[0]
  return {
    ...rest,
    ...change,
    ...(one !== undefined && { activation: one }),
    ...(Object.keys(begins).length > 0 && { initialization: begins }),
  }
}

/** Another loss, with as many outputs as it wants. */
export function withLoss(network: NetworkFields, loss: NonNullable<NetworkFields['loss']>): NetworkFields {
  const widths = widthsOf(network)
  const before = widths.at(-1) ?? 1
  const data = dataOf(network)
  const labels = data.x === undefined ? undefined : relabelled(data, loss)
  const outputs = loss === 'softmax' ? Math.max(2, before, ...(labels ?? []).map((y) => y + 1)) : 1
  return plain(network, {
    loss,
    layers: [...widths.slice(0, -1), outputs],
    ...(labels && { data: { ...data, y: labels } }),
  })
}

/** Labels of the reader's own two classes as the loss wants them. */
function relabelled({ y = [] }: NetworkData, loss: NetworkFields['loss']): number[] | undefined {
  const values = y.map((one) => (typeof one === 'number' ? one : (one[0] ?? 0)))
  if (new Set(values).size !== 2) return undefined
  const high = Math.max(...values)
  return values.map((value) => (value === high ? 1 : loss === 'hinge' ? -1 : 0))
}

/** Made-up samples of another kind, as many and in the same share; loss and outputs follow where they must. */
export function withDataset(network: NetworkFields, id: string): NetworkFields {
  const known = datasets.get(id)
  if (!known) return network
  const { samples, split } = dataOf(network)
  const widths = widthsOf(network)
  const { loss = 'logistic' } = network
  const fits = known.kind === 'regression' ? loss === 'squared' : loss !== 'squared'
  const next = fits ? loss : known.kind === 'regression' ? 'squared' : 'logistic'
  const outputs = next === 'softmax' ? (known.manyClasses ? Math.max(2, widths.at(-1) ?? 2) : 2) : 1
  return plain(network, {
    loss: next,
    layers: [known.inputs, ...widths.slice(1, -1), outputs],
    data: { id, ...(samples !== undefined && { samples }), ...(split !== undefined && { split }) },
  })
}

/** The reader's own samples: inputs, and a label or value for each. */
export function withSamples(
  network: NetworkFields,
  x: readonly (readonly number[])[],
  y: readonly number[],
): NetworkFields {
  const { split } = dataOf(network)
  const loss = lossFor(y)
  const outputs = loss === 'softmax' ? Math.max(...y) + 1 : 1
  return plain(network, {
    loss,
    layers: [x[0]?.length ?? 1, ...widthsOf(network).slice(1, -1), outputs],
    data: { x, y, ...(split !== undefined && { split }) },
  })
}

/** The loss that labels ask for: two classes, several that are numbered, or any values. */
function lossFor(y: readonly number[]): NonNullable<NetworkFields['loss']> {
  const values = [...new Set(y)]
  if (values.every((value) => value === 0 || value === 1)) return 'logistic'
  if (values.every((value) => Math.abs(value) === 1)) return 'hinge'
  const numbered = values.every((value) => Number.isInteger(value) && value >= 0 && value < 10)
  return numbered && values.length > 2 && values.length <= 10 ? 'softmax' : 'squared'
}

/** How many networks each run trains: `starts` count them, and each begins with weights of its own. */
export function withMembers({ starts: _starts, ...experiment }: Experiment, count: number): Experiment {
  return count === 1 ? experiment : { ...experiment, starts: { disc: count, radius: 1 } }
}

/** A run's name of a method that only networks have is no learning rate of another problem. */
export const isOfNetworks = ({ method }: Run, known: ReadonlySet<string>): boolean =>
  typeof method === 'string' && known.has(method)
