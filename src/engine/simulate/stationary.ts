/** The second derivatives of a loss: fxx, fxy, fyy. */
export type Hessian = readonly [xx: number, xy: number, yy: number]

export interface Stationary {
  readonly at: readonly [number, number]
  readonly value: number
  /** The smaller first. */
  readonly eigenvalues: readonly [number, number]
  /** The angle of the direction of the eigenvalue that is smaller in size. */
  readonly level: number
}

type Numbers = readonly number[] | Float64Array

/** What the search asks of a loss: f, fx, fy, and fxx, fxy, fyy; the arrays may be written anew with each call. */
export interface Asked {
  readonly first: (x: number, y: number) => Numbers
  readonly second: (x: number, y: number) => Numbers
}

interface Search {
  /** The longest step. */
  readonly reach: number
  /** Steps shorter than this have arrived. */
  readonly close: number
  /** A gradient of this length is still none, along a direction without curvature. */
  readonly flat: number
}

const rounds = 90
/** A curvature that is so small a share of the other one is none. */
const negligible = 1e-14

/**
 * Newton's method for ∇f = 0 with bounded steps; a direction without curvature is left alone. Towards a point where the Hessian
 * vanishes too it converges, slowly. Undefined where it does not arrive.
 */
export function stationaryFrom(asked: Asked, start: readonly [number, number], search: Search): Stationary | undefined {
  let [x, y] = start
  for (let round = 0; round < rounds; round++) {
    const [value = Number.NaN, gx = Number.NaN, gy = Number.NaN] = asked.first(x, y)
    const hessian = hessianOf(asked, x, y)
    const { values, first } = eigen(hessian)
    // the gradient along the eigenvectors (c, s) and (−s, c)
    const [c, s] = first
    const along = [c * gx + s * gy, c * gy - s * gx] as const
    const largest = Math.max(Math.abs(values[0]), Math.abs(values[1]))
    let idle = 0
    const steps = along.map((slope, i) => {
      const curvature = values[i] ?? 0
      if (Math.abs(curvature) > negligible * largest) return -slope / curvature
      idle = Math.max(idle, Math.abs(slope))
      return 0
    })
    const [u = 0, v = 0] = steps
    const length = Math.hypot(u, v)
    if (!Number.isFinite(length) || !Number.isFinite(value)) return undefined
    if (length <= search.close) {
      if (idle > search.flat) return undefined
      const smallFirst = Math.abs(values[0]) <= Math.abs(values[1])
      const level = smallFirst ? Math.atan2(s, c) : Math.atan2(c, -s)
      return { at: [x, y], value, eigenvalues: values, level }
    }
    const scale = length > search.reach ? search.reach / length : 1
    x += scale * (c * u - s * v)
    y += scale * (s * u + c * v)
  }
  return undefined
}

/** The Hessian at a point. */
export function hessianOf(asked: Asked, x: number, y: number): Hessian {
  const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = asked.second(x, y)
  return [xx, xy, yy]
}

/** The eigenvalues of a symmetric 2 × 2 matrix, the smaller first, and the direction of the smaller one. */
export function eigen([xx, xy, yy]: Hessian): {
  readonly values: readonly [number, number]
  readonly first: readonly [number, number]
} {
  const middle = (xx + yy) / 2
  const half = (xx - yy) / 2
  const spread = Math.hypot(half, xy)
  // the larger in size without cancellation, the other from the determinant
  const far = middle < 0 ? middle - spread : middle + spread
  const near = far === 0 ? 0 : xx * (yy / far) - xy * (xy / far)
  const values: readonly [number, number] = middle < 0 ? [far, near] : [near, far]
  const angle = 0.5 * Math.atan2(-xy, -half)
  return { values, first: [Math.cos(angle), Math.sin(angle)] }
}
