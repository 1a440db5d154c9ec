import type { View } from '../../../experiment/experiment.ts'
import type { FlowLook, State } from '../../../store/state.ts'
import { criticalOf } from '../../../trajectories/critical.ts'
import type { FlowHandle } from '../../../trajectories/flow.ts'
import type { CriticalPoint, ProblemHandle } from '../../../trajectories/handles.ts'

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

const known = new WeakMap<readonly CriticalPoint[], FlowScene['unstable']>()

/** The saddles and maxima of the problem on screen, once they are known; the same list as long as they are the same. */
export function unstableOf({ problem, critical: given }: Pick<State, 'critical' | 'problem'>): FlowScene['unstable'] {
  const critical = criticalOf(problem, given)
  if (!critical) return undefined
  const list = known.get(critical) ?? critical.filter(({ kind }) => kind !== 'minimum').map(({ at }) => at)
  known.set(critical, list)
  return list
}
