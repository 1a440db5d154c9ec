import type { Experiment } from '../../experiment/experiment.ts'
import { EndWatcher } from '../../trajectories/ends.ts'
import type { FlowHandle, FlowPart } from '../../trajectories/flow.ts'
import type { Executor } from '../kernels/batch.ts'
import { pacer } from './breath.ts'
import { keptOf, type FlowOptions, type KeptFlow } from './kept-flow.ts'
import { frozenIn } from './run.ts'
import { runStart } from './run-start.ts'
import { watched } from './watched.ts'

/** Members of one batch: few enough that the page's thread rests in between. */
const members = 12_288

/**
 * The starts of a normalised experiment under way, for drawing: each shown run from every start, as many steps kept as fit; on the
 * graphics processor they stay there.
 * @throws Refusal (as a rejection) where not even the starts and ends fit; the signal's reason
 */
export async function flowOn(executor: Executor, experiment: Experiment, options: FlowOptions): Promise<FlowHandle> {
  const kept = keptOf(experiment)
  const { starts, runs, rows, stride } = kept
  const { steps } = experiment
  const count = starts.length / 2
  const shape = { rows, stride, steps, count }
  const { device } = executor
  if (device) {
    const { disposeParts, flowOnDevice } = await import('../webgpu/flow.ts')
    const parts = await flowOnDevice(device, experiment, kept, options)
    const bytes = parts.reduce((sum, { points, frozen }) => sum + points.size + frozen.size, 0)
    return { ...shape, parts: [], bytes, onGpu: { device, parts }, dispose: () => disposeParts(parts) }
  }
  const pause = pacer(runs.length * count * steps, options)
  const parts: FlowPart[] = []
  const context = { ...kept, executor, experiment, pause, signal: options.signal }
  for (const run of runs)
    for (const { starts: own } of partsOf(context, run)) {
      const { ends: _, ...part } = await partOf(context, run, own)
      parts.push(part)
    }
  const bytes = parts.reduce((sum, { points }) => sum + points.byteLength, 0)
  return { ...shape, parts, bytes }
}

interface Context extends KeptFlow {
  readonly executor: Executor
  readonly experiment: Experiment
  readonly pause: (work: number) => Promise<void> | undefined
  readonly signal: AbortSignal | undefined
}

/** The members of a run in batches; the noise of a member depends on its place in the whole, which is then not cut. */
export function partsOf(
  { experiment, starts }: Pick<Context, 'experiment' | 'starts'>,
  run: number,
): { readonly from: number; readonly starts: Float64Array }[] {
  const count = starts.length / 2
  const most = experiment.runs[run]?.gradient?.noise === undefined ? members : Math.max(1, count)
  return Array.from({ length: Math.ceil(count / most) }, (_, k) => ({
    from: k * most,
    starts: starts.slice(2 * k * most, 2 * Math.min(count, (k + 1) * most)),
  }))
}

/** One batch of a run: its points as they are kept, and the steps that the members' ends name. */
export async function partOf(
  context: Context,
  index: number,
  starts: Float64Array,
): Promise<FlowPart & { readonly ends: Int32Array }> {
  const { executor, problem, experiment, rows, stride, pause, signal } = context
  const { steps } = experiment
  const count = starts.length / 2
  const { begin, tableOf } = runStart(experiment, index, problem, starts)
  const { step } = begin
  const watch = { ...watched(problem, executor, () => problem.values), count, steps, domain: problem.domain }
  const watcher = new EndWatcher({ ...watch, keepAll: false }, starts)
  const points = new Float32Array(2 * count * rows)
  points.set(starts)
  const chunk = executor.chunk(count, steps)
  const batch = await executor.start({ ...begin, chunk })
  try {
    for (let done = 0; done < steps;) {
      signal?.throwIfAborted()
      const now = Math.min(chunk, steps - done, executor.chunk(count, steps))
      const path = await batch.advance(tableOf(now), now)
      for (let k = 0; k < now; k++) {
        const at = done + k + 1
        const row = at === steps ? rows - 1 : at / stride
        if (Number.isInteger(row)) points.set(path.subarray(2 * count * k, 2 * count * (k + 1)), 2 * count * row)
      }
      watcher.observe(path, done + 1, now, await frozenIn(batch, step.state.length, count, path))
      done += now
      await pause(now * count)
    }
  } finally {
    batch.dispose()
  }
  const outcomes = watcher.outcomes()
  return { run: index, count, points, states: outcomes.states, ends: outcomes.steps }
}
