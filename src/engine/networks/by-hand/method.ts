import type { SecondOrder } from '../second-order.ts'
import type { Matrices } from './matrices.ts'

/** What a step may ask of the network, each counted. */
export interface Problem {
  readonly size: number
  readonly order: SecondOrder
  /** Solves a symmetric positive definite system, as `solveCholesky`. */
  readonly solve: Matrices['solve']
  /** The loss at a point. */
  readonly f: (theta: ArrayLike<number>) => number
  /** The loss, and its gradient as a copy. */
  readonly grad: (theta: ArrayLike<number>) => { readonly loss: number; readonly gradient: Float64Array }
  /** Sets the point of `order`, for matrices there; counted as one. */
  readonly at: (theta: ArrayLike<number>) => SecondOrder
}

/** One training by a method whose mathematics is in matrices: the next weights from these and the gradient there. */
export type Step = (theta: Float64Array, loss: number, gradient: Float64Array, t: number) => Float64Array

/** A method for networks written by hand, since its matrices are too large for a text. One file each. */
export interface HandMethod {
  /** The method of the registry whose id and parameters it has. */
  readonly id: string
  /** The most weights for which it makes sense. */
  readonly most: number
  /** Does it build on the losses being a sum over samples with convex losses of the outputs? */
  readonly needsOutputs: boolean
  readonly start: (problem: Problem, parameters: Readonly<Record<string, number>>) => Step
}

/** Declares a method; only gives the definition its type. */
export const handMethod = (definition: HandMethod): HandMethod => definition
