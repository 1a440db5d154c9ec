import type { StepTrace } from '../../../notation/step-trace.ts'
import type { LocalModel, Vector } from '../local-model.ts'
import { squaresOf } from './arrows.ts'

/** A symmetric matrix by which a step is measured, and what the method's text calls it. */
export interface Metric {
  readonly name: string
  readonly of: readonly [xx: number, xy: number, yy: number]
}

/**
 * The matrix that a method's own step takes for the curvature: the inverse of the one that it learned (BFGS), the Hessian with its
 * damping, or the roots of its mean squares on the diagonal (Adam). Undefined for a method that has none.
 */
export function metricOf(trace: StepTrace, { hessian: [xx, xy, yy] }: LocalModel): Metric | undefined {
  for (const [name, { kind, columns, nodes }] of trace.memory) {
    const [a, b, , d] = nodes.map(({ value }) => value)
    if (kind !== 'matrix' || columns !== 2 || nodes.length !== 4) continue
    if (a === undefined || b === undefined || d === undefined) continue
    const determinant = a * d - b * b
    return { name: `${name}⁻¹`, of: [d / determinant, -b / determinant, a / determinant] }
  }
  const damping = trace.memory.get('mu')?.nodes[0]?.value
  if (damping !== undefined) return { name: 'H + μI', of: [xx + damping, xy, yy + damping] }
  const squares = squaresOf(trace)
  return squares && { name: `√${squares.name}`, of: [Math.sqrt(squares.of[0]), 0, Math.sqrt(squares.of[1])] }
}

const corners = 60

/**
 * The ellipse dᵀMd = 1 around a point, |λ| in place of λ where it is negative, as a closed line of the plane. All of one `size`, the
 * geometric mean of their half axes in units of the plane, so that their shapes can be compared: a method's matrix knows its scale only
 * together with its learning rate. Empty where M is singular.
 */
export function ellipseOf(at: Vector, [xx, xy, yy]: Metric['of'], size: number): readonly Vector[] {
  const [middle, spread] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)]
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  // Of the axis at `angle`, which is that of the larger eigenvalue, and of the one across it.
  const [along, beside] = [Math.abs(middle + spread), Math.abs(middle - spread)]
  const stretch = (beside / along) ** 0.25
  if (!(stretch > 0 && Number.isFinite(stretch))) return []
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return Array.from({ length: corners + 1 }, (_, k): Vector => {
    const turn = (2 * Math.PI * k) / corners
    const [u, v] = [size * stretch * Math.cos(turn), (size / stretch) * Math.sin(turn)]
    return [at[0] + u * cos - v * sin, at[1] + u * sin + v * cos]
  })
}

/** Whether a matrix curves down somewhere. */
export const isIndefinite = ([xx, xy, yy]: Metric['of']): boolean => xx * yy - xy * xy < 0 || xx + yy < 0
