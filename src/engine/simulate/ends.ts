import type { Experiment } from '../../experiment/experiment.ts'
import type { RunEnds } from '../../trajectories/distributions.ts'
import type { Executor } from '../kernels/batch.ts'
import { runParts } from './flow-parts.ts'
import { keptOf, type FlowOptions } from './kept-flow.ts'

/**
 * How each shown run of a normalised experiment ends from every start; of its paths nothing is kept.
 * @throws Refusal (as a rejection) where the runs cannot be computed; the signal's reason
 */
export async function endsOn(executor: Executor, experiment: Experiment, options: FlowOptions): Promise<RunEnds[]> {
  const kept = { ...keptOf(experiment), rows: 2, stride: Math.max(1, experiment.steps) }
  const count = kept.starts.length / 2
  const all = kept.runs.map((run) => ({ run, count, states: new Uint8Array(count), steps: new Int32Array(count) }))
  await runParts(executor, experiment, kept, options, ({ run, from }, part) => {
    const of = all.find((one) => one.run === run)
    of?.states.set(part.states, from)
    of?.steps.set(part.ends, from)
  })
  return all
}
