/**
 * Weights that a plane may go through: those of a run of the result (`member` of a batch) after step `step`, the last without one.
 * `copy` k > 0 is the k-th of its symmetric copies: hidden units in another order, the same network.
 */
export interface Anchor {
  readonly run: number
  readonly member?: number
  readonly copy?: number
  readonly step?: number
}

/** Are these weights of one path, perhaps after other steps? */
export const samePath = (one: Anchor, other: Anchor): boolean =>
  one.run === other.run && (one.member ?? 0) === (other.member ?? 0) && (one.copy ?? 0) === (other.copy ?? 0)

/**
 * Which plane of the space of all weights is asked for. `of` are the paths whose movement the share is told of, each up to its step; a
 * plane of weights shows the one that it goes through as far as it is in there. Without it all that are projected, to their ends.
 */
export type PlaneQuestion =
  /** Two random directions, normalised filter by filter (Li et al. 2018). */
  | { readonly kind: 'random'; readonly through: Anchor; readonly seed: number; readonly of?: readonly Anchor[] }
  /** The two principal directions of paths, through their mean. */
  | { readonly kind: 'principal'; readonly of: readonly Anchor[] }
  /** The line through two points with a random direction across, or the triangle of three. */
  | {
      readonly kind: 'solutions'
      readonly corners: readonly [Anchor, Anchor] | readonly [Anchor, Anchor, Anchor]
      readonly of?: readonly Anchor[]
    }
  /** Two of the weights, by their numbers; the others stay. */
  | {
      readonly kind: 'weights'
      readonly through: Anchor
      readonly weights: readonly [number, number]
      readonly of?: readonly Anchor[]
    }

/** A path of weights, seen from a plane. */
export interface PlanePath {
  readonly of: Anchor
  /** After which steps; x and y of the foot of the perpendicular, and how far the weights are from the plane. */
  readonly steps: Int32Array
  readonly positions: Float64Array
  readonly distances: Float64Array
  /** The share, 0 to 1, of the variance of the path's displacement that lies in the plane; NaN for a path that never moves. */
  readonly share: number
}

/** Symmetric matrices of a network's curvature along the two directions of a plane, each as xx, xy, yy. */
export interface PlaneCurvature {
  /** The weights that it is taken at, seen from the plane. */
  readonly at: readonly [x: number, y: number]
  readonly hessian: readonly [xx: number, xy: number, yy: number]
  readonly gaussNewton?: PlaneCurvature['hessian']
  readonly kfac?: PlaneCurvature['hessian']
}

/** The loss of a network over a plane through its weights. Coordinates are those along the two directions. */
export interface PlaneHandle {
  readonly question: PlaneQuestion
  readonly parameters: number
  /** The weights at (0, 0), and what a step of 1 along x and along y adds to them. */
  readonly origin: Float64Array
  readonly directions: readonly [Float64Array, Float64Array]
  /** What shows all of it: the paths, or for random directions the square of ±1. */
  readonly window: readonly [x0: number, x1: number, y0: number, y1: number]
  /** The corners of a line or a triangle, the point that a plane goes through; with their losses. */
  readonly marks: readonly { readonly of: Anchor; readonly at: readonly [number, number]; readonly loss: number }[]
  readonly paths: readonly PlanePath[]
  /** The share of the variance of the paths together that the plane holds: of those that the question names, up to their steps. */
  readonly share: number
  /** The loss that is trained on, in float64. */
  readonly loss: (x: number, y: number) => number
  /** The curvature at weights of a run, which need not lie in the plane: of the Hessian, Gauss–Newton, and K-FAC's product of factors. */
  readonly curvature: (at: Anchor) => PlaneCurvature
  /**
   * The loss on a regular grid, ends included, x inner, in float32, in turns of some milliseconds.
   * @throws the signal's reason
   */
  readonly sample: (
    window: readonly [x0: number, x1: number, y0: number, y1: number],
    width: number,
    height: number,
    signal?: AbortSignal,
  ) => Promise<Float32Array>
}
