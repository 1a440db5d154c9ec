import type { ProblemHandle } from '../trajectories/handles.ts'
import type { Run } from '../trajectories/result.ts'
import { minimaOf, nearestMinimum } from '../views/shared/minima.ts'

/** The second derivatives of a loss at a point: fxx, fxy, fyy. */
export type Hessian = readonly [xx: number, xy: number, yy: number]

/** The largest curvature that a run meets: everywhere on a quadratic, else at the minimum nearest to its end. */
export interface Sharpness {
  /** λmax, the largest eigenvalue of the Hessian. */
  readonly largest: number
  readonly nearMinimum: boolean
}

type Point = readonly [number, number]

const quadratics = new WeakMap<ProblemHandle, Sharpness | null>()
const minima = new WeakMap<object, Sharpness | null>()
const ends = new WeakMap<Run, Sharpness | null>()

/**
 * The curvature that decides which learning rates are stable for a run; undefined where it is not known: no minimum was
 * found, or the surface has no floor in some direction. Computed once for each problem and path.
 */
export function sharpnessFor(problem: ProblemHandle, run: Run): Sharpness | undefined {
  const quadratic = remember(quadratics, problem, () => quadraticSharpness(problem))
  if (quadratic !== undefined) return quadratic ?? undefined
  return remember(ends, run, () => nearestSharpness(problem, run)) ?? undefined
}

/** `null` remembers that there is no bound; `undefined` of a problem means that it is no quadratic. */
function remember<K extends object>(
  known: WeakMap<K, Sharpness | null>,
  key: K,
  find: () => Sharpness | null | undefined,
): Sharpness | null | undefined {
  const before = known.get(key)
  if (before !== undefined) return before
  const found = find()
  if (found !== undefined) known.set(key, found)
  return found
}

function quadraticSharpness(problem: ProblemHandle): Sharpness | null | undefined {
  const { x, y } = problem.domain
  const at = (u: number, v: number): Point => [x[0] + u * (x[1] - x[0]), y[0] + v * (y[1] - y[0])]
  const [first, ...others] = [at(0.5, 0.5), at(0.13, 0.21), at(0.83, 0.34), at(0.29, 0.77), at(0.71, 0.93)].map((p) =>
    hessianAt(problem, p),
  )
  if (!first) return undefined
  const size = Math.max(...first.map(Math.abs))
  const same = (other: Hessian): boolean =>
    first.every((value, index) => Math.abs(value - (other[index] ?? 0)) <= 1e-5 * size)
  if (!(size > 0) || !others.every(same)) return undefined
  return bowl(first, false)
}

function nearestSharpness(problem: ProblemHandle, run: Run): Sharpness | null {
  const [x = Number.NaN, y = Number.NaN] = run.positions.slice(-2)
  const found = nearestMinimum(minimaOf(problem), x, y)
  if (!found) return null
  const { minimum } = found
  return remember(minima, minimum, () => bowl(hessianAt(problem, minimum.at), true)) ?? null
}

function bowl(hessian: Hessian, nearMinimum: boolean): Sharpness | null {
  const [least, largest] = eigenvalues(hessian)
  return largest > 0 && Number.isFinite(largest) && least > -1e-6 * largest ? { largest, nearMinimum } : null
}

/** Central differences of the exact gradient: exact for quadratics, else right to some eight digits. */
export function hessianAt({ gradient, domain }: ProblemHandle, [px, py]: Point): Hessian {
  const step = 1e-5 * Math.max(domain.x[1] - domain.x[0], domain.y[1] - domain.y[0])
  const [right, left] = [gradient(px + step, py), gradient(px - step, py)]
  const [up, down] = [gradient(px, py + step), gradient(px, py - step)]
  const xy = (right[1] - left[1] + up[0] - down[0]) / (4 * step)
  return [(right[0] - left[0]) / (2 * step), xy, (up[1] - down[1]) / (2 * step)]
}

/** The eigenvalues of a symmetric 2 × 2 matrix, the smaller first. */
export function eigenvalues([xx, xy, yy]: Hessian): readonly [number, number] {
  const middle = (xx + yy) / 2
  const spread = Math.hypot((xx - yy) / 2, xy)
  return [middle - spread, middle + spread]
}
