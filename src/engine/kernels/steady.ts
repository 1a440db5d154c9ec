import { loops, type Target } from '../../notation/program.ts'
import type { Step } from './step.ts'

/**
 * A run whose step leaves all of its state as it was, but for the evaluations that it counts, has arrived: as long as the rows of
 * the table stay the same, so does it, and kernels let it go. Only where a step loops, which is what takes time.
 */
export const mayArrive = ({ items }: Step): boolean => loops(items)

/** The results that must equal what was there before, and those that only count. */
export const counting = ({ slot }: Pick<Target, 'slot'>): boolean => slot.startsWith('#')

/** From which step on, counted from 0, all rows of a table are the same; none where members have columns of their own. */
export function steadyFrom(table: Float64Array, width: number, steps: number, own: Float64Array | undefined): number {
  if (own) return steps
  if (width === 0) return 0
  const sameAsNext = (row: number): boolean => {
    for (let at = row * width; at < (row + 1) * width; at++) if (table[at] !== table[at + width]) return false
    return true
  }
  let first = steps - 1
  while (first > 0 && sameAsNext(first - 1)) first--
  return first
}
