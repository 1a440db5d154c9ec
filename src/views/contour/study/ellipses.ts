import type { Vector } from '../../shared/local-model.ts'
import { ellipseOf, type Metric } from '../../shared/study/metric.ts'
import { type PlotFrame, toScreenX } from '../plot-frame.ts'
import { linePath } from './shapes.ts'

/** The share of the plot's smaller side that the ellipses' mean half axis has. */
const meanAxis = 0.1

/** The ellipse of a symmetric matrix around a point as SVG path data. Empty where the matrix is singular. */
export function ellipsePath(frame: PlotFrame, at: Vector, of: Metric['of']): string {
  const perUnit = Math.abs(toScreenX(frame, at[0] + 1) - toScreenX(frame, at[0]))
  const points = ellipseOf(at, of, (meanAxis * Math.min(frame.width, frame.height)) / perUnit)
  return points.length === 0 ? '' : `${linePath(frame, points.slice(0, -1))}Z`
}
