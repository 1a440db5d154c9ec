import type { Experiment } from '../../experiment/experiment.ts'
import type { State } from '../../store/state.ts'
import type { Result } from '../../trajectories/result.ts'

/** Positions of the runs that are shown and computed, of one start or of many. */
export function drawnRuns(
  { experiment }: { readonly experiment: Pick<Experiment, 'runs'> },
  { runs }: Result,
): number[] {
  return runs.flatMap(({ refused }, run) =>
    refused === undefined && experiment.runs[run] && experiment.runs[run]?.hidden !== true ? [run] : [],
  )
}

/** Positions of the runs of one start that are shown and computed. */
export function shownRuns({ experiment, trajectories }: State): number[] {
  if (!trajectories) return []
  const { result } = trajectories
  return drawnRuns({ experiment }, result).filter((run) => result.runs[run]?.count === undefined)
}
