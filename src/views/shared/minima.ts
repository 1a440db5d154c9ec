import type { ProblemHandle } from '../../trajectories/handles.ts'

export interface Minimum {
  readonly at: readonly [number, number]
  readonly value: number
}

/** Grid points a side; a basin narrower than two cells is not found. */
const side = 96
const mostCandidates = 200
const rounds = 40

const known = new WeakMap<ProblemHandle, readonly Minimum[]>()

/**
 * The minima of a problem inside its domain, lowest first: those it declares, and those found from the lows of a grid by
 * Newton's method with differences of the gradient. Empty where there are none. Computed once for each problem.
 */
export function minimaOf(problem: ProblemHandle): readonly Minimum[] {
  const minima = known.get(problem) ?? find(problem)
  known.set(problem, minima)
  return minima
}

/** The minimum nearest to a point, and how far it is; undefined where none is known. */
export function nearestMinimum(
  minima: readonly Minimum[],
  x: number,
  y: number,
): { readonly minimum: Minimum; readonly distance: number } | undefined {
  let found: Minimum | undefined
  let distance = Infinity
  for (const minimum of minima) {
    const away = Math.hypot(x - minimum.at[0], y - minimum.at[1])
    if (!(away < distance)) continue
    distance = away
    found = minimum
  }
  return found && { minimum: found, distance }
}

function find(problem: ProblemHandle): Minimum[] {
  const { x, y } = problem.domain
  const [width, height] = [x[1] - x[0], y[1] - y[0]]
  const near = 1e-3 * Math.hypot(width, height)
  const minima: Minimum[] = [...problem.minima]
  for (const [column, row] of lows(problem).slice(0, mostCandidates)) {
    const start = [x[0] + (column / (side - 1)) * width, y[0] + (row / (side - 1)) * height] as const
    const at = descend(problem, start, Math.min(width, height) / side)
    const inside = at && at[0] >= x[0] && at[0] <= x[1] && at[1] >= y[0] && at[1] <= y[1]
    if (!inside || minima.some((one) => Math.hypot(one.at[0] - at[0], one.at[1] - at[1]) < near)) continue
    minima.push({ at, value: problem.loss(...at) })
  }
  return minima.toSorted((a, b) => a.value - b.value)
}

/** Grid points that are lower than all their neighbours (or as low as some), lowest first. */
function lows(problem: ProblemHandle): (readonly [column: number, row: number])[] {
  const { x, y } = problem.domain
  const heights = problem.sample([x[0], x[1], y[0], y[1]], side, side)
  const height = (column: number, row: number): number => heights[row * side + column] ?? Infinity
  const found: (readonly [number, number])[] = []
  for (let row = 1; row < side - 1; row++) {
    for (let column = 1; column < side - 1; column++) {
      const here = height(column, row)
      let lower = 0
      let level = 0
      for (let at = 0; at < 9; at++) {
        const other = height(column - 1 + (at % 3), row - 1 + Math.floor(at / 3))
        if (other < here) lower++
        else if (other === here) level++
      }
      // On level ground every point is as low as its neighbours: none of it is a low of its own.
      if (lower === 0 && level < 9) found.push([column, row])
    }
  }
  return found.toSorted((a, b) => height(...a) - height(...b))
}

/** Newton's method for ∇f = 0 near a low of the grid; undefined where it does not come to a minimum. */
function descend(
  { loss, gradient }: ProblemHandle,
  start: readonly [number, number],
  reach: number,
): [number, number] | undefined {
  let [x, y] = start
  const step = reach * 1e-4
  for (let round = 0; round < rounds; round++) {
    const [gx, gy] = gradient(x, y)
    const norm = Math.hypot(gx, gy)
    const [right, left] = [gradient(x + step, y), gradient(x - step, y)]
    const [up, down] = [gradient(x, y + step), gradient(x, y - step)]
    const xx = (right[0] - left[0]) / (2 * step)
    const yy = (up[1] - down[1]) / (2 * step)
    const xy = (right[1] - left[1] + up[0] - down[0]) / (4 * step)
    const determinant = xx * yy - xy * xy
    const size = Math.max(xx * xx, yy * yy, xy * xy)
    const bowl = xx + yy >= 0 && determinant >= -1e-6 * size
    if (norm <= 1e-8 * (1 + Math.abs(loss(x, y)))) return bowl ? [x, y] : undefined
    const newton = bowl && determinant > 1e-12 * size
    let dx = newton ? (yy * gx - xy * gy) / determinant : (gx / norm) * reach * 0.2
    let dy = newton ? (xx * gy - xy * gx) / determinant : (gy / norm) * reach * 0.2
    const length = Math.hypot(dx, dy)
    if (!Number.isFinite(length)) return undefined
    if (length > reach) [dx, dy] = [(dx * reach) / length, (dy * reach) / length]
    x -= dx
    y -= dy
    if (newton && length < 1e-12 * (1 + Math.hypot(x, y))) return [x, y]
  }
  return Math.hypot(x - start[0], y - start[1]) < 4 * reach && Math.hypot(...gradient(x, y)) < 1e-3 ? [x, y] : undefined
}
