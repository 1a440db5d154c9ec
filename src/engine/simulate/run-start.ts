import type { Experiment } from '../../experiment/experiment.ts'
import type { BatchStart } from '../kernels/batch.ts'
import type { Numbers } from '../../trajectories/result.ts'
import * as batching from './batches.ts'
import type { CompiledProblem } from './problem.ts'
import { Refusal } from './refusal.ts'
import { stepOf } from './step-of.ts'

/** How a run of an experiment begins from starts, its path kept, and the table of its next steps. */
export function runStart(
  experiment: Experiment,
  index: number,
  problem: CompiledProblem,
  starts: Numbers,
): { readonly begin: Omit<BatchStart, 'chunk'>; readonly tableOf: (steps: number) => Float64Array } {
  const run = experiment.runs[index]
  if (!run) throw new Refusal('There is no such run.', 'runs')
  const { step, parameters, values: own, rows, outside } = stepOf(experiment, run, problem, batching)
  const values = [...own, ...problem.values]
  return {
    begin: {
      step,
      starts,
      constants: step.host.constants(values),
      fills: step.host.fills(parameters),
      ...(rows && { rows }),
      keepPath: true,
    },
    tableOf: step.host.table(values, parameters, outside),
  }
}
