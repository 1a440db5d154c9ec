import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { HeightScale } from '../shared/height.ts'
import { heightOf } from '../shared/height.ts'
import { lastStepNear, type PathPoints } from '../shared/path-points.ts'
import type { HeightGrid } from './height-grid.ts'
import { heightAt } from './height-grid.ts'
import type { World } from './world.ts'
import { placeOf, pointAt, shareOf } from './world.ts'

/** What a path is laid upon. */
export interface Ground {
  readonly problem: ProblemHandle
  readonly scale: HeightScale
  readonly grid: HeightGrid
  readonly world: World
}

/** Steps nearer together than this share of the domain count as one: a run that has converged costs nothing. */
const nearest = 0.002
/** A long step is drawn over the hills between its ends, in pieces of this share of the domain. */
const piece = 1 / 120
/** Above the relief, in units of the scene, so that the line is not half buried. */
const lift = 0.004

/**
 * The place on the relief of a share of the domain. It lies at the exact loss; where the drawn triangles are higher (they
 * cut off the tip of a narrow valley) it lies on them, as it would be out of sight below.
 */
export function placeOnGround({ problem, scale, grid, world }: Ground, u: number, v: number): [number, number, number] {
  const exact = heightOf(scale, problem.loss(...pointAt(world.domain, u, v)))
  const [x, y, z] = placeOf(world, u, v, Math.max(exact, heightAt(grid, u, v)))
  return [x, y + lift, z]
}

/**
 * A path as it lies on the relief, cut at the border of the domain: x, y, z in the scene and the step, four numbers a
 * point, at most `limit` points. A point that does not join the one before carries −1 − step instead of the step.
 */
export function drapePath(ground: Ground, path: PathPoints, limit: number): Float32Array {
  const corners = cornersOf(ground.world, path, Math.floor(limit / 3))
  let length = 0
  for (let at = 4; at < corners.length; at += 4) if (isJoined(corners, at)) length += distance(corners, at)
  // Each corner takes a point of its own; what is left is shared out along the path.
  const longest = Math.max(piece, length / Math.max(1, limit - corners.length / 4))
  const points: number[] = []
  for (let at = 0; at < corners.length; at += 4) {
    const [u = 0, v = 0, step = 0, joined = 0] = corners.slice(at, at + 4)
    if (joined === 1) {
      const [fromU = 0, fromV = 0, fromStep = 0] = corners.slice(at - 4, at - 1)
      const pieces = Math.max(1, Math.floor(distance(corners, at) / longest))
      for (let part = 1; part < pieces; part++) {
        const share = part / pieces
        points.push(...placeOnGround(ground, fromU + share * (u - fromU), fromV + share * (v - fromV)))
        points.push(fromStep + share * (step - fromStep))
      }
    }
    points.push(...placeOnGround(ground, u, v), joined === 1 ? step : -1 - step)
  }
  return new Float32Array(points)
}

/** A path longer than so many times the relief's width and depth together gets thinner, down to the least share. */
const longest = 4
const thinnest = 0.35

/** By how much the line of a draped path is thinner than usual, 1 or less: a long zigzag in full width would be a band. */
export function thinness(points: Float32Array, { halfX, halfZ }: World): number {
  let length = 0
  for (let at = 4; at < points.length; at += 4) {
    if ((points[at + 3] ?? -1) < 0) continue
    length += Math.hypot(
      (points[at] ?? 0) - (points[at - 4] ?? 0),
      (points[at + 1] ?? 0) - (points[at - 3] ?? 0),
      (points[at + 2] ?? 0) - (points[at - 2] ?? 0),
    )
  }
  return Math.min(1, Math.max(thinnest, Math.sqrt((longest * 2 * (halfX + halfZ)) / length)))
}

const isJoined = (corners: readonly number[], at: number): boolean => corners[at + 3] === 1

const distance = (corners: readonly number[], at: number): number =>
  Math.hypot((corners[at] ?? 0) - (corners[at - 4] ?? 0), (corners[at + 1] ?? 0) - (corners[at - 3] ?? 0))

/** u, v, step and whether it joins the corner before (1) or not (0): the path's own points inside the domain, thinned. */
function cornersOf(world: World, path: PathPoints, limit: number): number[] {
  const { positions, offset, stride } = path
  const steps = lastStepNear(path, [...world.domain.x, ...world.domain.y])
  const corners: number[] = []
  const every = Math.max(1, Math.ceil(steps / Math.max(limit, 1)))
  let from: readonly [number, number] | undefined
  let fromStep = 0
  let outside = true
  for (let step = 0; step <= steps; step = step < steps ? Math.min(step + every, steps) : steps + 1) {
    const at = offset + step * stride
    const to = shareOf(world.domain, [positions[at] ?? Number.NaN, positions[at + 1] ?? Number.NaN])
    if (from && step < steps && Math.hypot(to[0] - from[0], to[1] - from[1]) < nearest) continue
    const [start, end] = from ? insideShares(from, to) : insideShares(to, to)
    if (start <= end) {
      const origin = from ?? to
      const [du, dv] = [to[0] - origin[0], to[1] - origin[1]]
      const push = (share: number, joined: 0 | 1): void => {
        corners.push(clamped(origin[0] + share * du), clamped(origin[1] + share * dv))
        corners.push(from ? fromStep + share * (step - fromStep) : step, joined)
      }
      if (outside) push(start, 0)
      if (from) push(end, 1)
      outside = end < 1
    } else outside = true
    from = to
    fromStep = step
  }
  return corners
}

const clamped = (share: number): number => Math.min(Math.max(share, 0), 1)

/** Which part of a segment, as shares of it, lies in the unit square; empty (first > second) where none does. */
function insideShares(from: readonly [number, number], to: readonly [number, number]): [number, number] {
  let start = 0
  let end = 1
  for (const axis of [0, 1] as const) {
    const delta = to[axis] - from[axis]
    if (!Number.isFinite(delta)) return [1, 0]
    if (delta === 0) {
      if (from[axis] < 0 || from[axis] > 1) return [1, 0]
      continue
    }
    const low = -from[axis] / delta
    const high = (1 - from[axis]) / delta
    start = Math.max(start, Math.min(low, high))
    end = Math.min(end, Math.max(low, high))
  }
  return [start, end]
}

/**
 * The place on a draped path at a step, between its points on the straight line; undefined where the path is outside of
 * the domain then, or has no such step. After its last point a path that ended early rests there.
 */
export function placeAtStep(points: Float32Array, step: number): [number, number, number] | undefined {
  const count = points.length / 4
  if (count === 0) return undefined
  const stepOf = (index: number): number => {
    const mark = points[4 * index + 3] ?? 0
    return mark < 0 ? -1 - mark : mark
  }
  let low = 0
  let high = count - 1
  if (step < stepOf(0) || step > stepOf(high) + 1e-3) return undefined
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (stepOf(middle) <= step) low = middle
    else high = middle
  }
  const joined = (points[4 * high + 3] ?? -1) >= 0
  const span = stepOf(high) - stepOf(low)
  const share = span > 0 ? Math.min(Math.max((step - stepOf(low)) / span, 0), 1) : 1
  if (!joined && share > 0 && share < 1) return undefined
  const between = (axis: number): number =>
    (points[4 * low + axis] ?? 0) * (1 - share) + (points[4 * high + axis] ?? 0) * share
  return [between(0), between(1), between(2)]
}
