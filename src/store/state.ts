import type { Experiment } from '../experiment/experiment.ts'
import type { BackendStatus, GpuHandle, ProblemHandle, TrajectoryHandle } from '../trajectories/handles.ts'

/** Something the reader should know: what is wrong, where, and what would be right. */
export interface Notice {
  readonly key: string
  readonly message: string
  readonly level: 'warning' | 'error'
}

export interface Playback {
  /** The play head, in steps; whole numbers at rest, fractions while playing. */
  readonly head: number
  readonly playing: boolean
  /** Steps a second. */
  readonly speed: number
}

/** What is under the pointer in any view, for linked highlighting. */
export interface Hover {
  readonly run: number
  readonly step: number
}

/**
 * The one store. Components read it with selectors; drawing code subscribes (`store.subscribe`) and never causes a React render.
 * `problem`, `trajectories`, `gpu` and `backend` are published by the bridge; everything else belongs to the reader.
 */
export interface State {
  readonly experiment: Experiment
  readonly playback: Playback
  readonly hover: Hover | undefined
  readonly notices: readonly Notice[]
  readonly problem: ProblemHandle | undefined
  readonly trajectories: TrajectoryHandle | undefined
  readonly gpu: GpuHandle | undefined
  readonly backend: BackendStatus | undefined
}
