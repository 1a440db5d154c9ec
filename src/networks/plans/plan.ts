import type { Network } from '../network.ts'
import type { NetworkFields } from '../fields.ts'
import type { Samples } from '../samples.ts'

/** The numbers of a plan in force, by name. */
export type PlanNumbers = Readonly<Record<string, number>>

/** A part of the training in which only the first hidden layers are there: a shallower network with the same inputs and outputs. */
export interface Phase {
  readonly steps: number
  readonly fields: NetworkFields
  /** The hidden layers that are there; those before the last of them are kept as they are. */
  readonly hidden: number
}

/** What a plan decides of, told one by one; each plan has one of the three. */
export interface PlanParts {
  /** The order in which samples come in, and how many of them step t (from 1) may see. */
  readonly rows?: (samples: Samples, steps: number, numbers: PlanNumbers) => PlanRows
  /** Standard deviation of the weights' blur at step t (from 1). */
  readonly blur?: (t: number, steps: number, numbers: PlanNumbers) => number
  /** What comes before the whole network is trained. */
  readonly phases?: (fields: NetworkFields, network: Network, steps: number, numbers: PlanNumbers) => readonly Phase[]
}

export interface PlanRows {
  readonly order: Int32Array
  readonly count: (t: number) => number
}

/** How a training goes from easy to hard: an option of a run on a network. One file each; see `curriculum.ts`. */
export interface Plan extends PlanParts {
  readonly id: string
  readonly name: string
  /** Its numbers with their defaults; all are from 0 to 1 but `sigma`, which is at least 0. */
  readonly parameters: PlanNumbers
  /** What it does, in a sentence. */
  readonly does: string
  readonly source: string
}

/** Declares a plan; only gives the definition its type. */
export const plan = (definition: Plan): Plan => definition
