import type { Experiment, Run } from '../../experiment/experiment.ts'
import { runParameters } from '../../experiment/parameters.ts'
import type { State } from '../../store/state.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { MapHandle } from '../../trajectories/maps.ts'

/** The curvatures for which theory knows the edge and the optimum of a map: heavy-ball momentum's rate and memory on a quadratic. */
export function knownCurvatures(
  { question: { run, x, y } }: MapHandle,
  { problem, experiment }: Pick<State, 'problem' | 'experiment'>,
): readonly [least: number, most: number] | undefined {
  const given = experiment.runs[run]
  if (!given || !problem || given.method !== 'momentum' || x.of !== 'lr' || y?.of !== 'beta') return undefined
  if (!isPlain(experiment, given)) return undefined
  return curvaturesOf(problem)
}

/**
 * The learning rate at the edge of stability, for every value of a map's other axis: of the memory, or of a valley's condition
 * number, whose curvatures are 1 and κ. Undefined where theory knows none.
 */
export function edgeAlong(
  map: MapHandle,
  { problem, experiment }: Pick<State, 'problem' | 'experiment'>,
): ((value: number) => number) | undefined {
  const { run, x, y } = map.question
  const most = knownCurvatures(map, { problem, experiment })?.[1]
  if (most !== undefined) return (beta) => edgeOf(most, beta)
  const given = experiment.runs[run]
  const isValley = 'surface' in experiment.problem && experiment.problem.surface === 'valley'
  if (!given || !problem || !isValley || x.of !== 'lr' || y?.of !== 'problem.kappa' || !isPlain(experiment, given))
    return undefined
  const beta = given.method === 'momentum' ? (runParameters(experiment, given)['beta'] ?? 0) : 0
  return given.method === 'momentum' || given.method === 'gd' ? (kappa) => edgeOf(Math.max(1, kappa), beta) : undefined
}

/** Is it the method as theory writes it, with nothing around it? */
function isPlain(experiment: Experiment, run: Run): boolean {
  const values = runParameters(experiment, run)
  return (values['dampening'] ?? 0) === 0 && (values['weight_decay'] ?? 0) === 0 && !run.schedule && !run.clip
}

/** The smallest and the largest curvature of a quadratic; undefined where the problem is none, or is not convex. */
export function curvaturesOf({ gradient, domain }: ProblemHandle): readonly [least: number, most: number] | undefined {
  const { x, y } = domain
  const size = Math.min(x[1] - x[0], y[1] - y[0])
  const at = (u: number, v: number) => {
    const h = size / 64
    const [px, py] = [x[0] + u * (x[1] - x[0]), y[0] + v * (y[1] - y[0])]
    const [right, left, up, down] = [
      gradient(px + h, py),
      gradient(px - h, py),
      gradient(px, py + h),
      gradient(px, py - h),
    ]
    return [(right[0] - left[0]) / (2 * h), (up[0] - down[0]) / (2 * h), (up[1] - down[1]) / (2 * h)] as const
  }
  const [xx, xy, yy] = at(0.37, 0.61)
  const scale = Math.abs(xx) + Math.abs(xy) + Math.abs(yy)
  // the Hessian of a quadratic is the same everywhere; differences of a linear gradient are exact but for rounding
  const same = [at(0.11, 0.23), at(0.83, 0.29), at(0.51, 0.93)].every((other) =>
    [xx, xy, yy].every((value, i) => Math.abs(value - (other[i] ?? Number.NaN)) <= 1e-7 * scale),
  )
  if (!same) return undefined
  const middle = (xx + yy) / 2
  const radius = Math.hypot((xx - yy) / 2, xy)
  return middle - radius > 0 ? [middle - radius, middle + radius] : undefined
}

/** The learning rate at which heavy-ball momentum stops being stable (lr · L = 2 (1 + β)); gradient descent has β = 0. */
export const edgeOf = (most: number, beta: number): number => (2 * (1 + beta)) / most

/** The fastest settings of heavy-ball momentum on a quadratic (Polyak 1964). */
export function polyakOptimum([least, most]: readonly [number, number]): {
  readonly lr: number
  readonly beta: number
} {
  const [low, high] = [Math.sqrt(least), Math.sqrt(most)]
  return { lr: (2 / (low + high)) ** 2, beta: ((high - low) / (high + low)) ** 2 }
}
