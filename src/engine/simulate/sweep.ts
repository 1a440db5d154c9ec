import type { Experiment } from '../../experiment/experiment.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { admit } from './admit.ts'
import type { Axis } from './axis.ts'
import { pacer } from './breath.ts'
import { runCells } from './cells.ts'
import type { Ended } from './ended.ts'
import { executorFor } from './choose.ts'
import { measureOf, type Measure } from './measure.ts'
import { nearestIn, type Places } from './nearest.ts'
import { planOf, type Cells, type Plan } from './plan.ts'
import { workersFor } from './shared-work.ts'
import { tilesOf, type Tile } from './tiles.ts'

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
  const experiment = admit(given)
  if ('network' in experiment.problem)
    return (await import('../networks/sweep.ts')).sweepNetworks(executor, experiment, options)
  const plan = planOf(experiment, options)
  const { width, height } = plan
  const values = new Float64Array(width * height)
  const measure = measureOf(plan, options.measure)
  await runPlan(executor, experiment, plan, options, (cells, ended) => measure(cells, ended, values))
  return { width, height, values }
}

/**
 * Computes all cells of a plan and hands them over batch by batch: on WebAssembly shared among workers where there are some. Bits do
 * not depend on how the work is cut. Where all cells have one problem, `near` are points of it that runs may end at.
 */
export async function runPlan(
  executor: Executor,
  experiment: Experiment,
  plan: Plan,
  options: Pick<SweepOptions, 'x' | 'y' | 'signal' | 'onProgress'> & { readonly near?: Places | undefined },
  take: (cells: Cells, ended: Ended) => void,
): Promise<void> {
  const { signal } = options
  signal?.throwIfAborted()
  const work = plan.width * plan.height * plan.steps
  const ofOne = tilesOf(plan, executor.name, 1)
  const cellsOf = ({ group, from, to }: Tile) => group.cells.subarray(from, to)
  const workers = ofOne.length > 1 ? await workersFor(executor, work) : undefined
  if (workers) {
    const { threads } = workers
    const tiles = tilesOf(plan, executor.name, threads)
    const question = { experiment, x: options.x, y: options.y, near: options.near, threads }
    // this thread only takes answers: it need not rest
    const told = pacer(work, options, Infinity)
    await workers.run({
      jobOf: () => question,
      tiles: tiles.length,
      ahead: true,
      signal,
      take: (answer) => {
        const tile = tiles[answer.tile]
        if (!tile || !('ended' in answer)) return
        take(cellsOf(tile), answer.ended)
        void told((tile.to - tile.from) * plan.steps)
      },
    })
    return
  }
  const running = { pause: pacer(work, options), nearest: nearestIn(plan, options.near) }
  for (const tile of ofOne) {
    const cells = cellsOf(tile)
    take(cells, await runCells(executor, plan, tile.group, cells, running))
    signal?.throwIfAborted()
  }
}
