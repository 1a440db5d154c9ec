import { compileProblem, type Evaluate } from '../../src/engine/simulate/problem.ts'
import type { Problem } from '../../src/experiment/experiment.ts'
import { residualAnswers } from '../../src/controls/method-editor/trial-problem.ts'
import type { TrialProblem } from '../../src/notation/trial-problem.ts'

/** A problem as numbers in float64, with its exact Hessian. */
export function numericProblem(problem: Problem): TrialProblem {
  const { formula, values, rows } = compileProblem({ problem })
  const [first, second] = [new Float64Array(3), new Float64Array(3)]
  const at = (x: number, y: number): Float64Array => {
    formula.first([x, y, ...values], first, rows)
    return first
  }
  const matrix =
    (evaluate: Evaluate) =>
    (x: number, y: number): readonly [number, number, number] => {
      evaluate([x, y, ...values], second, rows)
      const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = second
      return [xx, xy, yy]
    }
  return {
    value: (x, y) => at(x, y)[0] ?? Number.NaN,
    gradient: (x, y) => {
      const [, gx = Number.NaN, gy = Number.NaN] = at(x, y)
      return [gx, gy]
    },
    hessian: matrix(formula.second),
    gram: formula.gram && matrix(formula.gram),
    quadratic: false,
    ...residualAnswers(problem),
  }
}
