import { compileProblem } from '../../src/engine/simulate/problem.ts'
import type { Problem } from '../../src/experiment/experiment.ts'
import { residualAnswers } from '../../src/controls/method-editor/trial-problem.ts'
import type { TrialProblem } from '../../src/notation/trial-problem.ts'

/** A problem as numbers in float64, with its exact Hessian. */
export function numericProblem(problem: Problem): TrialProblem {
  const { formula, values } = compileProblem({ problem })
  const [first, second] = [new Float64Array(3), new Float64Array(3)]
  const at = (x: number, y: number): Float64Array => {
    formula.first([x, y, ...values], first)
    return first
  }
  return {
    value: (x, y) => at(x, y)[0] ?? Number.NaN,
    gradient: (x, y) => {
      const [, gx = Number.NaN, gy = Number.NaN] = at(x, y)
      return [gx, gy]
    },
    hessian: (x, y) => {
      formula.second([x, y, ...values], second)
      const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = second
      return [xx, xy, yy]
    },
    quadratic: false,
    ...residualAnswers(problem),
  }
}
