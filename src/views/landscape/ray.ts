import type { HeightGrid } from './height-grid.ts'
import { heightAt } from './height-grid.ts'
import type { World } from './world.ts'
import { bottom, top } from './world.ts'

type Vector = readonly [number, number, number]

/**
 * Where a ray first meets the relief, as a share [u, v] of the domain; undefined where it misses. The ray is marched
 * through the relief's box by half a grid cell at most, and the crossing is then halved down to far below a pixel.
 * `direction` need not have length 1.
 */
export function meetRelief(
  grid: HeightGrid,
  world: World,
  origin: Vector,
  direction: Vector,
): [u: number, v: number] | undefined {
  const low: Vector = [-world.halfX, bottom, -world.halfZ]
  const high: Vector = [world.halfX, top, world.halfZ]
  let enter = 0
  let leave = Infinity
  for (const axis of [0, 1, 2] as const) {
    const one = (low[axis] - origin[axis]) / direction[axis]
    const other = (high[axis] - origin[axis]) / direction[axis]
    // A ray along the box's face gives 0/0; it is then no limit at all.
    if (Number.isNaN(one) || Number.isNaN(other)) continue
    enter = Math.max(enter, Math.min(one, other))
    leave = Math.min(leave, Math.max(one, other))
  }
  if (enter > leave) return undefined

  const shares = (along: number): [number, number] => [
    ((origin[0] + along * direction[0]) / world.halfX + 1) / 2,
    (1 - (origin[2] + along * direction[2]) / world.halfZ) / 2,
  ]
  const clearance = (along: number): number =>
    (origin[1] + along * direction[1] - bottom) / (top - bottom) - heightAt(grid, ...shares(along))

  const [fromU, fromV] = shares(enter)
  const [toU, toV] = shares(leave)
  const cells = Math.hypot(toU - fromU, toV - fromV) * (grid.size - 1)
  const steps = Math.max(2, Math.ceil(2 * cells))
  let above = enter
  // Met from outside below the rim, it is the block's wall, not the surface.
  if (clearance(enter) < 0) return undefined
  for (let step = 1; step <= steps; step++) {
    const along = enter + ((leave - enter) * step) / steps
    if (clearance(along) <= 0) {
      const [u, v] = shares(crossing(clearance, above, along))
      return [inside(u), inside(v)]
    }
    above = along
  }
  return undefined
}

function crossing(clearance: (along: number) => number, above: number, below: number): number {
  for (let half = 0; half < 32; half++) {
    const middle = (above + below) / 2
    if (clearance(middle) > 0) above = middle
    else below = middle
  }
  return below
}

const inside = (share: number): number => Math.min(Math.max(share, 0), 1)
