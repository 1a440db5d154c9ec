import type { Experiment } from '../../experiment/experiment.ts'
import { admit } from './admit.ts'
import { compileProblem, type Evaluate } from './problem.ts'

/** Matrices row-major, in float64. */
export interface Curvature {
  readonly hessian: number[][]
  /** Jᵀ H J: over the residuals of a sum of squares, where H is 2, or over a network's outputs. */
  readonly gaussNewton?: number[][]
  /** Of a network: the Fisher matrix of its own distribution, that of the labels, and K-FAC's factors by layer. */
  readonly fisher?: number[][]
  readonly empiricalFisher?: number[][]
  readonly kfac?: { readonly A: number[][]; readonly G: number[][] }[]
}

/** The Hessian of the experiment's problem at its start, or of a network at its first weights, exact, in float64. */
export async function curvature(given: Experiment): Promise<Curvature> {
  const experiment = admit(given)
  if ('network' in experiment.problem) return (await import('../networks/curvature.ts')).networkCurvature(experiment)
  const { formula, values, rows } = compileProblem(experiment)
  const at = [...experiment.start, ...values]
  const matrix = (evaluate: Evaluate, times = 1): number[][] => {
    const out = new Float64Array(3)
    evaluate(at, out, rows)
    return [0, 1].map((i) => [0, 1].map((j) => times * (out[i + j] ?? Number.NaN)))
  }
  const { second, gram } = formula
  return { hessian: matrix(second), ...(gram && { gaussNewton: matrix(gram, 2) }) }
}
