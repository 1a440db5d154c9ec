import type { Experiment } from '../../experiment/experiment.ts'
import { admit } from './admit.ts'
import type { End } from '../../trajectories/result.ts'
import type { SimulateOptions } from '../engine.ts'
import { executorFor } from './choose.ts'
import { criticalPoints } from './critical-points.ts'
import { compileProblem } from './problem.ts'
import { simulateFrom } from './simulate.ts'
import { Refusal } from './refusal.ts'

/** One direction of a map; both ends are included. */
export interface Axis {
  readonly of: string
  readonly from: number
  readonly to: number
  readonly count: number
  readonly scale: 'linear' | 'log'
}

export interface SweepOptions extends Pick<SimulateOptions, 'backend' | 'device' | 'signal' | 'onProgress'> {
  readonly x: Axis
  readonly y?: Axis
  readonly measure: 'loss' | 'steps' | 'state' | 'minimum'
}

export interface Sweep {
  readonly width: number
  readonly height: number
  /** Row by row, x inner, y from its `from` upwards. */
  readonly values: Float64Array
}

const states = ['converged', 'diverged', 'stalled', 'running'] as const
const largest = 4_194_304

/**
 * Run 0 of the experiment from every start of a map. `loss`: at the last finite point; `steps`: first converged step, NaN if none;
 * `state`: 0 converged, 1 diverged, 2 stalled, 3 running; `minimum`: index among the problem's critical points, −1 if none is within
 * a hundredth of the domain's size.
 * @throws Refusal (as a rejection) for an axis that cannot be swept
 */
export async function sweep(given: Experiment, options: SweepOptions): Promise<Sweep> {
  const experiment = admit(given)
  const { x, y, measure } = options
  const [first] = experiment.runs
  if (!first) throw new Refusal('A sweep needs a run; add one to the experiment.', 'runs')
  const columns = values(x, 'x')
  const rows = y ? values(y, 'y') : [undefined]
  if (columns.length * rows.length > largest) throw new Refusal(`A sweep has at most ${largest} cells.`, 'x.count')
  if (y?.of === x.of) throw new Refusal('The two axes must differ.', 'y.of')
  const points = rows.flatMap((row) =>
    columns.map((column): readonly [number, number] => {
      const [startX, startY] = experiment.start
      const at = (axis: string, fallback: number) =>
        x.of === axis ? column : y?.of === axis && row !== undefined ? row : fallback
      return [at('start.x', startX), at('start.y', startY)]
    }),
  )
  // any batch will do: the points come beside it
  const batch: Experiment = { ...experiment, runs: [first], starts: { points: [] } }
  const executor = await executorFor(options)
  const result = await simulateFrom(executor, batch, Float64Array.from(points.flat()), { ...options, keep: 'ends' })
  const [run] = result.runs
  const ends: readonly End[] = run && Array.isArray(run.end) ? run.end : []
  const critical = measure === 'minimum' ? criticalPoints(compileProblem(experiment)) : []
  const cell = (end: End, i: number): number => {
    if (measure === 'loss') return run?.losses[i] ?? Number.NaN
    if (measure === 'steps') return end.state === 'converged' ? end.step : Number.NaN
    if (measure === 'state') return states.indexOf(end.state)
    return nearest(
      critical,
      run?.positions[2 * i] ?? Number.NaN,
      run?.positions[2 * i + 1] ?? Number.NaN,
      compileProblem(experiment).domain,
    )
  }
  return { width: columns.length, height: rows.length, values: Float64Array.from(ends, cell) }
}

/** @throws Refusal for an axis that is not one of a start, or has impossible bounds */
function values({ of, from, to, count, scale }: Axis, key: string): number[] {
  if (of !== 'start.x' && of !== 'start.y')
    throw new Refusal(`“${of}” cannot be swept yet; take start.x or start.y.`, `${key}.of`)
  if (!Number.isInteger(count) || count < 1)
    throw new Refusal('An axis needs a whole count of at least 1.', `${key}.count`)
  if (!Number.isFinite(from) || !Number.isFinite(to))
    throw new Refusal('An axis goes from one finite number to another.', `${key}.from`)
  if (scale === 'log' && !(from > 0 && to > 0))
    throw new Refusal('A logarithmic axis needs positive ends.', `${key}.from`)
  return Array.from({ length: count }, (_, i) => {
    const share = count === 1 ? 0 : i / (count - 1)
    return scale === 'log' ? from * (to / from) ** share : from + share * (to - from)
  })
}

function nearest(
  points: readonly { readonly at: readonly [number, number] }[],
  x: number,
  y: number,
  domain: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
): number {
  const near = 1e-2 * Math.hypot(domain.x[1] - domain.x[0], domain.y[1] - domain.y[0])
  const distances = points.map(({ at }) => Math.hypot(x - at[0], y - at[1]))
  const best = distances.indexOf(Math.min(...distances))
  return best >= 0 && (distances[best] ?? Infinity) <= near ? best : -1
}
