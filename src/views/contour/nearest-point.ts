import type { Hover } from '../../store/state.ts'
import type { PathPoints } from '../shared/path-points.ts'
import type { PlotFrame } from './plot-frame.ts'

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
