import type { Seen } from '../../views/landscape/landscape.ts'
import type { Box } from '../figure.ts'

/** The largest mark on a path with its rim, from its middle, in CSS pixels at the usual size of lines. */
const markReach = 14

/**
 * What changes on a landscape when the play head goes on from one step to another, before the end: the box around the paths between the two, with
 * the marks on them, in CSS pixels; undefined where all may change, as at the end, when the marks there become strong.
 */
export function changedBox(
  { paths, onScreen }: Seen,
  [from, to, end]: readonly [from: number, to: number, end: number],
  line: number,
): Box | undefined {
  if (to < from || to >= end) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { path, points } of paths) {
    if (from >= path.steps) continue
    const [first, last] = between(points, from, to)
    for (let at = 4 * first; at <= 4 * last; at += 4) {
      const [x, y] = onScreen(points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0)
      if (!Number.isFinite(x + y)) return undefined
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  if (left > right) return undefined
  const reach = markReach * line
  return { left: left - reach, top: top - reach, width: right - left + 2 * reach, height: bottom - top + 2 * reach }
}

/** The points of a path from the last one at or before a step to the first one at or after another. */
function between(points: Float32Array, from: number, to: number): readonly [first: number, last: number] {
  const count = points.length / 4
  const stepOf = (index: number): number => {
    const mark = points[4 * index + 3] ?? 0
    return mark < 0 ? -1 - mark : mark
  }
  let first = 0
  while (first + 1 < count && stepOf(first + 1) <= from) first++
  let last = first
  while (last + 1 < count && stepOf(last) < to) last++
  return [first, last]
}
