import type { Experiment } from '../../experiment/experiment.ts'
import type { State } from '../../store/state.ts'

/** What of the experiment can be computed: it, without the runs that are refused on its problem. The same value where none is. */
export function computable({ experiment, trajectories }: Pick<State, 'experiment' | 'trajectories'>): Experiment {
  const { runs = [] } = trajectories?.result ?? {}
  const left = experiment.runs.filter((_, index) => runs[index]?.refused === undefined)
  return left.length === experiment.runs.length ? experiment : { ...experiment, runs: left }
}
