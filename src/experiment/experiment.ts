import type { NetworkFields } from '../networks/fields.ts'

/**
 * The public value: everything that decides the numbers, and the view. Plain JSON, `version: 1`.
 * The URL, saved files, lessons, sliders and the embed all carry this value and nothing else.
 */
export interface Experiment {
  readonly version: 1
  readonly problem: Problem
  readonly start: readonly [number, number]
  readonly runs: readonly Run[]
  readonly starts?: Starts
  readonly steps: number
  readonly seed: number
  readonly view: View
}

export type Problem = SurfaceProblem | FormulaProblem | ResidualProblem | DataProblem | NetworkProblem
export type Values = Readonly<Record<string, number>>

export interface DomainValue {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

export interface SurfaceProblem {
  readonly surface: string
  readonly parameters?: Values
}

export interface FormulaProblem {
  readonly formula: string
  readonly parameters?: Values
  readonly domain?: DomainValue
  /** Where paths may be: after each step a coordinate outside its interval is put back onto the nearer end. */
  readonly bounds?: Partial<DomainValue>
}

export interface ResidualProblem {
  readonly residuals: readonly string[]
  readonly parameters?: Values
  readonly domain?: DomainValue
}

export interface DataProblem {
  readonly data: string
  readonly parameters?: Values
  readonly samples?: number
  readonly noise?: number
  readonly split?: number
  readonly table?: readonly (readonly [number, number])[]
}

export interface NetworkProblem {
  readonly network: Network
}

export type Network = NetworkFields

export interface Run {
  readonly method: string | CustomMethod
  readonly parameters?: Values
  readonly schedule?: Schedule
  readonly gradient?: GradientSource
  readonly clip?: { readonly norm: number } | { readonly value: number }
  readonly average?: Average
  /** Of a network: once the loss on the samples kept for validation has not fallen for so many steps, the best weights are kept. */
  readonly stop?: { readonly patience: number }
  /** Of a network: how the training goes from easy to hard. */
  readonly plan?: Plan
  readonly name?: string
  readonly hidden?: boolean
}

/** A method in the reader's own words, its parameters numbers only. */
export interface CustomMethod {
  readonly parameters?: Values
  readonly memory?: Readonly<Record<string, OwnMemory>>
  readonly step: string
}

/** What fills a vector; or the last so many vectors (`of: 2`) or numbers (`of: 1`), all filled alike at first. */
export type OwnMemory = number | { readonly columns: number; readonly of: 1 | 2; readonly fill: number }

/** `id` and the schedule's own numbers, e.g. `{ id: 'cosine', T_max: 200 }`. */
export type Schedule = { readonly id: string } & Readonly<Record<string, unknown>>
export type Average = { readonly id: string } & Readonly<Record<string, unknown>>
export type Plan = { readonly id: string } & Readonly<Record<string, unknown>>

export interface GradientSource {
  readonly noise?: number | { readonly sequence: readonly (readonly [number, number])[] }
  readonly batch?: number
  readonly order?: 'given' | 'shuffled-once' | 'shuffled' | 'replacement'
  readonly growth?: number
}

export type Starts =
  | { readonly grid: readonly [number, number] }
  | { readonly disc: number; readonly radius: number }
  | { readonly gaussian: number; readonly radius: number }
  | { readonly line: number; readonly to: readonly [number, number] }
  | { readonly points: readonly (readonly [number, number])[] }

/** The share of samples that networks name rightly, the length of each step, the distance to the nearest minimum; `all` is one beside the other. */
export type ChartName = 'loss' | 'accuracy' | 'gradient' | 'distance' | 'length' | 'all'

/** What is shown and from where; never changes numbers. Unknown fields are dropped. */
export interface View {
  /** The part of the plane in the contour, when zoomed: [x0, x1, y0, y1]. */
  readonly window?: readonly [number, number, number, number]
  /** Camera of the landscape: azimuth and elevation in degrees, distance in half-widths of the domain. */
  readonly camera?: readonly [number, number, number]
  /** Heights and colours; absent: the surface's own. */
  readonly scale?: 'linear' | 'log'
  /** Charts' loss axis. */
  readonly chart?: 'linear' | 'log'
  /** Which chart is shown; absent: the loss. */
  readonly curve?: ChartName
  /** What runs along the bottom of the charts; absent: steps. */
  readonly by?: 'step' | 'evaluations' | 'epochs' | 'samples'
  readonly show?: 'both' | 'contour' | 'landscape'
  /** Whether critical points are marked; absent: they are. */
  readonly critical?: boolean
  /** Whether the contour has a unit equally long in both directions where its shape allows; absent: it has. */
  readonly equal?: boolean
  /** The look of each run as a number of the palette, from 0; where it is absent a run looks as its position says. */
  readonly colours?: readonly number[]
}
