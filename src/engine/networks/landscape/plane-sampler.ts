/** Losses at points of a plane: of `places` (x, y, x, y, …) into an array. Some at a time, so that the page keeps answering. */
export interface PlaneSampler {
  /** How many places a call should be given. */
  readonly chunk: number
  readonly losses: (places: Float64Array, into: Float32Array, at: number) => void
}
