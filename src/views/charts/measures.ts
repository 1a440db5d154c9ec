import type { Run } from '../../trajectories/result.ts'
import { type Across, type Along, alongOf } from './along.ts'
import { type Minimum, nearestMinimum } from '../shared/minima.ts'
import { resultsStrings as words } from '../shared/strings/results-strings.ts'

export type { Across }
export type Measure = 'loss' | 'accuracy' | 'gradient' | 'distance' | 'length'

/** One curve: a measure of a run (of a batch: of its first member) at each step, as far as it means something. */
export interface Curve {
  readonly run: number
  /** Its look in the palette. */
  readonly look: number
  /** A number for each step from 0 on; NaN where there is none. */
  readonly values: Float64Array
  /** Where its steps stand along the horizontal axis. */
  readonly along: Along
  /** It is over the samples kept for validation. */
  readonly part?: 'validation'
  /** Of several networks: the lower and the upper quartile at each step. */
  readonly band?: { readonly low: Float64Array; readonly high: Float64Array }
  /** The step with its best value, where that is not the last. */
  readonly best?: number | undefined
  /** The steps at which its networks were stopped early. */
  readonly stops?: readonly number[]
}

/** What a reader calls the measures. */
export const measureName = (measure: Measure): string => words().chartNames[measure]

/** The curves of the runs that are shown, on a data set of so many `samples`. A diverged run's curve ends where it left the finite. */
export function curvesOf(
  measure: Measure,
  across: Across,
  runs: readonly Run[],
  hidden: (run: number) => boolean,
  minima: readonly Minimum[],
  look: (run: number) => number = (run) => run,
  samples = 1,
): Curve[] {
  return runs.flatMap((run, index): Curve[] => {
    if (hidden(index) || run.refused !== undefined) return []
    const values = valuesOf(measure, run, minima)
    const end = 'state' in run.end ? run.end : run.end[0]
    const drawn = end?.state === 'diverged' ? values.subarray(0, end.step + 1) : values
    return [{ run: index, look: look(index), values: drawn, along: alongOf(across, run, samples) }]
  })
}

function valuesOf(measure: Measure, run: Run, minima: readonly Minimum[]): Float64Array {
  const { count = 1, positions } = run
  const firstMember = (values: Float64Array): Float64Array =>
    count === 1 ? values : values.filter((_, at) => at % count === 0)
  if (measure === 'loss') return firstMember(run.losses)
  if (measure === 'gradient') return firstMember(run.gradientNorms)
  const steps = positions.length / (2 * count)
  return Float64Array.from({ length: steps }, (_, step) => {
    const [x = Number.NaN, y = Number.NaN] = pointOf(positions, 2 * step * count)
    if (measure === 'distance') return nearestMinimum(minima, x, y)?.distance ?? Number.NaN
    if (step === 0) return Number.NaN
    const [fromX = Number.NaN, fromY = Number.NaN] = pointOf(positions, 2 * (step - 1) * count)
    return Math.hypot(x - fromX, y - fromY)
  })
}

const pointOf = (positions: Run['positions'], at: number): readonly (number | undefined)[] => [
  positions[at],
  positions[at + 1],
]
