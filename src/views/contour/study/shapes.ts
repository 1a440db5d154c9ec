import { contours } from 'd3-contour'

import type { LocalModel, Vector } from '../../shared/local-model.ts'
import { type PlotFrame, toPlane, toScreenX, toScreenY } from '../plot-frame.ts'

/** The pixel of a point of the plane. */
export const pixelOf = (frame: PlotFrame, [x, y]: Vector): Vector => [toScreenX(frame, x), toScreenY(frame, y)]

const told = (value: number): string => value.toFixed(1)

/** A path of the plane as SVG path data; what is far outside of the picture stays near it. */
export const linePath = (frame: PlotFrame, points: readonly Vector[]): string =>
  points
    .map((point, index) => {
      const [x, y] = pixelOf(frame, point).map((value) => told(Math.min(Math.max(value, -1e4), 1e4)))
      return `${index === 0 ? 'M' : 'L'}${x} ${y}`
    })
    .join('')

/** Grid points across the plot for the model's level lines; they reach out of it, so that no line runs along the edge. */
const across = 72
const levels = 6
/** Corners of an ellipse that looks round, however long it is. */
const corners = 240

/** Level lines of a local model as SVG path data: rings around its lowest point, where it has one. */
export function modelPath(frame: PlotFrame, model: LocalModel, step: Vector): string {
  const { at, gradient: g, hessian: h, minimizer } = model
  const rise = ([x, y]: Vector): number => {
    const [dx, dy] = [x - at[0], y - at[1]]
    return g[0] * dx + g[1] * dy + (h[0] * dx * dx + 2 * h[1] * dx * dy + h[2] * dy * dy) / 2
  }
  const lowest = minimizer ? rise(minimizer) : undefined
  const unit = Math.abs(rise([at[0] + step[0], at[1] + step[1]])) || 1
  if (minimizer && lowest !== undefined && lowest < 0) return ringsPath(frame, model, minimizer, -lowest)
  const wanted = [-8, -4, -2, -1, 0, 1, 2, 4, 8].map((k) => k * unit)
  const [cellX, cellY] = [frame.width / (across - 3), frame.height / (across - 3)]
  const values = Array.from({ length: across * across }, (_, k) =>
    rise(toPlane(frame, ((k % across) - 1) * cellX, (Math.floor(k / across) - 1) * cellY)),
  )
  if (!values.every(Number.isFinite)) return ''
  const trace = contours().size([across, across])
  return wanted
    .flatMap((level) => trace.contour(values, level).coordinates.flat())
    .map(
      (ring) => `M${ring.map(([x = 0, y = 0]) => `${told((x - 1.5) * cellX)} ${told((y - 1.5) * cellY)}`).join('L')}Z`,
    )
    .join('')
}

/** The model's level lines around its lowest point, exactly: ellipses, the third of which goes through the point it is of. */
function ringsPath(frame: PlotFrame, { eigenvalues, axes }: LocalModel, lowest: Vector, depth: number): string {
  const [flat, steep] = axes
  return Array.from({ length: levels }, (_, k) => {
    const [a, b] = eigenvalues.map((value) => ((k + 1) / 3) * Math.sqrt((2 * depth) / value))
    const points = Array.from({ length: corners }, (_one, index) => {
      const turn = (2 * Math.PI * index) / corners
      const [u, v] = [(a ?? 0) * Math.cos(turn), (b ?? 0) * Math.sin(turn)]
      return pixelOf(frame, [lowest[0] + u * flat[0] + v * steep[0], lowest[1] + u * flat[1] + v * steep[1]])
    })
    return `M${points.map(([x, y]) => `${told(x)} ${told(y)}`).join('L')}Z`
  }).join('')
}

/** A circle of the plane as SVG path data: an ellipse where the axes' scales differ. */
export function circlePath(frame: PlotFrame, centre: Vector, radius: number): string {
  const [x, y] = pixelOf(frame, centre)
  const [right] = pixelOf(frame, [centre[0] + radius, centre[1]])
  const [, above] = pixelOf(frame, [centre[0], centre[1] + radius])
  const [rx, ry] = [Math.abs(right - x), Math.abs(above - y)].map(told)
  return `M${told(x - Math.abs(right - x))} ${told(y)}a${rx} ${ry} 0 1 0 ${told(2 * Math.abs(right - x))} 0a${rx} ${ry} 0 1 0 ${told(-2 * Math.abs(right - x))} 0Z`
}
