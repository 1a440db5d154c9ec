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
  const place = measure === 'minimum' ? placesOf(plan).place : undefined
  return (cells, { states, steps, losses, points: at }, values) =>
    cells.forEach((cell, m) => {
      if (place) values[cell] = place(cell, at[2 * m] ?? Number.NaN, at[2 * m + 1] ?? Number.NaN)
      else if (measure === 'loss') values[cell] = losses[m] ?? Number.NaN
      else if (measure === 'steps') values[cell] = states[m] === 0 ? (steps[m] ?? 0) : Number.NaN
      else values[cell] = states[m] ?? Number.NaN
    })
}

/** At which critical point of its own problem a cell's run ended, and the list, where no axis changes the problem. */
export function placesOf(plan: Plan): {
  readonly place: (cell: number, x: number, y: number) => number
  readonly points: () => readonly CriticalPoint[]
} {
  const lists = new Map<string, readonly CriticalPoint[]>()
  const first = changesProblem(plan) ? undefined : plan.groups[0]?.of.problem
  const of = (problem: CompiledProblem): readonly CriticalPoint[] => {
    const found = lists.get(problem.key) ?? criticalPoints(problem)
    lists.set(problem.key, found)
    return found
  }
  return {
    points: () => (first ? of(first) : []),
    place: (cell, x, y) => {
      const problem = first ?? compileProblem(plan.experimentAt(cell % plan.width, Math.floor(cell / plan.width)))
      return nearest(of(problem), x, y, problem.domain)
    },
  }
}

const changesProblem = ({ groups }: Plan): boolean =>
  groups.some(
    ({ of, changing }) =>
      of.problem.key !== groups[0]?.of.problem.key || changing.flat().some((k) => k >= of.kept.values.length),
  )

/** The index of the critical point within a hundredth of the domain's size that is nearest, −1 where there is none. */
export function nearest(
  points: readonly { readonly at: readonly [number, number] }[],
  x: number,
  y: number,
  domain: CompiledProblem['domain'],
): number {
  const near = 1e-2 * Math.hypot(domain.x[1] - domain.x[0], domain.y[1] - domain.y[0])
  let best = -1
  let least = Infinity
  points.forEach(({ at }, i) => {
    const distance = Math.hypot(x - at[0], y - at[1])
    if (distance < least && distance <= near) [best, least] = [i, distance]
  })
  return best
}
