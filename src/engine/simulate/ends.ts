import type { Experiment } from '../../experiment/experiment.ts'
import type { RunEnds } from '../../trajectories/distributions.ts'
import type { Executor } from '../kernels/batch.ts'
import { pacer } from './breath.ts'
import { partOf, partsOf } from './flow.ts'
import { keptOf, type FlowOptions } from './kept-flow.ts'

/**
 * How each shown run of a normalised experiment ends from every start; of its paths nothing is kept.
 * @throws Refusal (as a rejection) where the runs cannot be computed; the signal's reason
 */
export async function endsOn(executor: Executor, experiment: Experiment, options: FlowOptions): Promise<RunEnds[]> {
  const kept = { ...keptOf(experiment), rows: 2, stride: Math.max(1, experiment.steps) }
  const count = kept.starts.length / 2
  const pause = pacer(kept.runs.length * count * experiment.steps, options)
  const context = { ...kept, executor, experiment, pause, signal: options.signal }
  const all: RunEnds[] = []
  for (const run of kept.runs) {
    const states = new Uint8Array(count)
    const steps = new Int32Array(count)
    for (const { from, starts } of partsOf(context, run)) {
      const part = await partOf(context, run, starts)
      states.set(part.states, from)
      steps.set(part.ends, from)
    }
    all.push({ run, count, states, steps })
  }
  return all
}
