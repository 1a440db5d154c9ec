import type { Experiment, Run } from '../../experiment/experiment.ts'
import type { NetworkFields } from '../../networks/fields.ts'
import { initialWeights } from '../../networks/initial-weights.ts'
import { resolveNetwork, type Network } from '../../networks/network.ts'
import { planOf } from '../../networks/plans/index.ts'
import { samplesOf, type Samples } from '../../networks/samples.ts'
import { batchStream } from '../simulate/batches.ts'
import { Refusal } from '../simulate/refusal.ts'
import { handMethods } from './by-hand/index.ts'
import { handRun, methodOf, type RunMethod } from './method.ts'
import { stagedBatches } from './staged-batches.ts'

/** One network to be trained: its code, its first weights, its data and the batches that it sees. */
export interface Member {
  readonly network: Network
  readonly run: RunMethod
  readonly weights: Float64Array
  /** Which of its run's members it is: each draws random numbers of its own. */
  readonly number: number
  readonly samples: Samples
  /** Sample numbers of all steps' batches, and where step t's (from 1) stand; none where every step sees all rows. */
  readonly batches:
    | { readonly indices: Int32Array; readonly place: (t: number) => readonly [number, number] }
    | undefined
}

/** The network of an experiment with its samples. */
export interface NetworkSetting {
  readonly fields: NetworkFields
  readonly network: Network
  readonly samples: Samples
}

/** @throws NetworkFault, in the shape of a refusal, for what cannot be trained */
export function settingOf({ problem, seed }: Pick<Experiment, 'problem' | 'seed'>): NetworkSetting {
  if (!('network' in problem)) throw new Refusal('This experiment has no network.', 'problem')
  const fields = problem.network
  const network = resolveNetwork(fields)
  return { fields, network, samples: samplesOf(fields, network, seed) }
}

/**
 * The members of a run. They differ in their first weights alone: each draws its own.
 * @throws Refusal, NetworkFault or NotationError for what cannot be trained
 */
export function membersOf(setting: NetworkSetting, experiment: Experiment, run: Run, members: number): Member[] {
  const { fields, network, samples } = setting
  const source = run.gradient
  const place = source?.batch === undefined ? undefined : batchStream(source, samples.training, experiment)
  const count = samples.training
  const learnt = run.plan && planOf(run.plan)
  const rows = learnt?.of.rows?.(samples, experiment.steps, learnt.numbers)
  const batches: Member['batches'] = rows
    ? stagedBatches(rows, source?.batch, experiment)
    : place && {
        indices: place.indices,
        // the stream counts its places behind the rows of the data set
        place: (t) => [place.place(t)[0] - count, place.place(t)[1] - count],
      }
  const byHand = typeof run.method === 'string' && handMethods.has(run.method)
  const method = byHand ? handRun(experiment, run) : methodOf(experiment, run)
  return Array.from({ length: members }, (_, i) => ({
    network,
    run: method,
    number: i,
    weights: initialWeights(fields, network, experiment.seed, i),
    samples,
    batches,
  }))
}
