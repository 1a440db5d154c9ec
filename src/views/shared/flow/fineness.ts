import type { FlowHandle } from '../../../trajectories/flow.ts'

/** Full paths up to so many members, then trails of the last points; beyond, points alone. */
export const mostPaths = 1e4
const mostTrails = 1e5
const trail = 12

/** So many can be shared in a frame; and where all of them are on one spot their sum is exact in single precision. */
const mostShared = 2 ** 18

/** Members of all runs. */
export function membersOf({ count, parts, onGpu }: FlowHandle): number {
  return count * new Set((onGpu?.parts ?? parts).map(({ run }) => run)).size
}

/** How many of the rows before the head are drawn. */
export function trailOf(flow: FlowHandle): number {
  const members = membersOf(flow)
  return members <= mostPaths ? flow.rows : members <= mostTrails ? trail : 0
}

/** What a batch is drawn for: a frame that moves or a picture that stays, how many there are or which ones. */
export interface Drawing {
  readonly moving?: boolean | undefined
  readonly density?: boolean | undefined
}

export type Fineness = 'coarse' | 'points' | 'spots' | 'lines'

/**
 * How finely members are told in the raster. `coarse`: each in the pixel it is in, as long as more than can be shared in a frame
 * are moving. `points`: each shared among the three pixels around it whose middles make the triangle that it is in, by how near it is to
 * them, so that a regular grid of starts makes no beats with the pixels. `spots`: among the sixteen around it, twice as wide: a raster
 * has no more pixels than a cloud has starts, so that these are about a pixel apart, and farther where they have left each other; how
 * dense they are is then told without a lattice. `lines`: their paths too, as they are few.
 */
export function finenessOf(flow: FlowHandle, { moving = false, density = false }: Drawing): Fineness {
  const members = membersOf(flow)
  if (members <= mostPaths) return 'lines'
  if (members <= mostShared) return density ? 'spots' : 'points'
  return moving ? 'coarse' : 'points'
}

/** To which part of a pixel a point's place is told where three pixels share it: in so many parts, which are whole numbers. */
export const parts = 16

/** A share that falls evenly with the way along x and along y: to which part of a pixel that is told, and how many pixels away it ends. */
export type Tent = readonly [parts: number, reach: number]
export const spot: Tent = [4, 2]
export const ofTrail: Tent = [2, 1]

export const wholeOf = ([parts, reach]: Tent): number => (parts * reach * reach) ** 2

/** In how many parts a point is shared, which are whole numbers. */
export const amountOf = (fineness: Fineness): number => (fineness === 'spots' ? wholeOf(spot) : parts)
