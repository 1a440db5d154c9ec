import type { EarlyStop } from './early-stop.ts'

/** What a simulation gives back. The numbers of one run stand time-major: step first, then member. */
export interface Result {
  readonly backend: BackendName
  readonly runs: readonly Run[]
}

export type BackendName = 'webgpu' | 'wasm' | 'js'
export type Numbers = Float32Array | Float64Array

/** The states in the order of their numbers in maps. */
export const endStates = ['converged', 'diverged', 'stalled', 'running'] as const

/** `converged`, `diverged` and `stalled` name a fact first true at `step`; `running` is none of them. */
export interface End {
  readonly state: 'converged' | 'diverged' | 'stalled' | 'running'
  readonly step: number
}

/** Step k saw the training samples number `indices[starts[k − 1]]` to before `indices[starts[k]]`; `starts` begins with 0. */
export interface Batches {
  readonly indices: Int32Array
  readonly starts: Int32Array
}

/**
 * One run of one method. With one start `positions` holds 2·(steps+1) numbers, x then y, index 0 the start;
 * `losses` and `gradientNorms` hold steps+1 numbers: the exact loss at those positions, in float64.
 * Of a batch (`count` given) position k of member i is at 2·(k·count + i), losses and norms at k·count + i, `end` is an array.
 * A network has no `positions` (none are there); its norms are those of the gradients that the method saw, the last exact.
 * With `keep: 'ends'` only the last of each is there. A diverged run repeats its last finite point.
 */
export interface Run {
  readonly positions: Numbers
  readonly losses: Float64Array
  readonly gradientNorms: Float64Array
  readonly end: End | readonly End[]
  /** What the method asked for, recording excluded (of a batch: summed over its members). */
  readonly evaluations: { readonly f: number; readonly g: number; readonly h: number }
  /** Of a network: the loss on the step's batch before each update (steps numbers; without batches as `losses`). */
  readonly batchLosses?: Float64Array
  /** Of a network with samples kept for validation: the loss on them, laid out like `losses`. */
  readonly validation?: Float64Array
  /** Of a network: the last weights, W1 row-major [out][in], b1, W2, b2, …; of a batch one member after another. */
  readonly weights?: Numbers
  /**
   * Of a network, but with `keep: 'ends'`: the weights after the steps that `weightSteps` lists (0 the start, the last one always),
   * one step after another, of a batch one member after another within each.
   */
  readonly weightPath?: Numbers
  readonly weightSteps?: Int32Array
  /**
   * The averaged path, laid out like `positions`, where the run keeps one; with `keep: 'ends'` its last point. Of a network it is laid
   * out like `weightPath` and there only where that has every step: a mean of some steps would be another. So a long training of many
   * weights, whose path is thinned, has no average on the way, but the last point of it with `keep: 'ends'`.
   */
  readonly average?: Numbers
  /** Of a run by minibatches: which samples each step saw. */
  readonly batches?: Batches
  /** Of networks with early stopping: where each was stopped, and went back to its best weights; `undefined` where it was not. */
  readonly stopped?: readonly (EarlyStop | undefined)[]
  readonly count?: number
  /** Why the run cannot be computed, where the caller lets the others go on (`refusedRun`): then it has no members and no numbers. */
  readonly refused?: string
}
