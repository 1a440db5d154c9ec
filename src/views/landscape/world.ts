import type { ProblemHandle } from '../../trajectories/handles.ts'

type Domain = ProblemHandle['domain']

/**
 * Where the relief stands in the scene: x runs to the right, y away from the reader at azimuth 0, the loss upwards. The
 * longer side of the domain is 2 units, so that distances count in half-widths. Heights 0 … 1 stand between
 * `bottom` and `top`; the block below reaches down to 0.
 */
export interface World {
  readonly domain: Domain
  readonly halfX: number
  readonly halfZ: number
}

export const bottom = 0.07
export const top = 0.72

/** A long and narrow domain is drawn wider than it is, else its paths could not be told apart. */
const narrowest = 0.55

export function worldOf(domain: Domain): World {
  const width = domain.x[1] - domain.x[0]
  const depth = domain.y[1] - domain.y[0]
  const longest = Math.max(width, depth)
  return { domain, halfX: Math.max(width / longest, narrowest), halfZ: Math.max(depth / longest, narrowest) }
}

/** The share of the domain's width and depth, 0 to 1 inside, at which a point lies. */
export function shareOf({ x, y }: Domain, at: readonly [number, number]): [u: number, v: number] {
  return [(at[0] - x[0]) / (x[1] - x[0]), (at[1] - y[0]) / (y[1] - y[0])]
}

/** The point at a share of the domain: the inverse of `shareOf`. */
export function pointAt({ x, y }: Domain, u: number, v: number): [x: number, y: number] {
  return [x[0] + u * (x[1] - x[0]), y[0] + v * (y[1] - y[0])]
}

/** The place in the scene of a share of the domain and a height from 0 to 1. */
export function placeOf({ halfX, halfZ }: World, u: number, v: number, height: number): [number, number, number] {
  return [(2 * u - 1) * halfX, bottom + height * (top - bottom), (1 - 2 * v) * halfZ]
}
