import type { Numbers } from '../../trajectories/result.ts'
import type { Plan } from './plan.ts'
import type { CompiledProblem } from './problem.ts'

/** Points that runs may end at. */
export type Places = readonly (readonly [x: number, y: number])[]

/** Which of some points is within a hundredth of the domain's size and nearest, as its index; −1 where there is none. */
export interface Nearest {
  readonly of: (x: number, y: number) => number
  /** The same of many, into an array. */
  readonly put: (x: Numbers, y: Numbers, into: Int16Array) => void
}

/** Of points of the one problem that all cells of a plan have. */
export function nearestIn({ groups }: Plan, near: Places | undefined): Nearest | undefined {
  const [first] = groups
  return first && near && nearestOf(near, first.of.problem.domain)
}

export function nearestOf(points: Places, { x, y }: CompiledProblem['domain']): Nearest {
  // squares, and numbers in one row: a million ends come this way
  const reach = 1e-4 * ((x[1] - x[0]) ** 2 + (y[1] - y[0]) ** 2)
  const xs = Float64Array.from(points, ([x]) => x)
  const ys = Float64Array.from(points, ([, y]) => y)
  // where no two circles meet, the first that holds a point is the nearest; neighbouring cells mostly end in the same one
  const apart = points.every(([ax, ay], k) =>
    points.every(([bx, by], other) => other <= k || (ax - bx) ** 2 + (ay - by) ** 2 > 4.01 * reach),
  )
  const of = (px: number, py: number): number => {
    let best = -1
    let least = reach
    for (let k = 0; k < xs.length; k++) {
      const dx = px - (xs[k] ?? 0)
      // most are too far along one axis alone
      if (!(dx * dx <= least)) continue
      const dy = py - (ys[k] ?? 0)
      const distance = dx * dx + dy * dy
      if (distance < least || (distance === least && best < 0)) {
        best = k
        least = distance
      }
    }
    return best
  }
  const near = nearAny(points, { x, y }, Math.sqrt(reach))
  const put: Nearest['put'] = (px, py, into) => {
    let last = -1
    let lastX = Number.NaN
    let lastY = Number.NaN
    for (let m = 0; m < into.length; m++) {
      const toX = px[m] ?? Number.NaN
      const toY = py[m] ?? Number.NaN
      const dx = toX - lastX
      const dy = toY - lastY
      if (!(dx * dx + dy * dy <= reach)) {
        last = near(toX, toY) ? of(toX, toY) : -1
        const alone = apart && last >= 0
        lastX = alone ? (xs[last] ?? Number.NaN) : Number.NaN
        lastY = alone ? (ys[last] ?? Number.NaN) : Number.NaN
      }
      into[m] = last
    }
  }
  return { of, put }
}

/** Squares of the domain along each axis. */
const squares = 64

/**
 * May a place be as near as `reach` to one of some points? Never where it may not be: the domain is in squares, and those are marked that
 * some point reaches. A place outside counts as the nearest inside, which is nearer to all points if these are inside.
 */
function nearAny(
  points: Places,
  { x, y }: CompiledProblem['domain'],
  reach: number,
): (x: number, y: number) => boolean {
  const [perX, perY] = [squares / (x[1] - x[0]), squares / (y[1] - y[0])]
  const inside = points.every((at) => at[0] >= x[0] && at[0] <= x[1] && at[1] >= y[0] && at[1] <= y[1])
  if (!inside || !Number.isFinite(perX * perY)) return () => true
  const marks = new Uint8Array(squares * squares)
  const clamped = (at: number): number => (at > 0 ? (at < squares ? Math.floor(at) : squares - 1) : 0)
  for (const at of points) {
    // one more to each side than rounding could miss
    const [left, right] = [-1, 1].map((side) => clamped((at[0] + side * reach - x[0]) * perX + side))
    const [low, high] = [-1, 1].map((side) => clamped((at[1] + side * reach - y[0]) * perY + side))
    for (let j = low ?? 0; j <= (high ?? 0); j++)
      marks.fill(1, squares * j + (left ?? 0), squares * j + (right ?? 0) + 1)
  }
  return (px, py) => marks[squares * clamped((py - y[0]) * perY) + clamped((px - x[0]) * perX)] === 1
}
