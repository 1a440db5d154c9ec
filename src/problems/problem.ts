import type { Parameters } from '../notation/parameter.ts'
import type { Domain, Point } from '../notation/plane.ts'

export type Row = readonly [u: number, v: number]

/** A loss over two parameters x, y: the mean of a formula for one sample (u, v) over a data set. One file each; see `line-fit.ts`. */
export interface DataDefinition {
  readonly id: string
  readonly name: string
  /** The loss of one sample: text in the notation with x, y, u, v and the parameters; the square of `residual` where that alone is told. */
  readonly sample: string
  /** Of a least-squares problem what `sample` is the square of: Gauss–Newton and its kin need it. */
  readonly residual?: string
  /** Added once, whatever the samples: text with x, y and the parameters. */
  readonly penalty?: string
  /** Of a least-squares problem: of what the penalty is the sum of the squares. */
  readonly penaltyResiduals?: readonly string[]
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

/** What a file declares: the loss of a sample, or what it is the square of, or both. */
type Declared = Omit<DataDefinition, 'sample'> &
  ({ readonly sample: string } | { readonly residual: string; readonly sample?: undefined })

/** Declares a data problem. */
export const dataProblem = (of: Declared): DataDefinition => ({ ...of, sample: of.sample ?? `(${of.residual})^2` })

/** The residuals of a data problem, of a sample and of what is added once; none where its loss is no mean of squares. */
export const residualsOf = ({
  residual,
  penalty,
  penaltyResiduals = [],
}: DataDefinition): { readonly residuals: readonly string[]; readonly penaltyResiduals: readonly string[] } =>
  residual === undefined || (penalty !== undefined && penaltyResiduals.length === 0)
    ? { residuals: [], penaltyResiduals: [] }
    : { residuals: [residual], penaltyResiduals }

/** How many samples a data set has when nothing is said. */
export const usualSamples = 100
