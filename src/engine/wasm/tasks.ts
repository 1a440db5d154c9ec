import type { Experiment } from '../../experiment/experiment.ts'
import type { Axis } from '../simulate/axis.ts'
import type { Ended } from '../simulate/ended.ts'
import type { Kept } from '../simulate/kept-flow.ts'
import type { EndedPart, Part } from '../simulate/flow-part.ts'
import type { Places } from '../simulate/nearest.ts'

/** A map to be computed: plain values, so that another thread plans the same. */
export interface Question {
  readonly experiment: Experiment
  readonly x: Axis
  readonly y?: Axis | undefined
  /** Points of the problem that runs may end at. */
  readonly near?: Places | undefined
  /** For how many the map is cut into stretches. */
  readonly threads: number
}

/** Some members of a batch, with what of their paths is kept. */
export interface Pour {
  readonly experiment: Experiment
  readonly kept: Kept
  readonly part: Part
}

export interface Task {
  readonly id: number
  readonly job: Question | Pour
  /** The number of the stretch; of a map see `tilesOf`. */
  readonly tile: number
  /** The memory of an answer that was taken, for this one: from the system it would come page by page. */
  readonly room?: ArrayBuffer | undefined
}

/** A task on its way to a worker, without the job where the worker had it with the task before. */
export type Told = Omit<Task, 'job'> & { readonly job?: Task['job'] | undefined }

interface Place {
  readonly id: number
  readonly tile: number
}

export type Answer = Place & ({ readonly ended: Ended } | { readonly part: EndedPart })

/** Without an answer: still at work, or what went wrong. */
export type Reply = Answer | (Place & ({ readonly failure: string } | { readonly working: true }))
