import type { Experiment, Run } from '../../experiment/experiment.ts'
import type { LessonEngine, LessonRun } from './lesson-engine.ts'

type Point = readonly [number, number]

/** Where the run stands after k steps. */
export const at = ({ positions }: LessonRun, k: number): Point => [
  positions[2 * k] ?? Number.NaN,
  positions[2 * k + 1] ?? Number.NaN,
]

/** The number of steps of a run from one start. */
export const stepsOf = ({ losses }: LessonRun): number => losses.length - 1

export const last = (run: LessonRun): Point => at(run, stepsOf(run))

export const lastLoss = ({ losses }: LessonRun): number => losses[losses.length - 1] ?? Number.NaN

export const lossAt = ({ losses }: LessonRun, k: number): number => losses[k] ?? Number.NaN

/** The run at an index; a lesson that asks for one that is not there is wrong. */
export function nth(result: { readonly runs: readonly LessonRun[] }, index: number): LessonRun {
  const found = result.runs[index]
  if (!found) throw new Error(`The experiment of this lesson has no run ${index}.`)
  return found
}

export const distance = ([x, y]: Point, [u, v]: Point = [0, 0]): number => Math.hypot(x - u, y - v)

/** The first step from which the distance to the goal stays at or under a share of the first one; NaN if there is none. */
export function settled(run: LessonRun, goal: Point = [0, 0], share = 1e-3): number {
  const near = share * distance(at(run, 0), goal)
  let k = stepsOf(run)
  while (k >= 0 && distance(at(run, k), goal) <= near) k--
  return k === stepsOf(run) ? Number.NaN : k + 1
}

/** The first step at which the loss is at most `level`; NaN if it never is. */
export function reaches({ losses }: LessonRun, level: number): number {
  const found = Array.from({ length: losses.length }, (_, k) => k).find((k) => (losses[k] ?? Infinity) <= level)
  return found ?? Number.NaN
}

const axisOf = { x: 0, y: 1 } as const

/** One coordinate along the path. */
export const coordinates = (run: LessonRun, axis: 'x' | 'y'): number[] =>
  Array.from({ length: stepsOf(run) + 1 }, (_, k) => at(run, k)[axisOf[axis]])

/** How often a coordinate has the other sign one step later; values of at most `least` have none. */
export function signChanges(run: LessonRun, axis: 'x' | 'y', least = 0): number {
  const signs = coordinates(run, axis).map((value) => (Math.abs(value) > least ? Math.sign(value) : 0))
  return signs.filter((sign, k) => k > 0 && sign * (signs[k - 1] ?? 0) < 0).length
}

/** How far a coordinate travels in all. */
export function travelled(run: LessonRun, axis: 'x' | 'y'): number {
  const values = coordinates(run, axis)
  return values.reduce((sum, value, k) => (k === 0 ? 0 : sum + Math.abs(value - (values[k - 1] ?? value))), 0)
}

/** An experiment takes at most this many runs. */
const together = 24

/** Simulates any number of runs of one experiment, as many at a time as it takes. */
export async function simulateMany(
  engine: LessonEngine,
  experiment: Experiment,
  runs: readonly Run[],
): Promise<LessonRun[]> {
  const all: LessonRun[] = []
  for (let from = 0; from < runs.length; from += together) {
    const some = await engine.simulate({ ...experiment, runs: runs.slice(from, from + together) })
    all.push(...some.runs)
  }
  return all
}

/** `count` numbers from one end to the other, both included, evenly or by even factors. */
export const spaced = (from: number, to: number, count: number, scale: 'linear' | 'log' = 'linear'): number[] =>
  Array.from({ length: count }, (_, k) => {
    const share = count === 1 ? 0 : k / (count - 1)
    return scale === 'log' ? from * (to / from) ** share : from + share * (to - from)
  })

/** The index of the least number; NaN counts as none. */
export const leastAt = (values: readonly number[]): number =>
  values.reduce((best, value, k) => (value < (values[best] ?? Infinity) || Number.isNaN(values[best]) ? k : best), 0)

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The slope of the straight line through points (x, y), by least squares. */
export function slope(xs: readonly number[], ys: readonly number[]): number {
  const [mx, my] = [mean(xs), mean(ys)]
  const up = xs.reduce((sum, x, k) => sum + (x - mx) * ((ys[k] ?? my) - my), 0)
  return up / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0)
}
