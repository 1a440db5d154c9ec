import type { Domain, Interval, Point } from '../notation/plane.ts'
import type { Parameters } from '../notation/parameter.ts'

export type { Domain, Interval, Point }

export interface Minimum {
  readonly at: Point
  readonly value: number
}

/** A loss over the plane, told by one formula in x, y and the surface's parameters. One file each; see `beale.ts`. */
export interface Surface {
  readonly id: string
  readonly name: string
  /** Text in the notation; may use x, y and the names in `parameters`. */
  readonly formula: string
  /** Residual formulas r with f = Σ r² (no ½), where the problem is a least-squares one. */
  readonly residuals?: readonly string[]
  readonly parameters?: Parameters
  /** The part of the plane that is drawn first. */
  readonly domain: Domain
  /** All global minima inside the domain (at the default parameters, or as a function of them). */
  readonly minima: readonly Minimum[] | ((parameters: Readonly<Record<string, number>>) => readonly Minimum[])
  readonly start: Point
  /** A learning rate at which gradient descent goes well from `start`: the default of the methods that have none of their own. */
  readonly learningRate: number
  /** `log` where the loss spans many decades: heights and colours are then drawn as log(1 + (f − min)/c). */
  readonly heightScale: 'linear' | 'log'
  /** Formulas whose zero sets are kinks or jumps of the gradient; derivative checks keep away from them. */
  readonly kinks?: readonly string[]
  /** One short phrase: what a student can see here. */
  readonly shows: string
  readonly source: string
}

/** Declares a surface; only gives the definition its type. */
export const surface = (definition: Surface): Surface => definition

/** The minima at the given parameter values. */
export const minimaOf = (of: Surface, parameters: Readonly<Record<string, number>>): readonly Minimum[] =>
  typeof of.minima === 'function' ? of.minima(parameters) : of.minima
