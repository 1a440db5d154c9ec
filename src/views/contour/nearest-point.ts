import type { Hover } from '../../store/state.ts'
import type { PathPoints } from '../shared/path-points.ts'
import type { PlotFrame } from './plot-frame.ts'

/** A drag along a path looks so far ahead and back, as a share of its steps, before it looks at the whole of it. */
const near = 0.12
const nearSteps = 12
/** A pointer farther from the path than this many pixels has left the part nearby. */
const left = 50

/**
 * The step of a path nearest to a pixel of the plot: of the part around the step `from` where the pointer is near that, so
 * that a drag does not jump where the path crosses itself; else of the whole path.
 */
export function stepAlong(path: PathPoints, frame: PlotFrame, x: number, y: number, from: number): number {
  const around = Math.max(nearSteps, Math.round(near * path.steps))
  const nearby = nearestOn(path, frame, x, y, Math.max(0, from - around), Math.min(path.steps, from + around))
  if (nearby.distance <= left) return nearby.step
  return nearestOn(path, frame, x, y, 0, path.steps).step
}

function nearestOn(
  { positions, offset, stride }: PathPoints,
  { width, height, window: [x0, x1, y0, y1] }: PlotFrame,
  x: number,
  y: number,
  first: number,
  last: number,
): { readonly step: number; readonly distance: number } {
  let step = first
  let distance = Infinity
  for (let index = first; index <= last; index++) {
    const at = offset + index * stride
    const dx = (((positions[at] ?? Number.NaN) - x0) / (x1 - x0)) * width - x
    const dy = ((y1 - (positions[at + 1] ?? Number.NaN)) / (y1 - y0)) * height - y
    const away = Math.hypot(dx, dy)
    if (!(away < distance)) continue
    distance = away
    step = index
  }
  return { step, distance }
}

/**
 * The step of a run nearest to a pixel of the plot, no farther than `reach` pixels; of equally near ones the first step.
 * Members of a batch and averages have no step of their own to tell.
 */
export function nearestPoint(
  paths: readonly PathPoints[],
  frame: PlotFrame,
  x: number,
  y: number,
  reach: number,
): Hover | undefined {
  const {
    width,
    height,
    window: [x0, x1, y0, y1],
  } = frame
  const scaleX = width / (x1 - x0)
  const scaleY = height / (y1 - y0)
  let best = reach * reach
  let found: Hover | undefined
  for (const { run, kind, positions, offset, stride, steps } of paths) {
    if (kind !== 'run') continue
    for (let step = 0; step <= steps; step++) {
      const at = offset + step * stride
      const dx = ((positions[at] ?? Number.NaN) - x0) * scaleX - x
      const dy = (y1 - (positions[at + 1] ?? Number.NaN)) * scaleY - y
      const square = dx * dx + dy * dy
      if (square < best) {
        best = square
        found = { run, step }
      }
    }
  }
  return found
}
