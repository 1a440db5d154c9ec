import type { Ended } from './cells.ts'
import type { CriticalPoint } from '../../trajectories/handles.ts'
import { criticalPoints } from './critical-points.ts'
import type { Plan } from './plan.ts'
import { compileProblem, type CompiledProblem } from './problem.ts'

export type Measure = 'loss' | 'steps' | 'state' | 'minimum'

/** Writes what is measured of ended cells to their places in a map. */
export function measureOf(
  plan: Plan,
  measure: Measure,
): (cells: readonly number[], ended: Ended, values: Float64Array) => void {
  const place = measure === 'minimum' ? placesOf(plan) : undefined
  return (cells, { states, steps, losses, points: at }, values) =>
    cells.forEach((cell, m) => {
      if (place) values[cell] = place(cell, at[2 * m] ?? Number.NaN, at[2 * m + 1] ?? Number.NaN)
      else if (measure === 'loss') values[cell] = losses[m] ?? Number.NaN
      else if (measure === 'steps') values[cell] = states[m] === 0 ? (steps[m] ?? 0) : Number.NaN
      else values[cell] = states[m] ?? Number.NaN
    })
}

/** At which critical point of its own problem a cell's run ended. */
function placesOf(plan: Plan): (cell: number, x: number, y: number) => number {
  const lists = new Map<string, readonly CriticalPoint[]>()
  const first = changesProblem(plan) ? undefined : plan.groups[0]?.of.problem
  const of = (problem: CompiledProblem): readonly CriticalPoint[] => {
    const found = lists.get(problem.key) ?? criticalPoints(problem)
    lists.set(problem.key, found)
    return found
  }
  return (cell, x, y) => {
    const problem = first ?? compileProblem(plan.experimentAt(cell % plan.width, Math.floor(cell / plan.width)))
    return nearest(of(problem), x, y, problem.domain)
  }
}

/** Is the problem another one from cell to cell? */
export const changesProblem = ({ groups }: Plan): boolean =>
  groups.some(
    ({ of, changing }) =>
      of.problem.key !== groups[0]?.of.problem.key || changing.flat().some((k) => k >= of.kept.values.length),
  )

const nowhere = { at: [Number.NaN, Number.NaN] } as const

/** The index of the critical point within a hundredth of the domain's size that is nearest, −1 where there is none. */
export function nearest(
  points: readonly { readonly at: readonly [number, number] }[],
  x: number,
  y: number,
  domain: CompiledProblem['domain'],
): number {
  let best = -1
  // squares: a million ends come this way
  let least = 1e-4 * ((domain.x[1] - domain.x[0]) ** 2 + (domain.y[1] - domain.y[0]) ** 2)
  for (let i = 0; i < points.length; i++) {
    const { at } = points[i] ?? nowhere
    const [dx, dy] = [x - at[0], y - at[1]]
    const distance = dx * dx + dy * dy
    if (distance < least || (distance === least && best < 0)) [best, least] = [i, distance]
  }
  return best
}
