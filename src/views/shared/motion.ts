import type { Numbers } from '../../trajectories/result.ts'

/** How a path moves: turns back at every few steps, swings wide, or neither. */
export type Motion = 'oscillates' | 'swings' | 'straight'

/** Steps shorter than this share of the domain's diagonal are not seen. */
const seen = 3e-4
/** At this share of steps that turn back, the path goes to and fro. */
const turning = 0.3
/** A path that is so many times longer than the way has swung. */
const detour = 3

/** The motion of a path's first `steps` steps; `positions` as in a run of one start. */
export function motionOf(positions: Numbers, steps: number, diagonal: number): Motion {
  let moves = 0
  let turns = 0
  let length = 0
  let beforeX = 0
  let beforeY = 0
  for (let step = 1; step <= steps; step++) {
    const dx = (positions[2 * step] ?? 0) - (positions[2 * step - 2] ?? 0)
    const dy = (positions[2 * step + 1] ?? 0) - (positions[2 * step - 1] ?? 0)
    const move = Math.hypot(dx, dy)
    length += move
    if (move < seen * diagonal) continue
    moves++
    if (dx * beforeX + dy * beforeY < 0) turns++
    beforeX = dx
    beforeY = dy
  }
  if (moves >= 6 && turns >= turning * moves) return 'oscillates'
  const way = Math.hypot(
    (positions[2 * steps] ?? 0) - (positions[0] ?? 0),
    (positions[2 * steps + 1] ?? 0) - (positions[1] ?? 0),
  )
  return moves >= 6 && length > detour * way ? 'swings' : 'straight'
}
