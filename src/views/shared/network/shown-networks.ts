import type { State, Training } from '../../../store/state.ts'

/** What is to be drawn: the networks in training where some are, else the finished ones. */
export function shownTraining({ training, network, trajectories }: State): Training | undefined {
  return training ?? (network && trajectories ? { network, trajectories } : undefined)
}

/** The step that is shown: of networks in training at most the last that all have done. */
export function shownStep({ trajectories }: Training, head: number): number {
  return Math.max(0, Math.min(Math.floor(head), (trajectories.done ?? trajectories.steps + 1) - 1, trajectories.steps))
}
