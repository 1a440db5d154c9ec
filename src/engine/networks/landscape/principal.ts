import { normals } from '../../../numerics/random.ts'
import type { Pause } from '../../simulate/breath.ts'
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

/** A matrix by its rows, one after another. */
interface Rows {
  readonly values: Float64Array
  readonly count: number
  readonly width: number
}

/**
 * The two directions along which points (rows of `width` numbers) vary most about their mean, by their inner products, of which there
 * are far fewer than of weights. Where the points lie on a line the second is any direction across, at one point both are.
 * @param pause told after each piece of the work, of some tenths of a millisecond; waits where the page is to have its turn
 */
export async function principalDirections(
  points: readonly ArrayLike<number>[],
  width: number,
  pause: Pause = () => undefined,
): Promise<Principal> {
  const chosen = thinned(points)
  const mean = meanOf(chosen, width)
  const rows = aboutMean(chosen, mean)
  const products = await innerProducts(rows, pause)
  const [first, second] = await leadingPair(products, pause)
  const someDirection = (which: number) => Float64Array.from({ length: width }, (_, j) => normals(0, which, j)[0])
  let long = 0
  for (let i = 0; i < rows.count; i++) long = Math.max(long, products.values[i * (rows.count + 1)] ?? 0)
  // Σ c_i row_i, for c an eigenvector of the inner products, is one of the covariance
  const one = combined(rows, first)
  const x = ofLength(dot(one, one) > 0 ? one : someDirection(1), 1)
  const two = acrossFrom(combined(rows, second), x)
  const y = ofLength(Math.sqrt(dot(two, two)) > 1e-9 * Math.sqrt(long) ? two : acrossFrom(someDirection(2), x), 1)
  // once more, for what rounding left along the first
  return { mean, directions: [x, ofLength(acrossFrom(y, x), 1)] }
}

function thinned(points: readonly ArrayLike<number>[]): readonly ArrayLike<number>[] {
  if (points.length <= mostRows) return points
  const each = (points.length - 1) / (mostRows - 1)
  return Array.from({ length: mostRows }, (_, k) => points[Math.round(k * each)] ?? [])
}

function meanOf(points: readonly ArrayLike<number>[], width: number): Float64Array {
  const mean = new Float64Array(width)
  for (const point of points) for (let j = 0; j < width; j++) mean[j] = (mean[j] ?? 0) + (point[j] ?? 0) / points.length
  return mean
}

function aboutMean(points: readonly ArrayLike<number>[], mean: Float64Array): Rows {
  const width = mean.length
  const values = new Float64Array(points.length * width)
  points.forEach((point, i) => {
    for (let j = 0; j < width; j++) values[i * width + j] = (point[j] ?? 0) - (mean[j] ?? 0)
  })
  return { values, count: points.length, width }
}

async function innerProducts({ values, count, width }: Rows, pause: Pause): Promise<Rows> {
  const products = new Float64Array(count * count)
  for (let i = 0; i < count; i++) {
    for (let k = 0; k <= i; k++) {
      const product = dotAt(values, i * width, values, k * width, width)
      products[i * count + k] = product
      products[k * count + i] = product
    }
    const waiting = pause(1)
    if (waiting) await waiting
  }
  return { values: products, count, width: count }
}

/** The sum of the rows, each times its factor. */
function combined({ values, count, width }: Rows, factors: Float64Array): Float64Array {
  const sum = new Float64Array(width)
  for (let i = 0; i < count; i++) {
    const factor = factors[i] ?? 0
    for (let j = 0; j < width; j++) sum[j] = (sum[j] ?? 0) + factor * (values[i * width + j] ?? 0)
  }
  return sum
}

/** The two leading eigenvectors of a symmetric matrix, by passes over a pair that is kept at right angles. */
async function leadingPair({ values, count }: Rows, pause: Pause): Promise<readonly [Float64Array, Float64Array]> {
  const times = (v: Float64Array) => Float64Array.from(v, (_, i) => dotAt(values, i * count, v, 0, count))
  const drawn = (stream: number) => Float64Array.from({ length: count }, (_, i) => normals(1, stream, i)[0])
  let a = ofLength(drawn(0), 1)
  let b = ofLength(acrossFrom(drawn(1), a), 1)
  let before = 0
  for (let pass = 0; pass < mostPasses; pass++) {
    const [u, v] = [times(a), times(b)]
    const size = dot(a, u) + dot(b, v)
    a = ofLength(u, 1)
    b = ofLength(acrossFrom(v, a), 1)
    if (Math.abs(size - before) <= settled * Math.abs(size)) break
    before = size
    const waiting = pause(1)
    if (waiting) await waiting
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

const dot = (a: Float64Array, b: Float64Array): number => dotAt(a, 0, b, 0, a.length)

/** The inner product of `length` numbers of a, from a place on, and as many of b. */
function dotAt(a: Float64Array, from: number, b: Float64Array, at: number, length: number): number {
  // four sums do not wait for one another
  let [p, q, r, s] = [0, 0, 0, 0]
  let k = 0
  for (; k + 3 < length; k += 4) {
    p += (a[from + k] ?? 0) * (b[at + k] ?? 0)
    q += (a[from + k + 1] ?? 0) * (b[at + k + 1] ?? 0)
    r += (a[from + k + 2] ?? 0) * (b[at + k + 2] ?? 0)
    s += (a[from + k + 3] ?? 0) * (b[at + k + 3] ?? 0)
  }
  for (; k < length; k++) p += (a[from + k] ?? 0) * (b[at + k] ?? 0)
  return p + q + (r + s)
}
