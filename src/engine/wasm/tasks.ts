import type { Experiment } from '../../experiment/experiment.ts'
import type { Axis } from '../simulate/axis.ts'
import type { Ended } from '../simulate/cells.ts'

/** A map to be computed: plain values, so that another thread plans the same. */
export interface Question {
  readonly experiment: Experiment
  readonly x: Axis
  readonly y?: Axis | undefined
}

export interface Task {
  readonly id: number
  readonly question: Question
  /** The number of the stretch, see `tilesOf`. */
  readonly tile: number
}

export interface Answer {
  readonly id: number
  readonly tile: number
  readonly ended: Ended
}

export type Reply = Answer | { readonly id: number; readonly tile: number; readonly failure: string }
