import type { State, Training } from '../../store/state.ts'
import type { Run } from '../../trajectories/result.ts'
import { shownTraining } from '../shared/network/shown-networks.ts'

/** The network that is looked into: of the run that was chosen, else of the first that is shown. */
export interface Chosen {
  readonly shown: Training
  readonly index: number
  readonly run: Run
  readonly member: number
}

export function chosenNetwork(state: State): Chosen | undefined {
  const shown = shownTraining(state)
  if (!shown) return undefined
  const { runs } = shown.trajectories.result
  const isShown = (index: number): boolean => state.experiment.runs[index]?.hidden !== true && runs[index] !== undefined
  const index = isShown(state.study.run) ? state.study.run : runs.findIndex((_, k) => isShown(k))
  const run = runs[index]
  if (!run) return undefined
  return { shown, index, run, member: Math.min(state.study.member ?? 0, (run.count ?? 1) - 1) }
}
