/** A plane in the space of all weights: a point and two directions, of any length and at any angle but 0. */
export interface Plane {
  readonly origin: Float64Array
  readonly directions: readonly [Float64Array, Float64Array]
}

export interface Projected {
  /** x, y of the foot of each point's perpendicular. */
  readonly positions: Float64Array
  /** How far each point is from the plane. */
  readonly distances: Float64Array
  /** Variance of the points about their mean: that within the plane, and all of it; sums of squares. */
  readonly within: number
  readonly all: number
}

/** Points (rows of weights) seen from a plane. */
export function project({ origin, directions: [u, v] }: Plane, points: readonly ArrayLike<number>[]): Projected {
  const n = origin.length
  const [uu, uv, vv] = [dot(u, u), dot(u, v), dot(v, v)]
  const det = uu * vv - uv * uv
  const positions = new Float64Array(2 * points.length)
  const distances = new Float64Array(points.length)
  const mean = meanOf(points, n)
  let [within, all] = [0, 0]
  const foot = (offset: Float64Array): readonly [x: number, y: number, square: number] => {
    const [a, b] = [dot(u, offset), dot(v, offset)]
    // a direction of no length, as a line between equal points has, holds nothing
    const [x, y] =
      det > 0 ? [(vv * a - uv * b) / det, (uu * b - uv * a) / det] : [uu > 0 ? a / uu : 0, vv > 0 ? b / vv : 0]
    return [x, y, x * a + y * b]
  }
  const offset = new Float64Array(n)
  points.forEach((point, k) => {
    for (let j = 0; j < n; j++) offset[j] = (point[j] ?? 0) - (origin[j] ?? 0)
    const [x, y, square] = foot(offset)
    positions[2 * k] = x
    positions[2 * k + 1] = y
    distances[k] = Math.sqrt(Math.max(0, dot(offset, offset) - square))
    for (let j = 0; j < n; j++) offset[j] = (point[j] ?? 0) - (mean[j] ?? 0)
    within += foot(offset)[2]
    all += dot(offset, offset)
  })
  return { positions, distances, within, all }
}

/** The share of the variance that a plane holds. */
export const shareOf = (parts: readonly Pick<Projected, 'within' | 'all'>[]): number => {
  const all = parts.reduce((sum, part) => sum + part.all, 0)
  return all > 0 ? Math.min(1, Math.max(0, parts.reduce((sum, part) => sum + part.within, 0) / all)) : Number.NaN
}

function meanOf(points: readonly ArrayLike<number>[], n: number): Float64Array {
  const mean = new Float64Array(n)
  for (const point of points) for (let j = 0; j < n; j++) mean[j] = (mean[j] ?? 0) + (point[j] ?? 0) / points.length
  return mean
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}
