import type { Numbers } from './result.ts'

/** Many members of one run under way: their points at every `stride`-th step, time-major, x then y. */
export interface FlowPart {
  readonly run: number
  readonly count: number
  readonly points: Numbers
  /** Numbers of `endStates`. */
  readonly states: Uint8Array
}

/** Members of one run whose points are in a buffer of the graphics processor, laid out as those of `FlowPart`, and stay there. */
export interface GpuFlowPart {
  readonly run: number
  readonly count: number
  /** Pairs of 32-bit floats. */
  readonly points: GPUBuffer
  /** A 32-bit float for each member: 1 where it left the finite. */
  readonly frozen: GPUBuffer
}

/** A batch to be drawn, published by the bridge. The row behind the last whole stride is the last step. */
export interface FlowHandle {
  readonly parts: readonly FlowPart[]
  /** Points kept of each member, and steps between two of them. */
  readonly rows: number
  readonly stride: number
  readonly steps: number
  /** Members of one run. */
  readonly count: number
  readonly bytes: number
  /** Instead of `parts`, where the graphics processor computes and draws. */
  readonly onGpu?: { readonly device: GPUDevice; readonly parts: readonly GpuFlowPart[] }
  /** Gives back what it holds on the graphics processor, once what is drawn from it is drawn. */
  readonly dispose?: () => void
  /** Why there is none, in words. */
  readonly failure?: string
}

/** What points take at most, in bytes: a page with a million members stays under 300 MB. */
export const mostFlowBytes = 128e6

/**
 * How many points of each member can be kept, and every how-manieth step that is; undefined where not even start and end fit.
 */
export function flowStride(
  members: number,
  steps: number,
): { readonly rows: number; readonly stride: number } | undefined {
  const most = Math.floor(mostFlowBytes / (8 * Math.max(1, members)))
  if (most < 2) return undefined
  const stride = Math.max(1, Math.ceil(steps / (most - 1)))
  return { stride, rows: Math.ceil(steps / stride) + 1 }
}

/** What a batch of so many members and steps takes: bytes of points, and every how-manieth step is kept; undefined where it does not fit. */
export function flowSize(
  members: number,
  steps: number,
): { readonly bytes: number; readonly stride: number } | undefined {
  const kept = flowStride(members, steps)
  return kept && { bytes: 8 * members * kept.rows, stride: kept.stride }
}
