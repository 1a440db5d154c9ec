import type { Experiment } from '../../experiment/experiment.ts'

type Listed = ArrayLike<number>
interface End {
  readonly state: 'converged' | 'diverged' | 'stalled' | 'running'
  readonly step: number
}

/** What lessons read of a run; see the library's `Run`. */
export interface LessonRun {
  readonly positions: Listed
  readonly losses: Listed
  readonly gradientNorms: Listed
  readonly end: End | readonly End[]
  readonly evaluations: { readonly f: number; readonly g: number; readonly h: number }
  readonly average?: Listed
  readonly count?: number
  /** Of networks; see the library's `Run`. */
  readonly validation?: Listed
  readonly weights?: Listed
  readonly weightPath?: Listed
}

type Matrix = readonly (readonly number[])[]

/** See the library's `Curvature`. */
export interface LessonCurvature {
  readonly hessian: Matrix
  readonly gaussNewton?: Matrix
  readonly fisher?: Matrix
  readonly empiricalFisher?: Matrix
  readonly kfac?: readonly { readonly A: Matrix; readonly G: Matrix }[]
}

/** See the library's `NetworkHandle`. */
export interface LessonNetwork {
  readonly parameters: number
  readonly layers: readonly { readonly weights: number; readonly bias: number; readonly outputs: number }[]
  readonly domain: { readonly x: readonly [number, number]; readonly y: readonly [number, number] }
  readonly training: readonly { readonly x: readonly number[]; readonly of: number }[]
  readonly validation: readonly { readonly x: readonly number[]; readonly of: number }[]
  readonly predict: (weights: Listed, inputs: Float32Array) => Float32Array
  readonly activations: (weights: Listed, inputs: Float64Array) => readonly Float64Array[]
  readonly gradient: (weights: Listed, into: Float64Array) => number
}

interface Anchor {
  readonly run: number
  readonly member?: number
  readonly copy?: number
}

/** See the library's `PlaneQuestion`. */
export type LessonPlaneQuestion =
  | { readonly kind: 'random'; readonly through: Anchor; readonly seed: number }
  | { readonly kind: 'principal'; readonly of: readonly Anchor[] }
  | { readonly kind: 'solutions'; readonly corners: readonly [Anchor, Anchor] }

/** See the library's `PlaneHandle`. */
export interface LessonPlane {
  readonly share: number
  readonly directions: readonly [Float64Array, Float64Array]
  readonly marks: readonly { readonly at: readonly [number, number]; readonly loss: number }[]
  readonly loss: (x: number, y: number) => number
}

export interface LessonAxis {
  readonly of: string
  readonly from: number
  readonly to: number
  readonly count: number
  readonly scale: 'linear' | 'log'
}

/** The part of the library that lessons compute with. It is handed to them: lessons know experiments and nothing else. */
export interface LessonEngine {
  readonly simulate: (
    experiment: Experiment,
    options?: { readonly keep?: 'all' | 'ends' },
  ) => Promise<{ readonly runs: readonly LessonRun[] }>
  readonly sweep: (
    experiment: Experiment,
    options: {
      readonly x: LessonAxis
      readonly y?: LessonAxis
      readonly measure: 'loss' | 'steps' | 'state' | 'minimum'
    },
  ) => Promise<{ readonly width: number; readonly height: number; readonly values: Listed }>
  readonly curvature: (experiment: Experiment) => Promise<LessonCurvature>
  readonly network: (experiment: Experiment) => Promise<LessonNetwork>
  /** Trains the networks of an experiment, and opens planes through their weights. */
  readonly planes: (
    experiment: Experiment,
    questions: readonly LessonPlaneQuestion[],
  ) => Promise<readonly LessonPlane[]>
}
