import type { Hover } from '../../store/state.ts'
import type { PathPoints } from '../shared/path-points.ts'

/** A path as it lies on the relief: four numbers a point, x, y, z and the step (−1 − step where it does not join). */
export interface DrapedPath {
  readonly path: PathPoints
  readonly points: Float32Array
}

/** From the scene to the screen: a column-major 4 × 4 matrix to clip space, and the screen's size in CSS pixels. */
export interface Projection {
  readonly matrix: readonly number[]
  readonly width: number
  readonly height: number
}

/** CSS pixels of a place in the scene; NaN behind the camera. */
export function toScreen(
  { matrix: m, width, height }: Projection,
  x: number,
  y: number,
  z: number,
): readonly [x: number, y: number] {
  const w = (m[3] ?? 0) * x + (m[7] ?? 0) * y + (m[11] ?? 0) * z + (m[15] ?? 0)
  if (!(w > 0)) return [Number.NaN, Number.NaN]
  const right = ((m[0] ?? 0) * x + (m[4] ?? 0) * y + (m[8] ?? 0) * z + (m[12] ?? 0)) / w
  const up = ((m[1] ?? 0) * x + (m[5] ?? 0) * y + (m[9] ?? 0) * z + (m[13] ?? 0)) / w
  return [((right + 1) / 2) * width, ((1 - up) / 2) * height]
}

/** The step of a run whose place on the screen is nearest to a pixel, no farther than `reach` pixels. */
export function nearestOnScreen(
  paths: readonly DrapedPath[],
  projection: Projection,
  x: number,
  y: number,
  reach: number,
): Hover | undefined {
  let best = reach
  let found: Hover | undefined
  for (const { path, points } of paths) {
    if (path.kind !== 'run') continue
    for (let at = 0; at < points.length; at += 4) {
      const place = toScreen(projection, points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0)
      const away = Math.hypot(place[0] - x, place[1] - y)
      if (!(away < best)) continue
      const mark = points[at + 3] ?? 0
      best = away
      found = { run: path.run, step: Math.min(Math.round(mark < 0 ? -1 - mark : mark), path.steps) }
    }
  }
  return found
}

/** The step between two steps of one path whose place on the screen is nearest to a pixel, and how far away that is. */
export function stepOnScreen(
  { path, points }: DrapedPath,
  projection: Projection,
  x: number,
  y: number,
  from: number,
  to: number,
): { readonly step: number; readonly away: number } | undefined {
  let found: { readonly step: number; readonly away: number } | undefined
  for (let at = 0; at < points.length; at += 4) {
    const mark = points[at + 3] ?? 0
    const step = mark < 0 ? -1 - mark : mark
    if (step < from || step > to) continue
    const place = toScreen(projection, points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0)
    const away = Math.hypot(place[0] - x, place[1] - y)
    if (away < (found?.away ?? Infinity)) found = { step: Math.min(Math.round(step), path.steps), away }
  }
  return found
}
