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
  readonly curvature: (experiment: Experiment) => Promise<{ readonly hessian: readonly (readonly number[])[] }>
}
