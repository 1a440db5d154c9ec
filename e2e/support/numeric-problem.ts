import { residualAnswers } from '../../src/controls/method-editor/trial-problem.ts'
import { problemHandle } from '../../src/engine/simulate/problem-handle.ts'
import type { Problem } from '../../src/experiment/experiment.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import type { TrialProblem } from '../../src/notation/trial-problem.ts'

/** A problem as numbers in float64, with its exact Hessian. */
export function numericProblem(problem: Problem): TrialProblem {
  const { loss, gradient, hessian, gram } = problemHandle(normalise({ version: 1, problem }))
  return { value: loss, gradient, hessian, gram, quadratic: false, ...residualAnswers(problem) }
}
