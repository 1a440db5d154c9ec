import type { Domain } from '../../surfaces/surface.ts'

/** [value, ∂f/∂x, ∂f/∂y] at a point, in float64; the array is written anew with each call. */
export type First = (x: number, y: number) => ArrayLike<number>

export interface Seeds {
  /** Where a zero of the gradient may be, the lowest first. */
  readonly near: readonly (readonly [number, number])[]
  /** Points of the grid that are lower than all their neighbours. */
  readonly lows: readonly (readonly [number, number])[]
  /** A gradient of usual size. */
  readonly slope: number
  /** The side of a cell: its larger one. */
  readonly cell: number
}

/** Cells a side; ripples narrower than two cells may be missed. */
const side = 128
/** Rows between two rests. */
const stride = 8

/**
 * Looks for places to search from on a grid over the domain: the cells in which both derivatives change their sign, and the points
 * where the gradient is shorter than at all neighbours. A generator, so that the page's thread can rest between rows.
 */
export function* criticalSeeds(first: First, { x, y }: Domain): Generator<void, Seeds> {
  const [width, height] = [(x[1] - x[0]) / side, (y[1] - y[0]) / side]
  const count = side + 1
  const [values, gx, gy] = [0, 1, 2].map(() => new Float64Array(count * count))
  if (!values || !gx || !gy) return { near: [], lows: [], slope: 0, cell: 0 }
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const found = first(x[0] + column * width, y[0] + row * height)
      const at = row * count + column
      values[at] = found[0] ?? Number.NaN
      gx[at] = found[1] ?? Number.NaN
      gy[at] = found[2] ?? Number.NaN
    }
    if (row % stride === 0) yield
  }
  // in units of the domain, so that a stretched one is searched alike
  const length = (at: number): number => Math.hypot((gx[at] ?? Number.NaN) * width, (gy[at] ?? Number.NaN) * height)
  const changes = (of: Float64Array, corners: readonly number[]): boolean => {
    const signs = corners.map((at) => Math.sign(of[at] ?? Number.NaN))
    return signs.some((sign) => sign >= 0) && signs.some((sign) => sign <= 0)
  }
  const near: { readonly at: readonly [number, number]; readonly value: number }[] = []
  const lows: (readonly [number, number])[] = []
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const at = row * count + column
      const corners = [at, at + 1, at + count, at + count + 1]
      const place = [x[0] + column * width, y[0] + row * height] as const
      if (changes(gx, corners) && changes(gy, corners))
        near.push({ at: [place[0] + 0.47 * width, place[1] + 0.53 * height], value: values[at] ?? Number.NaN })
      if (row === 0 || column === 0) continue
      const around = [1, count - 1, count, count + 1].flatMap((step) => [at - step, at + step])
      const value = values[at] ?? Number.NaN
      const short = length(at)
      if (around.every((other) => length(other) > short)) near.push({ at: place, value })
      if (around.every((other) => (values[other] ?? Number.NaN) > value)) lows.push(place)
    }
  const slopes = Array.from(gx, (one, at) => Math.hypot(one, gy[at] ?? Number.NaN)).filter(Number.isFinite)
  return {
    near: near.toSorted((a, b) => a.value - b.value).map(({ at }) => at),
    lows,
    slope: slopes.toSorted((a, b) => a - b)[slopes.length >> 1] ?? 0,
    cell: Math.max(width, height),
  }
}
