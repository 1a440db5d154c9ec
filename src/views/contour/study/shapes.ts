import { type LocalModel, modelDecrease, type Vector } from '../../shared/local-model.ts'
import { type PlotFrame, toScreenX, toScreenY } from '../plot-frame.ts'
import { levelCurvesOf } from './level-curve.ts'
import { tenthsText } from './tenths-text.ts'

/** The pixel of a point of the plane. */
export const pixelOf = (frame: PlotFrame, [x, y]: Vector): Vector => [toScreenX(frame, x), toScreenY(frame, y)]

/** A path of the plane as SVG path data; what is far outside of the picture stays near it. */
export const linePath = (frame: PlotFrame, points: readonly Vector[]): string =>
  points
    .map((point, index) => {
      const [x, y] = pixelOf(frame, point)
      return `${index === 0 ? 'M' : 'L'}${tenthsText(x)} ${tenthsText(y)}`
    })
    .join('')

/** Rings around a lowest point; the third goes through the point that the model is of. */
const rings = [1, 2, 3, 4, 5, 6].map((k) => (k / 3) ** 2 - 1)
/** Levels around the point, in units of what the model says of the step. */
const around = [-8, -4, -2, -1, 0, 1, 2, 4, 8]

/** Level curves of a local model as SVG path data: rings around its lowest point, where it has one. */
export function modelPath(frame: PlotFrame, model: LocalModel, step: Vector): string {
  const { at, minimizer } = model
  const depth = minimizer && modelDecrease(model, [minimizer[0] - at[0], minimizer[1] - at[1]])
  const unit = Math.abs(modelDecrease(model, step)) || 1
  const levels = depth !== undefined && depth > 0 ? rings.map((k) => k * depth) : around.map((k) => k * unit)
  return levels.map(levelCurvesOf(frame, model)).join('')
}
