import { NotationError } from './errors.ts'
import type { Graph, Node } from './graph.ts'
import type { Item } from './program.ts'
import type { Value } from './value.ts'

/** The problem as a method's text may ask it, in the graph of the step. What a problem does not have is left out. */
export interface Asked {
  readonly value: Answer
  readonly gradient: Answer
  readonly hessian?: Answer
  readonly residuals?: Answer
  readonly jacobian?: Answer
  /** JᵀJ of the residuals; of a mean of squares the mean, so that half the gradient is Jᵀr there too. */
  readonly gram?: Answer
  /** The slots of the point, where they are not the two coordinates: of a network one stands for every weight. */
  readonly point?: readonly string[]
  /** Answers a function of vectors in the place of the notation's own; undefined where that will do. */
  readonly call?: (
    graph: Graph,
    name: string,
    values: readonly Value[],
    write: Writer,
    position: number,
  ) => Value | undefined
  /** Is the Hessian the same everywhere? Texts read it as `quadratic`, 1 or 0. */
  readonly quadratic?: boolean
}

/** Why a text cannot have what it asks of the residuals of a problem; `counted` where there is one for each sample. */
export const noResiduals = (counted: boolean): string =>
  counted
    ? 'The problem has a residual for each sample, too many to list; gram(p) is their JᵀJ.'
    : 'The problem has no residuals, which this method needs; choose Rosenbrock, a line fit or another sum of squares.'

/**
 * How a problem answers a call of a text.
 * @throws NotationError where it has no such answer
 */
export function answerOf(problem: Asked, name: string, position: number): Answer {
  const { value, gradient, hessian, residuals, jacobian, gram } = problem
  const answer = { f: value, grad: gradient, hessian, residuals, jacobian, gram }[name]
  if (answer) return answer
  const why = name === 'hessian' ? 'The problem has no Hessian here.' : noResiduals(gram !== undefined)
  throw new NotationError(why, position)
}

/** A value of the problem at a point; what is no plain expression is written as items first. `position` is where the text asks it. */
export type Answer = (graph: Graph, point: readonly Node[], write: Writer, position?: number) => Value

/** Takes items that must run before the value is used, and gives slots of their own. */
export interface Writer {
  readonly item: (item: Item) => void
  readonly slot: () => string
}
