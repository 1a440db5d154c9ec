import type { Experiment } from '../../experiment/experiment.ts'
import { prepareEvaluation } from '../../notation/allow-evaluation.ts'
import { admit } from './admit.ts'
import { compileProblem } from './problem.ts'

/** Matrices row-major, in float64. */
export interface Curvature {
  readonly hessian: number[][]
  /** Of a network: Jᵀ H J over its outputs, the Fisher matrix of its own distribution, that of the labels, and K-FAC's factors by layer. */
  readonly gaussNewton?: number[][]
  readonly fisher?: number[][]
  readonly empiricalFisher?: number[][]
  readonly kfac?: { readonly A: number[][]; readonly G: number[][] }[]
}

/** The Hessian of the experiment's problem at its start, or of a network at its first weights, exact, in float64. */
export async function curvature(given: Experiment): Promise<Curvature> {
  await prepareEvaluation()
  const experiment = admit(given)
  if ('network' in experiment.problem) return (await import('../networks/curvature.ts')).networkCurvature(experiment)
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
