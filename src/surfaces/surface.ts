import type { Domain, Interval, Point } from '../notation/plane.ts'
import type { Parameters } from '../notation/parameter.ts'

export type { Domain, Interval, Point }

export interface Minimum {
  readonly at: Point
  readonly value: number
}

/** A loss over the plane, told by one formula in x, y, the step t and the surface's parameters. One file each; see `beale.ts`. */
export interface Surface {
  readonly id: string
  readonly name: string
  /** Text in the notation; may use x, y, the names in `parameters`, and t (from 1) where the loss changes from step to step. */
  readonly formula: string
  /** Of a loss that changes: what it is in the mean, text without t. It is drawn and recorded; without it a path's losses are of their own steps. */
  readonly mean?: string
  /** Where a path may be: what leaves these intervals is put back onto their ends after each step, coordinate by coordinate. */
  readonly bounds?: Partial<Domain>
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
