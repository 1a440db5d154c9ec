import type { TracedLine } from './run-statements.ts'
import type { Value } from './value.ts'

/** One step of a run, opened up. Values are numbers: every node of theirs is a constant. */
export interface StepTrace {
  /** From 1: the step that leads from position `step − 1` to position `step`. */
  readonly step: number
  /** The method's text, and the texts that it calls, in which the lines' positions count. */
  readonly text: string
  readonly procedures: Readonly<Record<string, string>>
  readonly theta: Value
  readonly next: Value
  /** What the run remembered before the step. */
  readonly memory: ReadonlyMap<string, Value>
  readonly lines: readonly TracedLine[]
  /** The learning rate of the step, after its schedule; none where that scales the step. */
  readonly rate?: number
  /** Where the gradient was taken, the gradient itself, and what noise, clipping and decay have made of it. */
  readonly gradient?: { readonly at: Value; readonly exact: Value; readonly given: Value }
  readonly loss?: number
}

/** A system of linear equations of two unknowns: a symmetric matrix and its right side. */
export interface Solved {
  readonly matrix: readonly [xx: number, xy: number, yy: number]
  readonly right: readonly [x: number, y: number]
}

/** A loss and its derivatives as numbers. */
export interface NumericLoss {
  readonly loss: (x: number, y: number) => number
  readonly gradient: (x: number, y: number) => readonly [number, number]
  readonly hessian: (x: number, y: number) => readonly [xx: number, xy: number, yy: number]
}

/** A run whose steps can be opened up, in any order; going forward from one to the next is quick. */
export interface OpenRun {
  /** @param step from 1 to the run's steps */
  readonly at: (step: number) => StepTrace
  /** The learning rate of each step, index k − 1 for step k; NaN where there is none, or a schedule scales the step. */
  readonly rates: () => Float64Array
  /** The system that the step's text solves for its direction; undefined where it solves none. */
  readonly solved: (step: StepTrace) => Solved | undefined
  /** The Gauss–Newton matrix 2JᵀJ at a point, of the samples that a step sees if one is given; undefined where the loss is no sum of squares. */
  readonly gaussNewton: (
    x: number,
    y: number,
    step?: number,
  ) => readonly [xx: number, xy: number, yy: number] | undefined
  /** The loss of the samples that a step sees; undefined where it sees all. */
  readonly ofBatch: (step: number) => NumericLoss | undefined
}
