import type { Experiment } from '../../experiment/experiment.ts'
import { prepareEvaluation } from '../../notation/allow-evaluation.ts'
import { admit } from './admit.ts'
import { compileProblem } from './problem.ts'

export interface Curvature {
  /** Row-major, float64. */
  readonly hessian: number[][]
}

/** The Hessian of the experiment's problem at its start, exact, in float64. */
export async function curvature(given: Experiment): Promise<Curvature> {
  await prepareEvaluation()
  const experiment = admit(given)
  const { formula, values, rows } = compileProblem(experiment)
  const out = new Float64Array(3)
  formula.second([...experiment.start, ...values], out, rows)
  const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = out
  return {
    hessian: [
      [xx, xy],
      [xy, yy],
    ],
  }
}
