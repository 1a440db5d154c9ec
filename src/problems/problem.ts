import type { Parameters } from '../notation/parameter.ts'
import type { Domain, Point } from '../notation/plane.ts'

export type Row = readonly [u: number, v: number]

/** A loss over two parameters x, y: the mean of a formula for one sample (u, v) over a data set. One file each; see `line-fit.ts`. */
export interface DataDefinition {
  readonly id: string
  readonly name: string
  /** The loss of one sample: text in the notation with x, y, u, v and the parameters. */
  readonly sample: string
  /** Added once, whatever the samples: text with x, y and the parameters. */
  readonly penalty?: string
  readonly parameters?: Parameters
  /** What x and y are called here. */
  readonly axes: { readonly x: string; readonly y: string }
  /** What the parameters say of v at u, drawn as a curve over the data; absent where they say something else. */
  readonly prediction?: string
  /** One row of the data set: `uniform` and `normal` are numbers of this row's own, `noise` the reader's. */
  readonly row: (uniform: number, normal: number, noise: number) => Row
  /** All that v may be in a reader's own table, where it is a label. */
  readonly values?: readonly number[]
  /** How much noise is usual. */
  readonly noise: number
  readonly domain: Domain
  readonly start: Point
  readonly learningRate: number
  readonly heightScale: 'linear' | 'log'
  readonly shows: string
  readonly source: string
}

/** Declares a data problem; only gives the definition its type. */
export const dataProblem = (definition: DataDefinition): DataDefinition => definition

/** How many samples a data set has when nothing is said. */
export const usualSamples = 100
