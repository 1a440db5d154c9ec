import type { Experiment } from '../../experiment/experiment.ts'
import { Graph } from '../../notation/graph.ts'
import type { Answer } from '../../notation/asked.ts'
import { compileFunction } from '../../notation/compile-function.ts'
import { admit } from './admit.ts'
import { compileProblem } from './problem.ts'

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
  const { jacobian } = formula.asked
  const out = new Float64Array(3)
  formula.second(at, out, rows)
  const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = out
  return {
    hessian: [
      [xx, xy],
      [xy, yy],
    ],
    ...(jacobian && { gaussNewton: gaussNewton(jacobian, at) }),
  }
}

/** 2 Jᵀ J of a sum of squares at a point that its parameters follow. */
function gaussNewton(jacobian: Answer, at: readonly number[]): number[][] {
  const graph = new Graph()
  const { nodes } = jacobian(graph, [graph.slot('x'), graph.slot('y')], { item: () => undefined, slot: () => '' })
  const entries = new Float64Array(nodes.length)
  compileFunction(nodes, ['x', 'y', ...at.slice(2).map((_, i) => `q${i}`)])(at, entries)
  const product = (i: number, j: number): number =>
    entries.reduce((sum, entry, k) => (k % 2 === i ? sum + 2 * entry * (entries[k - i + j] ?? 0) : sum), 0)
  return [0, 1].map((i) => [0, 1].map((j) => product(i, j)))
}
