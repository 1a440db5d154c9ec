import type { State } from '../../store/state.ts'

/** What is laid on the relief has changed. */
export const needsDraping = (state: State, before: State | undefined): boolean =>
  state.critical !== before?.critical ||
  state.trajectories !== before?.trajectories ||
  state.experiment.runs !== before?.experiment.runs ||
  state.experiment.view.colours !== before?.experiment.view.colours

/** Another surface altogether, not another value of its parameters: the camera may then look from another side. */
export function isOtherProblem(state: State, before: State | undefined): boolean {
  const name = ({ experiment: { problem } }: State): unknown => ('surface' in problem ? problem.surface : problem)
  return !before?.problem || (state.problem !== before.problem && name(state) !== name(before))
}
