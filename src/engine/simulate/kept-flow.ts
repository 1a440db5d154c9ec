import type { Experiment } from '../../experiment/experiment.ts'
import { flowStride } from '../../trajectories/flow.ts'
import type { SimulateOptions } from '../engine.ts'
import { compileProblem, type CompiledProblem } from './problem.ts'
import { Refusal } from './refusal.ts'
import { startPoints } from './starts.ts'

export type FlowOptions = Pick<SimulateOptions, 'signal' | 'onProgress'>

/** How many points of each member are kept, and every how-manieth step that is. */
export interface Kept {
  readonly rows: number
  readonly stride: number
}

/** What of a batch is kept: which runs, from where, and how many steps of them. */
export interface KeptFlow extends Kept {
  readonly problem: CompiledProblem
  /** The numbers of the shown runs in the experiment. */
  readonly runs: readonly number[]
  /** In single precision, x then y. */
  readonly starts: Float32Array
}

/** @throws Refusal where not even the starts and ends fit */
export function keptOf(experiment: Experiment): KeptFlow {
  const problem = compileProblem(experiment)
  const starts = new Float32Array(startPoints(experiment, problem.domain))
  const count = starts.length / 2
  const runs = experiment.runs.flatMap((run, index) => (run.hidden === true ? [] : [index]))
  const kept = flowStride(runs.length * count, experiment.steps)
  if (!kept)
    throw new Refusal(
      `${runs.length} runs from ${count.toLocaleString('en')} starts are more points than this page can hold; take fewer starts or hide runs.`,
      'starts',
    )
  return { problem, runs, starts, ...kept }
}
