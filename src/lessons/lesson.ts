import type { Experiment } from '../experiment/experiment.ts'
import type { LessonEngine } from './shared/lesson-engine.ts'
import type { Claim, Numbers } from './shared/claim.ts'

/** The six chapters, in the order of a course. */
export const groups = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Group = (typeof groups)[number]

/** What a lesson is about, to filter by. */
export const topics = [
  'gradient descent',
  'conditioning',
  'step size',
  'momentum',
  'curvature',
  'line search',
  'stochastic',
  'schedules',
  'averaging',
  'adaptive',
  'landscapes',
  'networks',
] as const
export type Topic = (typeof topics)[number]

/**
 * Drawn on the picture: the path that is expected of a run, the point where it ends, or the line (at one x or one y) on which it ends.
 * What is true is the run's path in the step's experiment.
 */
export type Sketched =
  | { readonly kind: 'path' | 'point'; readonly run: number }
  | { readonly kind: 'line'; readonly axis: 'x' | 'y'; readonly run: number }

/** Asked before the reveal: two to four answers, one of them right, or something to be drawn. */
export interface Question {
  readonly asks: string
  /** None where the prediction is drawn. */
  readonly answers: readonly string[]
  /** Index of the right answer; −1 where the prediction is drawn. */
  readonly right: number
  readonly sketch?: Sketched
  /** What is true, and why; Markdown as captions are. */
  readonly reveal: string
}

/** A question whose prediction is drawn. */
export const sketched = (sketch: Sketched, { asks, reveal }: Pick<Question, 'asks' | 'reveal'>): Question => ({
  asks,
  answers: [],
  right: -1,
  sketch,
  reveal,
})

/** A map beside the plane; its run and its settings are those of the step's experiment. */
export interface MapPicture {
  readonly map: 'starts' | 'rate' | 'plane'
  /** Which run; the first where nothing is said. */
  readonly run?: number
  /** What the axes are of, as the axes of a sweep; `range` where a setting's own is too wide. */
  readonly x?: string
  readonly y?: string
  readonly range?: Readonly<Record<string, readonly [from: number, to: number]>>
  readonly shown?: 'steps' | 'loss'
  /** Cells a side. */
  readonly side?: number
}

/** A chart of rows of measured numbers: series `of` is `of0`, `of1`, …, which `measure` gives. */
export interface Figure {
  readonly figure: 'lines' | 'dots'
  readonly title: string
  /** What runs along the bottom, and where its numbers stand: 1, 2, … where nothing is said. */
  readonly x: { readonly label: string; readonly at?: string; readonly scale?: 'linear' | 'log' }
  /** `signed` is logarithmic on both sides of a stretch around 0. */
  readonly y: { readonly label: string; readonly scale?: 'linear' | 'log' | 'signed' }
  readonly series: readonly { readonly of: string; readonly name: string }[]
}

/** What stands beside the plane of a surface, or beside the answers of a network, in the place of the landscape. */
export type Beside = MapPicture | Figure

/** What can be drawn over the plane of a run's step: the switches of the inspector. */
export type StudiedPart =
  | 'vectors'
  | 'look-ahead'
  | 'squares'
  | 'clipping'
  | 'cloud'
  | 'axes'
  | 'ellipses'
  | 'signs'
  | 'model'
  | 'ball'

/** A run's step as its parts are drawn over the plane of a surface; the run goes on from there as it does. */
export interface StudiedStep {
  /**
   * Such as the quadratic model with its lowest point and the trust region, or the ellipses of the Hessian and of the method's own
   * matrix.
   */
  readonly shown: readonly StudiedPart[]
  /** What the model takes for its curvature; the method's own where nothing is said. */
  readonly model?: 'hessian' | 'gauss-newton' | 'damped'
  /** Which run; the first where nothing is said. */
  readonly run?: number
  /** Which step the play head stands on; the last where nothing is said. */
  readonly at?: number
}

/** Which plane through the weights of networks their landscape shows; see the planes of the page. */
export interface PlanePicture {
  readonly kind: 'principal' | 'random' | 'line' | 'triangle' | 'copy'
  readonly seed?: number
  readonly as?: 'contour' | 'landscape'
}

/**
 * One picture and what is said about it. Captions are Markdown with `$…$` for mathematics; a number that the engine computes is
 * written `{{name}}` (or `{{name:2}}` for two significant digits), a name of what `measure` gives: no such number is typed.
 */
export interface Step {
  readonly experiment: Experiment
  readonly caption: string
  /** Where to look, in the coordinates of the plane, and why. */
  readonly point?: { readonly at: readonly [number, number]; readonly says: string }
  readonly question?: Question
  readonly beside?: Beside
  readonly plane?: PlanePicture
  readonly studied?: StudiedStep
  /** For the lecturer's eyes only. */
  readonly notes?: string
}

/** A lesson: plain data, and what it claims as checks on the engine's results. One file each; see `one-step-size.ts`. */
export interface Lesson {
  readonly id: string
  readonly group: Group
  /** Place in the group, from 1; `A1` is group A, number 1. */
  readonly number: number
  readonly title: string
  /** One sentence: what a student takes home. */
  readonly why: string
  readonly topics: readonly Topic[]
  /** Minutes that it takes in a lecture. */
  readonly minutes: number
  /** Ids of lessons that it builds on. */
  readonly needs: readonly string[]
  readonly sources: readonly string[]
  /** What the poster shows, for those who do not see it. */
  readonly alt: string
  readonly steps: readonly Step[]
  /** Index of the step that is its poster; the last one where nothing is said. */
  readonly poster?: number
  /** The numbers of captions and claims, computed from results of the engine. */
  readonly measure: (engine: LessonEngine) => Promise<Numbers>
  /** What must hold; the tests prove each on the engine. */
  readonly claims: readonly Claim[]
}

/** Declares a lesson; only gives the definition its type. */
export const lesson = (definition: Lesson): Lesson => definition

/** `A1`, `F10`. */
export const codeOf = ({ group, number }: Pick<Lesson, 'group' | 'number'>): string => `${group}${number}`
