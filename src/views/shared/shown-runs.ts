import type { State } from '../../store/state.ts'

/** Positions of the runs of one start that are shown and computed. */
export function shownRuns({ experiment, trajectories }: State): number[] {
  return (trajectories?.result.runs ?? []).flatMap(({ count }, run) =>
    count === undefined && experiment.runs[run] && experiment.runs[run]?.hidden !== true ? [run] : [],
  )
}
