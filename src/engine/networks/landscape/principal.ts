import { normals } from '../../../numerics/random.ts'
import { acrossFrom, ofLength } from './directions.ts'

/** Points of paths from which the directions are found; more would add time and hardly anything else. */
const mostRows = 256
const mostPasses = 300
const settled = 1e-12

export interface Principal {
  readonly mean: Float64Array
  /** Of length 1, at right angles, the one with more variance first. */
  readonly directions: readonly [Float64Array, Float64Array]
}

/**
 * The two directions along which points (rows of `width` numbers) vary most about their mean, by their inner products, of which there
 * are far fewer than of weights. Where the points lie on a line the second is any direction across, at one point both are.
 */
export function principalDirections(points: readonly ArrayLike<number>[], width: number): Principal {
  const chosen = thinned(points)
  const mean = new Float64Array(width)
  for (const point of chosen) for (let j = 0; j < width; j++) mean[j] = (mean[j] ?? 0) + (point[j] ?? 0) / chosen.length
  const rows = chosen.map((point) => mean.map((value, j) => (point[j] ?? 0) - value))
  const products = rows.map((row) => Float64Array.from(rows, (other) => dot(row, other)))
  const [first, second] = leadingPair(products)
  // Σ c_i row_i, for c an eigenvector of the inner products, is one of the covariance
  const combined = (c: Float64Array): Float64Array => {
    const sum = new Float64Array(width)
    rows.forEach((row, i) => {
      const factor = c[i] ?? 0
      for (let j = 0; j < width; j++) sum[j] = (sum[j] ?? 0) + factor * (row[j] ?? 0)
    })
    return sum
  }
  const someDirection = (which: number) => Float64Array.from({ length: width }, (_, j) => normals(0, which, j)[0])
  const long = Math.sqrt(Math.max(...rows.map((row) => dot(row, row)), 0))
  const one = combined(first)
  const x = ofLength(dot(one, one) > 0 ? one : someDirection(1), 1)
  const two = acrossFrom(combined(second), x)
  const y = ofLength(Math.sqrt(dot(two, two)) > 1e-9 * long ? two : acrossFrom(someDirection(2), x), 1)
  // once more, for what rounding left along the first
  return { mean, directions: [x, ofLength(acrossFrom(y, x), 1)] }
}

function thinned(points: readonly ArrayLike<number>[]): readonly ArrayLike<number>[] {
  if (points.length <= mostRows) return points
  const each = (points.length - 1) / (mostRows - 1)
  return Array.from({ length: mostRows }, (_, k) => points[Math.round(k * each)] ?? [])
}

/** The two leading eigenvectors of a symmetric matrix, by passes over a pair that is kept at right angles. */
function leadingPair(matrix: readonly Float64Array[]): [Float64Array, Float64Array] {
  const n = matrix.length
  const times = (v: Float64Array) => Float64Array.from(matrix, (row) => dot(row, v))
  let a = ofLength(
    Float64Array.from({ length: n }, (_, i) => normals(1, 0, i)[0]),
    1,
  )
  let b = ofLength(
    acrossFrom(
      Float64Array.from({ length: n }, (_, i) => normals(1, 1, i)[0]),
      a,
    ),
    1,
  )
  let before = 0
  for (let pass = 0; pass < mostPasses; pass++) {
    const [u, v] = [times(a), times(b)]
    const size = dot(a, u) + dot(b, v)
    a = ofLength(u, 1)
    b = ofLength(acrossFrom(v, a), 1)
    if (Math.abs(size - before) <= settled * Math.abs(size)) break
    before = size
  }
  return turned(a, b, times)
}

/** The eigenvectors within the plane of two vectors. */
function turned(
  a: Float64Array,
  b: Float64Array,
  times: (v: Float64Array) => Float64Array,
): [Float64Array, Float64Array] {
  const [u, v] = [times(a), times(b)]
  const angle = 0.5 * Math.atan2(2 * dot(a, v), dot(a, u) - dot(b, v))
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return [a.map((value, i) => c * value + s * (b[i] ?? 0)), a.map((value, i) => c * (b[i] ?? 0) - s * value)]
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}
