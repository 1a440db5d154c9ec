import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { Run } from '../../trajectories/result.ts'
import { minimaOf, type Minimum, nearestMinimum } from './minima.ts'
import { type Motion, motionOf } from './motion.ts'

/** Where a run stands to the nearest minimum. */
export interface Nearest {
  readonly distance: number
  readonly minimum: Minimum
  /** The only one that is known, the lowest of several, as low as others, or higher than the lowest. */
  readonly rank: 'only' | 'lowest' | 'equal' | 'local'
}

/** What became of a run of one start, in the terms in which one would tell it: `reaches` says that it converged there. */
export type Outcome =
  | { readonly kind: 'diverges'; readonly step: number }
  | { readonly kind: 'leaves'; readonly step: number }
  | { readonly kind: 'reaches'; readonly step: number; readonly nearest: Nearest; readonly motion: Motion }
  | { readonly kind: 'nears'; readonly step: number; readonly nearest: Nearest; readonly motion: Motion }
  | { readonly kind: 'rests'; readonly step: number; readonly at: readonly [number, number] }
  | { readonly kind: 'hovers'; readonly nearest: Nearest; readonly within: number }
  | { readonly kind: 'oscillates'; readonly nearest: Nearest | undefined }
  | { readonly kind: 'stops'; readonly step: number; readonly nearest: Nearest | undefined }
  | {
      readonly kind: 'continues'
      readonly creeps: boolean
      readonly nearest: Nearest | undefined
      readonly at: readonly [number, number]
    }

/** Shares of the domain's diagonal: where a reader sees no distance any more, and what still counts as around a minimum. */
const arrived = 2e-3
const around = 0.08
const creeping = 0.02

/** What became of a run of one start, from its path alone; a batch has no single outcome. */
export function outcomeOf(run: Run, problem: ProblemHandle): Outcome | undefined {
  if (!('state' in run.end)) return undefined
  const { state, step } = run.end
  if (state === 'diverged') return { kind: 'diverges', step }
  const { x, y } = problem.domain
  const diagonal = Math.hypot(x[1] - x[0], y[1] - y[0])
  const steps = run.positions.length / 2 - 1
  const at = pointOf(run, steps)
  const nearest = nearestOf(minimaOf(problem), at)

  const there = nearest !== undefined && nearest.distance <= arrived * diagonal
  if (state === 'converged') {
    if (!there) return { kind: 'rests', step, at }
    return { kind: 'reaches', step, nearest, motion: motionOf(run.positions, step, diagonal) }
  }
  const left = leftAt(run, problem, steps)
  if (left !== undefined) return { kind: 'leaves', step: left }
  if (there) {
    const since = staysFrom(run, nearest.minimum, arrived * diagonal, steps)
    if (since < steps) return { kind: 'nears', step: since, nearest, motion: motionOf(run.positions, since, diagonal) }
  }
  if (state === 'stalled') return { kind: 'stops', step, nearest }
  const within = nearest && hovering(run, nearest.minimum, steps)
  if (nearest && within !== undefined && within <= around * diagonal) return { kind: 'hovers', nearest, within }
  if (motionOf(run.positions, steps, diagonal) === 'oscillates') return { kind: 'oscillates', nearest }
  const from = pointOf(run, Math.floor(0.75 * steps))
  const creeps = Math.hypot(at[0] - from[0], at[1] - from[1]) < creeping * diagonal
  return { kind: 'continues', creeps, nearest, at }
}

function pointOf({ positions }: Run, step: number): readonly [number, number] {
  return [positions[2 * step] ?? Number.NaN, positions[2 * step + 1] ?? Number.NaN]
}

function nearestOf(minima: readonly Minimum[], at: readonly [number, number]): Nearest | undefined {
  const found = nearestMinimum(minima, ...at)
  if (!found) return undefined
  const lowest = minima[0]?.value ?? Number.NaN
  const isLow = ({ value }: Minimum): boolean => value <= lowest + 1e-6 * (1 + Math.abs(lowest))
  const rankAmongLow = minima.filter(isLow).length > 1 ? 'equal' : 'lowest'
  return { ...found, rank: minima.length === 1 ? 'only' : isLow(found.minimum) ? rankAmongLow : 'local' }
}

/** The step at which a run leaves the domain for good. */
function leftAt(run: Run, { domain: { x, y } }: ProblemHandle, steps: number): number | undefined {
  let outside: number | undefined
  for (let step = steps; step >= 0; step--) {
    const [px, py] = pointOf(run, step)
    if (px >= x[0] && px <= x[1] && py >= y[0] && py <= y[1]) break
    outside = step
  }
  return outside
}

/** The first step from which on a run stays within a distance of a minimum. */
function staysFrom(run: Run, { at }: Minimum, within: number, steps: number): number {
  let since = steps
  for (let step = steps; step >= 0; step--) {
    const [x, y] = pointOf(run, step)
    if (!(Math.hypot(x - at[0], y - at[1]) <= within)) break
    since = step
  }
  return since
}

/** How far around a minimum a run moves in the end, where it comes no nearer; undefined where it still does. */
function hovering(run: Run, { at }: Minimum, steps: number): number | undefined {
  const part = Math.floor(steps / 6)
  if (part < 4) return undefined
  let before = 0
  let after = 0
  let within = 0
  let length = 0
  for (let step = steps - 2 * part + 1; step <= steps; step++) {
    const [x, y] = pointOf(run, step)
    const [fromX, fromY] = pointOf(run, step - 1)
    const away = Math.hypot(x - at[0], y - at[1])
    length += Math.hypot(x - fromX, y - fromY)
    within = Math.max(within, away)
    if (step <= steps - part) before += away
    else after += away
  }
  const [fromX, fromY] = pointOf(run, steps - 2 * part)
  const [x, y] = pointOf(run, steps)
  const getsAnywhere = length < 4 * Math.hypot(x - fromX, y - fromY)
  return after >= 0.7 * before && !getsAnywhere ? within : undefined
}
