import { domainOf } from '../../experiment/defaults.ts'
import type { Experiment } from '../../experiment/experiment.ts'
import type { Result, Run } from '../../trajectories/result.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { compileProblem } from './problem.ts'
import { nextTask } from './next-task.ts'
import { startPoints } from './starts.ts'
import { simulateRun } from './run.ts'

/** Work on the page's own thread rests after this many milliseconds, so that input and frames get their turn. */
const breath = 12

/**
 * Simulates every run of a normalised experiment on one back end. A short simulation on WebAssembly or JavaScript finishes within
 * the calling task.
 * @throws NotationError, the signal's reason, or an Error with a sentence and the `key` of what cannot be computed
 */
export async function simulateOn(
  executor: Executor,
  experiment: Experiment,
  options: SimulateOptions = {},
): Promise<Result> {
  return simulateFrom(executor, experiment, startPoints(experiment, domainOf(experiment.problem)), options)
}

/** The same from given starts (x then y of each member). */
export async function simulateFrom(
  executor: Executor,
  experiment: Experiment,
  starts: Float64Array,
  options: SimulateOptions = {},
): Promise<Result> {
  options.signal?.throwIfAborted()
  const problem = compileProblem(experiment)
  const all = Math.max(1, experiment.runs.length * experiment.steps)
  let done = 0
  let rested = performance.now()
  const pause = (steps: number): Promise<void> | undefined => {
    done += steps
    options.onProgress?.(done / all)
    const now = performance.now()
    if (now - rested < breath || done >= all) return undefined
    return rest()
  }
  const rest = async (): Promise<void> => {
    await nextTask()
    rested = performance.now()
    options.signal?.throwIfAborted()
  }
  const runs: Run[] = []
  for (const run of experiment.runs)
    runs.push(await simulateRun({ experiment, problem, executor, starts, options, pause }, run))
  return { backend: executor.name, runs }
}
