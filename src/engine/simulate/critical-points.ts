import type { CompiledProblem } from './problem.ts'

export interface CriticalPoint {
  readonly at: readonly [number, number]
  readonly value: number
  readonly kind: 'minimum' | 'saddle' | 'maximum' | 'degenerate'
}

const side = 24
const rounds = 60

/**
 * The points of the domain where the gradient vanishes: the surface's declared minima first, then what Newton's method finds from
 * a grid of starts, minima before saddles before maxima, each by value. Float64.
 */
export function criticalPoints(problem: CompiledProblem): CriticalPoint[] {
  const { domain, minima } = problem
  const [width, height] = [domain.x[1] - domain.x[0], domain.y[1] - domain.y[0]]
  const found: CriticalPoint[] = minima.map(({ at, value }) => ({ at, value, kind: 'minimum' }))
  const known = found.length
  const newton = newtonOn(problem, Math.min(width, height) / 8)
  for (let j = 0; j < side; j++)
    for (let i = 0; i < side; i++) {
      const point = newton(domain.x[0] + ((i + 0.5) / side) * width, domain.y[0] + ((j + 0.5) / side) * height)
      if (!point || !inside(point.at[0], domain.x) || !inside(point.at[1], domain.y)) continue
      const near = 1e-4 * Math.hypot(width, height)
      if (found.every(({ at }) => Math.hypot(at[0] - point.at[0], at[1] - point.at[1]) > near)) found.push(point)
    }
  const order = ['minimum', 'saddle', 'maximum', 'degenerate']
  const others = found
    .slice(known)
    .sort(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) || a.value - b.value || a.at[0] - b.at[0] || a.at[1] - b.at[1],
    )
  return [...found.slice(0, known), ...others]
}

const inside = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high

/** Newton's method for ∇f = 0 with steps of at most `reach`; undefined where it does not arrive. */
function newtonOn({ formula, values, rows }: CompiledProblem, reach: number) {
  const inputs = Float64Array.from([0, 0, ...values])
  const first = new Float64Array(3)
  const second = new Float64Array(3)
  return (startX: number, startY: number): CriticalPoint | undefined => {
    let [x, y] = [startX, startY]
    for (let round = 0; round < rounds; round++) {
      inputs[0] = x
      inputs[1] = y
      formula.first(inputs, first, rows)
      formula.second(inputs, second, rows)
      const [value = 0, gx = 0, gy = 0] = first
      const [xx = 0, xy = 0, yy = 0] = second
      const determinant = xx * yy - xy * xy
      if (Math.hypot(gx, gy) <= 1e-9 * (1 + Math.abs(value)))
        return {
          at: [x, y],
          value,
          kind: determinant > 0 ? (xx > 0 ? 'minimum' : 'maximum') : determinant < 0 ? 'saddle' : 'degenerate',
        }
      const dx = -(yy * gx - xy * gy) / determinant
      const dy = -(xx * gy - xy * gx) / determinant
      const length = Math.hypot(dx, dy)
      if (!Number.isFinite(length)) return undefined
      const scale = length > reach ? reach / length : 1
      x += scale * dx
      y += scale * dy
    }
    return undefined
  }
}
