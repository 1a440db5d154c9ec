import { type LinearMethod, spectralRadius } from './linear-method.ts'

/** A symmetric 2 × 2 matrix. */
export type Symmetric = readonly [xx: number, xy: number, yy: number]
type Vector = readonly [x: number, y: number]

/** Where a noisy method hovers in the end, around a minimum of a quadratic. */
export interface StationaryBall {
  /** The root of the mean squared distance to the minimum. */
  readonly radius: number
  /** The mean loss above the minimum. */
  readonly excess: number
  /** The variance along each axis. */
  readonly variances: Vector
}

/**
 * The variance of the error along an eigenvector in the end, of a gradient noise of variance 1: the fixed point of
 * P = M P Mᵀ + b bᵀ (the discrete Lyapunov equation). Infinite where the method does not settle.
 */
export function stationaryVariance(method: LinearMethod, curvature: number): number {
  const matrix = method.matrix(curvature)
  if (!(spectralRadius(matrix) < 1)) return Infinity
  const [a, b, c, d] = matrix
  const [p, q] = method.noise(curvature)
  // Unknowns: the variances of error and memory, and their covariance between them.
  return solveFirst(
    [1 - a * a, -2 * a * b, -b * b],
    [-a * c, 1 - a * d - b * c, -b * d],
    [-c * c, -2 * c * d, 1 - d * d],
    [p * p, p * q, q * q],
  )
}

/** The stationary ball of a method around a minimum with these curvatures and axes, where the gradient's noise has a covariance. */
export function stationaryBall(
  method: LinearMethod,
  curvatures: Vector,
  axes: readonly [Vector, Vector],
  covariance: Symmetric,
): StationaryBall {
  const varianceAlong = (i: 0 | 1): number => stationaryVariance(method, curvatures[i]) * along(covariance, axes[i])
  const variances: Vector = [varianceAlong(0), varianceAlong(1)]
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  return {
    variances,
    radius: Math.sqrt(sum(variances)),
    excess: sum(variances.map((variance, i) => ((curvatures[i] ?? 0) * variance) / 2)),
  }
}

/**
 * What the mean of a path has left of the loss after k steps, in the end: tr(H⁻¹Σ) / 2k, whatever the learning rate. Twice that
 * is the squared distance in the norm of H.
 * Source: Polyak & Juditsky 1992, Theorem 1.
 */
export const averagedExcess = (
  curvatures: Vector,
  axes: readonly [Vector, Vector],
  covariance: Symmetric,
  steps: number,
): number => (along(covariance, axes[0]) / curvatures[0] + along(covariance, axes[1]) / curvatures[1]) / (2 * steps)

/** uᵀSu */
const along = ([xx, xy, yy]: Symmetric, [x, y]: Vector): number => xx * x * x + 2 * xy * x * y + yy * y * y

/**
 * The covariance of the mean gradient of a batch of `size` samples, from the gradients of all of them (x then y of each): divided
 * by the size, and where each sample comes once by what is left of the others too.
 */
export function batchCovariance(gradients: Float64Array, size: number, replaced: boolean): Symmetric {
  const count = gradients.length / 2
  const at = (i: number): Vector => [gradients[2 * i] ?? 0, gradients[2 * i + 1] ?? 0]
  let [meanX, meanY] = [0, 0]
  for (let i = 0; i < count; i++) {
    meanX += at(i)[0] / count
    meanY += at(i)[1] / count
  }
  let [xx, xy, yy] = [0, 0, 0]
  const left = replaced || count < 2 ? 1 : (count - size) / (count - 1)
  const share = left / (count * size)
  for (let i = 0; i < count; i++) {
    const [x, y] = at(i)
    xx += (x - meanX) ** 2 * share
    xy += (x - meanX) * (y - meanY) * share
    yy += (y - meanY) ** 2 * share
  }
  return [xx, xy, yy]
}

type Row = readonly [number, number, number]

/** The first unknown of three linear equations (Cramer's rule). */
function solveFirst(one: Row, two: Row, three: Row, right: Row): number {
  const determinant = ([a, b, c]: Row, [d, e, f]: Row, [g, h, i]: Row): number =>
    a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  const replaced = (row: Row, value: number): Row => [value, row[1], row[2]]
  return (
    determinant(replaced(one, right[0]), replaced(two, right[1]), replaced(three, right[2])) /
    determinant(one, two, three)
  )
}
