import type { Experiment } from '../../experiment/experiment.ts'
import type { Result, Run } from '../../trajectories/result.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { pacer } from './breath.ts'
import { compileProblem } from './problem.ts'
import { simulateRun } from './run.ts'

/**
 * Simulates every run of a normalised experiment on one back end. A short simulation on WebAssembly or JavaScript finishes within
 * the calling task.
 *
 * @param breath milliseconds between two rests on the page's own thread
 * @throws NotationError, the signal's reason, or an Error with a sentence and the `key` of what cannot be computed
 */
export async function simulateOn(
  executor: Executor,
  experiment: Experiment,
  options: SimulateOptions = {},
  breath?: number,
): Promise<Result> {
  if ('network' in experiment.problem)
    return (await import('../networks/simulate.ts')).simulateNetworks(executor, experiment, options)
  options.signal?.throwIfAborted()
  const problem = compileProblem(experiment)
  const starts =
    experiment.starts === undefined
      ? Float64Array.from(experiment.start)
      : (await import('./starts.ts')).startPoints(experiment, problem.domain)
  const pause = pacer(experiment.runs.length * experiment.steps, options, breath)
  const runs: Run[] = []
  for (const run of experiment.runs)
    runs.push(await simulateRun({ experiment, problem, executor, starts, options, pause }, run).catch(options.refused))
  return { backend: executor.name, runs }
}
