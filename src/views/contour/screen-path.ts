import { lastStepNear, type PathPoints } from '../shared/path-points.ts'
import { clipSegment } from './clip-segment.ts'
import type { PlotFrame, Window } from './plot-frame.ts'

/** Numbers a segment takes: x and y of both ends, the length drawn before it, the steps at both ends, and one spare. */
export const segmentSize = 8

/** A path as pixels of the plot: what both back ends draw. */
export interface ScreenPath {
  readonly path: PathPoints
  /** `count` segments of `segmentSize` numbers each, in the order of their steps. */
  readonly segments: Float32Array
  readonly count: number
  /** Steps far enough from their neighbours for a dot of their own: x, y, step. */
  readonly dots: Float32Array
  /** By how much its lines are thinner than usual, 1 or less: a long zigzag in full width would be a band. */
  readonly thin: number
}

/** Ends nearer together than this many pixels count as one: a run that has converged costs nothing. */
const nearest = 0.4
/** A dot wants this many pixels to its neighbours on the path. */
const dotRoom = 9
/** Lines go on beyond the plot by so much that their ends and joints stay out of sight. */
const margin = 16

/** A path drawn longer than so many times the plot's width and height together gets thinner, down to the least share. */
const longest = 8
const thinnest = 0.35

/**
 * Projects, clips and thins a path, up to where it leaves the neighbourhood of `home` (the problem's domain) and of the plot for
 * good. Takes time in proportion to its steps, and is done once for each path and frame.
 */
export function screenPath(path: PathPoints, frame: PlotFrame, home: Window = frame.window): ScreenPath {
  const { positions, offset, stride } = path
  const {
    width,
    height,
    window: [x0, x1, y0, y1],
  } = frame
  const steps = lastStepNear(path, [
    Math.min(x0, home[0]),
    Math.max(x1, home[1]),
    Math.min(y0, home[2]),
    Math.max(y1, home[3]),
  ])
  const scaleX = width / (x1 - x0)
  const scaleY = height / (y1 - y0)
  const segments = new Float32Array(segmentSize * steps)
  const dots: number[] = []
  let count = 0
  let drawn = 0
  // The last end that was kept, and whether the step before had room for a dot.
  let ax = ((positions[offset] ?? Number.NaN) - x0) * scaleX
  let ay = (y1 - (positions[offset + 1] ?? Number.NaN)) * scaleY
  let aStep = 0
  let roomBefore = true
  for (let step = 1; step <= steps; step++) {
    const at = offset + step * stride
    const bx = ((positions[at] ?? Number.NaN) - x0) * scaleX
    const by = (y1 - (positions[at + 1] ?? Number.NaN)) * scaleY
    const length = Math.hypot(bx - ax, by - ay)
    if (length < nearest && step < steps) {
      roomBefore = false
      continue
    }
    const room = length >= dotRoom
    if (room && roomBefore && aStep === step - 1 && inPlot(ax, ay, width, height)) dots.push(ax, ay, aStep)
    roomBefore = room
    const inside = clipSegment(ax, ay, bx, by, width, height, margin)
    if (inside) {
      const whole = step - aStep
      const at = segmentSize * count
      segments[at] = inside.ax
      segments[at + 1] = inside.ay
      segments[at + 2] = inside.bx
      segments[at + 3] = inside.by
      segments[at + 4] = drawn
      segments[at + 5] = aStep + inside.from * whole
      segments[at + 6] = aStep + inside.to * whole
      drawn += Math.hypot(inside.bx - inside.ax, inside.by - inside.ay)
      count++
    }
    ax = bx
    ay = by
    aStep = step
  }
  if (roomBefore && steps > 0 && inPlot(ax, ay, width, height)) dots.push(ax, ay, aStep)
  const thin = Math.min(1, Math.max(thinnest, Math.sqrt((longest * (width + height)) / drawn)))
  return { path, segments: segments.subarray(0, segmentSize * count), count, dots: new Float32Array(dots), thin }
}

/** Visits the segments of a path between two steps, those at its ends cut; `drawn` is the length before each. */
export function cutSegments(
  { segments, count }: ScreenPath,
  from: number,
  to: number,
  visit: (ax: number, ay: number, bx: number, by: number, drawn: number) => void,
): void {
  for (let at = 0; at < count * segmentSize; at += segmentSize) {
    const first = segments[at + 5] ?? 0
    const last = segments[at + 6] ?? 0
    if (last <= from) continue
    if (first >= to) break
    let ax = segments[at] ?? 0
    let ay = segments[at + 1] ?? 0
    let bx = segments[at + 2] ?? 0
    let by = segments[at + 3] ?? 0
    const dx = bx - ax
    const dy = by - ay
    if (last > to) {
      const share = (to - first) / (last - first)
      bx = ax + share * dx
      by = ay + share * dy
    }
    let drawn = segments[at + 4] ?? 0
    if (first < from) {
      const share = (from - first) / (last - first)
      ax += share * dx
      ay += share * dy
      drawn += share * Math.hypot(dx, dy)
    }
    visit(ax, ay, bx, by, drawn)
  }
}

const inPlot = (x: number, y: number, width: number, height: number): boolean =>
  x >= -8 && x <= width + 8 && y >= -8 && y <= height + 8
