import type { StepTrace } from '../../../notation/step-trace.ts'
import { formatNumber } from '../format-number.ts'
import type { LocalModel, Vector } from '../local-model.ts'
import { squaresOf } from './arrows.ts'
import { isIndefinite, type Metric } from './metric.ts'

/** A shape of a step that both pictures draw, each at its own scale. */
interface Shape {
  readonly look: string
  readonly text: string
  /** Its length as a share of the longest of its kind. */
  readonly share: number
}

/** The Hessian's axes, 1/√|λ| long. */
export function axisShapes({ axes, eigenvalues }: LocalModel): readonly (Shape & { readonly axis: Vector })[] {
  const lengths = eigenvalues.map((value) => 1 / Math.sqrt(Math.max(Math.abs(value), 1e-12)))
  const longest = Math.max(...lengths)
  return axes.map((axis, index) => {
    const value = eigenvalues[index] ?? Number.NaN
    return {
      axis,
      share: (lengths[index] ?? 0) / longest,
      look: value < 0 ? 'study-axis is-negative' : 'study-axis',
      text: `λ = ${formatNumber(value, 3)}`,
    }
  })
}

/** The sums or means of g² as squares, that of x first; none where the step keeps none. */
export function squareShapes(trace: StepTrace): readonly Shape[] {
  const squares = squaresOf(trace)
  if (!squares) return []
  const sides = squares.of.map((value) => Math.sqrt(Math.max(0, value)))
  const largest = Math.max(...sides) || 1
  return sides.map((side, index) => ({
    look: 'study-square',
    share: side / largest,
    text: `${squares.name} ${index === 0 ? 'x' : 'y'} = ${formatNumber(squares.of[index] ?? 0, 3)}`,
  }))
}

/** The look of an ellipse: the first is that of a loss, the others are of what stands for it. */
export function lookOfMetric(index: number, of: Metric['of']): string {
  if (index > 0) return index > 1 ? 'study-metric is-other' : 'study-metric'
  return isIndefinite(of) ? 'study-ellipse is-negative' : 'study-ellipse'
}
