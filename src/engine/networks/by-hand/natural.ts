import type { SecondOrder } from '../second-order.ts'
import { along } from './cholesky.ts'
import type { Problem, Step } from './method.ts'

/** θ − lr (F + λI)⁻¹ g of a matrix F made at θ. */
export const naturalStep =
  (
    { at, size, solve }: Problem,
    { lr = 1, damping = 0.01 }: Readonly<Record<string, number>>,
    matrix: (order: SecondOrder) => Float64Array,
  ): Step =>
  (theta, _, gradient) => {
    const d = solve(matrix(at(theta)), size, gradient, () => damping)
    return along(theta, -lr, d ?? gradient.map(() => Number.NaN))
  }
