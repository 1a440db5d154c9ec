import type { View } from '../../../experiment/experiment.ts'
import type { FlowLook } from '../../../store/state.ts'
import type { FlowHandle } from '../../../trajectories/flow.ts'
import type { ProblemHandle } from '../../../trajectories/handles.ts'

/** What a batch is drawn from. */
export interface FlowScene {
  readonly flow: FlowHandle
  readonly look: FlowLook
  readonly head: number
  readonly view: View
  readonly problem: ProblemHandle
  /** Saddles and maxima of the problem, once they are known. */
  readonly unstable?: readonly (readonly [x: number, y: number])[] | undefined
  /** The part of the plane that the target shows. */
  readonly window: readonly [x0: number, x1: number, y0: number, y1: number]
  /** Does the picture change from frame to frame? Then the largest batches are drawn coarsely. */
  readonly moving?: boolean
  /** Pixels of the target for each CSS pixel, times how much thicker lines are drawn; 1 where nothing is said. */
  readonly pixelsEach?: number
  readonly width: number
  readonly height: number
}
