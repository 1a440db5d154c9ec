import type { State, Training } from '../../store/state.ts'
import type { Run } from '../../trajectories/result.ts'
import { drawnRuns } from '../shared/shown-runs.ts'
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
  const drawn = drawnRuns(state, shown.trajectories.result)
  const index = drawn.includes(state.study.run) ? state.study.run : drawn[0]
  const run = index === undefined ? undefined : runs[index]
  if (!run || index === undefined) return undefined
  return { shown, index, run, member: Math.min(state.study.member ?? 0, (run.count ?? 1) - 1) }
}
