import type { Experiment, Run } from '../experiment/experiment.ts'
import { sameProblem, sameRun } from '../experiment/same-numbers.ts'
import type { State } from './state.ts'

type Known = Pick<State, 'experiment' | 'trajectories'> & Partial<Pick<State, 'computed'>>

/**
 * Which runs of the experiment are known to be refused on its problem. The result may be one of an experiment before, with runs at
 * other places: what it says holds of the same run on the same problem.
 */
export function refusals(state: Known): (run: Run) => boolean {
  const { experiment, computed, trajectories } = state
  if (!computed || !sameProblem(computed, experiment)) return () => false
  const refused = computed.runs.filter((_, index) => trajectories?.result.runs[index]?.refused !== undefined)
  return (run) => refused.some((one) => sameRun(one, run))
}

/** What of the experiment can be computed: it, without the runs that are refused on its problem. The same value where none is. */
export function computable(state: Known): Experiment {
  const { experiment } = state
  const refused = refusals(state)
  const runs = experiment.runs.filter((run) => !refused(run))
  return runs.length === experiment.runs.length ? experiment : { ...experiment, runs }
}

/** The experiment with those runs hidden instead: batches leave hidden runs out, and each of the others keeps its place. */
export function withoutRefused(state: Known): Experiment {
  const refused = refusals(state)
  const { experiment } = state
  return experiment.runs.some(refused)
    ? { ...experiment, runs: experiment.runs.map((run) => (refused(run) ? { ...run, hidden: true } : run)) }
    : experiment
}
