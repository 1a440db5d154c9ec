import { noResiduals } from './asked.ts'
import { NotationError } from './errors.ts'
import type { Graph } from './graph.ts'
import { matrixValue, numberValue, vectorValue, type Value } from './value.ts'

/** A problem as numbers, for a trial of a method's text. What it does not have is left out. */
export interface TrialProblem {
  readonly value: (x: number, y: number) => number
  readonly gradient: (x: number, y: number) => readonly [number, number]
  /** fxx, fxy, fyy */
  readonly hessian: (x: number, y: number) => readonly [number, number, number]
  readonly residuals?: (x: number, y: number) => readonly number[]
  /** A row of two for each residual. */
  readonly jacobian?: (x: number, y: number) => readonly (readonly number[])[]
  /** JᵀJ: its xx, xy and yy. */
  readonly gram?: ((x: number, y: number) => readonly [number, number, number]) | undefined
  readonly quadratic: boolean
}

/**
 * The problem's answer to a call in a text, as constants of a graph.
 * @throws NotationError where the problem has no such answer
 */
export function answerOf(
  graph: Graph,
  problem: TrialProblem,
  name: string,
  [x, y]: readonly [number, number],
  position: number,
): Value | undefined {
  const vector = (numbers: readonly number[]): Value => vectorValue(numbers.map((one) => graph.constant(one)))
  if (name === 'f') return numberValue(graph.constant(problem.value(x, y)))
  if (name === 'grad') return vector(problem.gradient(x, y))
  const symmetric = name === 'hessian' || name === 'gram' ? problem[name]?.(x, y) : undefined
  if (symmetric) return matrixValue(2, 2, (i, j) => graph.constant(symmetric[i + j] ?? 0))
  if (!/^(residuals|jacobian|gram)$/.test(name)) return undefined
  if (!problem.residuals || !problem.jacobian)
    throw new NotationError(noResiduals(problem.gram !== undefined), position)
  if (name === 'residuals') return vector(problem.residuals(x, y))
  const rows = problem.jacobian(x, y)
  return matrixValue(rows.length, 2, (i, j) => graph.constant(rows[i]?.[j] ?? 0))
}
