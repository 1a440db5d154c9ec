import type { CriticalPoint } from '../../trajectories/handles.ts'
import type { Ended } from './ended.ts'
import { criticalPoints } from './critical-points.ts'
import { nearestOf, type Nearest, type Places } from './nearest.ts'
import type { Cells, Plan } from './plan.ts'
import { compileProblem, type CompiledProblem } from './problem.ts'

export type Measure = 'loss' | 'steps' | 'state' | 'minimum'

/** Writes what is measured of ended cells to their places in a map. */
export function measureOf(plan: Plan, measure: Measure): (cells: Cells, ended: Ended, values: Float64Array) => void {
  const place = measure === 'minimum' ? placesOf(plan) : undefined
  return (cells, { states, steps, losses, x, y }, values) =>
    cells.forEach((cell, m) => {
      if (place) values[cell] = place(cell, x[m] ?? Number.NaN, y[m] ?? Number.NaN)
      else if (measure === 'loss') values[cell] = losses[m] ?? Number.NaN
      else if (measure === 'steps') values[cell] = states[m] === 0 ? (steps[m] ?? 0) : Number.NaN
      else values[cell] = states[m] ?? Number.NaN
    })
}

/** At which critical point of its own problem a cell's run ended. */
function placesOf(plan: Plan): (cell: number, x: number, y: number) => number {
  const known = new Map<string, Nearest['of']>()
  const first = changesProblem(plan) ? undefined : plan.groups[0]?.of.problem
  const of = (problem: CompiledProblem): Nearest['of'] => {
    const found = known.get(problem.key) ?? nearestOf(placesIn(criticalPoints(problem)), problem.domain).of
    known.set(problem.key, found)
    return found
  }
  return (cell, x, y) => {
    const problem = first ?? compileProblem(plan.experimentAt(cell % plan.width, Math.floor(cell / plan.width)))
    return of(problem)(x, y)
  }
}

const placesIn = (points: readonly CriticalPoint[]): Places => points.map(({ at }) => at)

/** Is the problem another one from cell to cell? */
export const changesProblem = ({ groups }: Plan): boolean =>
  groups.some(
    ({ of, changing }) =>
      of.problem.key !== groups[0]?.of.problem.key || changing.flat().some((k) => k >= of.kept.values.length),
  )
