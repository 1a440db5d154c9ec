import type { Outcomes } from '../../trajectories/ends.ts'
import type { Numbers } from '../../trajectories/result.ts'
import type { Executor } from '../kernels/batch.ts'
import type { Group, Plan } from './plan.ts'

/** How cells of a map ended: their last finite points, and the exact losses there. */
export interface Ended extends Outcomes {
  readonly x: Numbers
  readonly y: Numbers
  readonly losses: Float64Array
  /** At which of the points that were asked about they ended, as its index; −1 where at none. */
  readonly places: Int16Array
}

/** The same before anybody asked where they ended. */
export type Followed = Omit<Ended, 'places'>

/** Told of the member-steps done; waits where it must. */
export type Pause = (work: number) => Promise<void> | undefined

/** What cells of one group are computed by. */
export interface CellRun {
  readonly executor: Executor
  readonly plan: Plan
  readonly group: Group
}

/** Room for so many whose points are of single precision, in one buffer: it goes from thread to thread as one. In a `memory` that is large enough there is what was before. */
export function emptyEnded(count: number, memory?: ArrayBuffer): Ended {
  const bytes = 23 * count
  const buffer = memory && memory.byteLength >= bytes ? memory : new ArrayBuffer(bytes)
  return {
    losses: new Float64Array(buffer, 0, count),
    x: new Float32Array(buffer, 8 * count, count),
    y: new Float32Array(buffer, 12 * count, count),
    steps: new Int32Array(buffer, 16 * count, count),
    places: new Int16Array(buffer, 20 * count, count),
    states: new Uint8Array(buffer, 22 * count, count),
  }
}

/** A stretch of it, in the same memory. */
export const endedPart = ({ x, y, losses, places, states, steps }: Ended, from: number, to: number): Ended => ({
  x: x.subarray(from, to),
  y: y.subarray(from, to),
  losses: losses.subarray(from, to),
  places: places.subarray(from, to),
  states: states.subarray(from, to),
  steps: steps.subarray(from, to),
})

/** Member-steps whose path stays in a core's own cache. */
export const cached = 252_000
