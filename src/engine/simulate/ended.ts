import type { Outcomes } from '../../trajectories/ends.ts'
import type { Executor } from '../kernels/batch.ts'
import type { Group, Plan } from './plan.ts'

/** How cells of a map ended: their last finite points (x then y of each), and the exact losses there. */
export interface Ended extends Outcomes {
  readonly points: Float64Array
  readonly losses: Float64Array
}

/** Told of the member-steps done; waits where it must. */
export type Pause = (work: number) => Promise<void> | undefined

/** What cells of one group are computed by. */
export interface CellRun {
  readonly executor: Executor
  readonly plan: Plan
  readonly group: Group
}

/** Room for so many, in one buffer: it goes from thread to thread as one. In a `memory` that is large enough there is what was before. */
export function emptyEnded(count: number, memory?: ArrayBuffer): Ended {
  const bytes = 29 * count
  const buffer = memory && memory.byteLength >= bytes ? memory : new ArrayBuffer(bytes)
  return {
    points: new Float64Array(buffer, 0, 2 * count),
    losses: new Float64Array(buffer, 16 * count, count),
    steps: new Int32Array(buffer, 24 * count, count),
    states: new Uint8Array(buffer, 28 * count, count),
  }
}

/** A stretch of it, in the same memory. */
export const endedPart = ({ points, losses, states, steps }: Ended, from: number, to: number): Ended => ({
  points: points.subarray(2 * from, 2 * to),
  losses: losses.subarray(from, to),
  states: states.subarray(from, to),
  steps: steps.subarray(from, to),
})

/** Member-steps whose path stays in a core's own cache. */
export const cached = 252_000
