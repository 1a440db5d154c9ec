import type { Experiment } from '../../../experiment/experiment.ts'
import { runName } from '../../../views/shared/run-name.ts'
import { lab } from '../lab.ts'
import type { Ending } from './lesson-source.ts'

/** How the runs of an experiment end, in float64; none where there is nothing to compute, or a batch of starts has no one end. */
export async function endingsOf(experiment: Experiment | undefined): Promise<readonly Ending[]> {
  if (!experiment || experiment.starts || experiment.runs.length === 0) return []
  try {
    const { runs } = await lab.simulate(experiment)
    return runs.map(({ losses }, at) => ({
      at,
      run: runName(experiment.runs[at]),
      loss: losses[losses.length - 1] ?? Number.NaN,
    }))
  } catch {
    // The file is worth having without claims.
    return []
  }
}
