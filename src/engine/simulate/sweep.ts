import type { Experiment } from '../../experiment/experiment.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { admit } from './admit.ts'
import type { Axis } from './axis.ts'
import { pacer } from './breath.ts'
import { runCells } from './cells.ts'
import { executorFor } from './choose.ts'
import { measureOf, type Measure } from './measure.ts'
import { planOf, type Group, type Plan } from './plan.ts'

export type { Axis } from './axis.ts'
export type { Measure } from './measure.ts'

export interface SweepOptions extends Pick<SimulateOptions, 'backend' | 'device' | 'signal' | 'onProgress'> {
  readonly x: Axis
  readonly y?: Axis
  readonly measure: Measure
}

export interface Sweep {
  readonly width: number
  readonly height: number
  /** Row by row, x inner, y from its `from` upwards. */
  readonly values: Float64Array
}

/**
 * Run 0 of the experiment at every cell of a map: each is what `simulate` says of the experiment with the cell's values in it.
 * `loss`: at the last finite point; `steps`: first converged step, NaN if none; `state`: 0 converged, 1 diverged, 2 stalled,
 * 3 running; `minimum`: index among the problem's critical points, −1 if none is within a hundredth of the domain's size.
 * @throws Refusal (as a rejection) for an axis that cannot be swept
 */
export async function sweep(given: Experiment, options: SweepOptions): Promise<Sweep> {
  const executor = await executorFor(options)
  return sweepOn(executor, planOf(admit(given), options), options)
}

/** Most members of one batch: on processors few enough to stay in the cache and to rest between, else as many as buffers hold. */
const most = { js: 4096, wasm: 16_384, webgpu: 1_048_576 } as const

/** The batches of a map on one back end, in the order of their cells. */
export function* tilesOf(plan: Plan, backend: Executor['name']): Generator<{ group: Group; cells: readonly number[] }> {
  for (const group of plan.groups)
    for (let from = 0; from < group.cells.length; from += most[backend])
      yield { group, cells: group.cells.slice(from, from + most[backend]) }
}

/** A planned map on one back end. */
export async function sweepOn(
  executor: Executor,
  plan: Plan,
  options: Pick<SweepOptions, 'measure' | 'signal' | 'onProgress'>,
): Promise<Sweep> {
  options.signal?.throwIfAborted()
  const { width, height } = plan
  const pause = pacer(width * height * plan.steps, options)
  const values = new Float64Array(width * height)
  const measure = measureOf(plan, options.measure)
  for (const { group, cells } of tilesOf(plan, executor.name)) {
    const ended = await runCells(executor, plan, group, cells, pause)
    options.signal?.throwIfAborted()
    measure(ended, values)
  }
  return { width, height, values }
}
