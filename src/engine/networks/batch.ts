import type { BackendName, Numbers } from '../../trajectories/result.ts'
import type { Matrices } from './by-hand/matrices.ts'
import type { Member } from './members.ts'

/** Members that one program trains: equal networks and methods; weights, data and numbers may differ. */
export interface NetworkStart {
  readonly members: readonly [Member, ...Member[]]
  readonly steps: number
  /** Are the weights after every step wanted, or only those after each stretch? */
  readonly keep: boolean
  /** The weights before this number keep their values; without it all are trained. */
  readonly trainFrom?: number
}

/** What some steps recorded, time-major: number k·count + i is of member i at step k of the stretch, before its update. */
export interface Stretch {
  readonly losses: Numbers
  /** Norms of the gradients that the method saw; NaN where it took none at its weights. */
  readonly norms: Numbers
  readonly batchLosses: Numbers
  readonly validation: Numbers
  /** Writes the weights of member i after step k of the stretch into an array. */
  readonly weights: (k: number, i: number, into: Numbers, at: number) => void
  /** Has member i left the finite, and rests at its last finite weights? */
  readonly frozen: (i: number) => boolean
}

/** Many networks in training. */
export interface NetworkBatch {
  /** Does as many steps; what it gives is the caller's until the next call. */
  readonly advance: (steps: number) => Stretch | Promise<Stretch>
  /** How many steps a call should do, so that the page keeps answering. */
  readonly chunk: () => number
  /** Evaluations counted by the method's text where they differ from step to step: f, g, h, summed over members. */
  readonly counted: (slot: '#f' | '#g' | '#h') => number | Promise<number>
  readonly dispose: () => void
}

/** A back end for networks. */
export interface NetworkExecutor {
  readonly name: BackendName
  readonly start: (start: NetworkStart) => NetworkBatch | Promise<NetworkBatch>
  /** The large matrices of methods written by hand, where it has something faster than JavaScript. */
  readonly matrices?: () => Matrices
}
