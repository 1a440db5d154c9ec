import type { Experiment } from '../../experiment/experiment.ts'
import { EndWatcher } from '../../trajectories/ends.ts'
import { flowStride, type FlowHandle, type FlowPart } from '../../trajectories/flow.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { pacer } from './breath.ts'
import { compileProblem, type CompiledProblem } from './problem.ts'
import { Refusal } from './refusal.ts'
import { frozenIn } from './run.ts'
import { runStart } from './run-start.ts'
import { startPoints } from './starts.ts'
import { watched } from './watched.ts'

/** Members of one batch: few enough that the page's thread rests in between. */
const members = 12_288

export type FlowOptions = Pick<SimulateOptions, 'signal' | 'onProgress'>

/** What of a batch is kept: which runs, from where, and how many steps of them. */
export interface KeptFlow {
  readonly problem: CompiledProblem
  /** The numbers of the shown runs in the experiment. */
  readonly runs: readonly number[]
  /** In single precision, x then y. */
  readonly starts: Float64Array
  readonly rows: number
  readonly stride: number
}

/** @throws Refusal where not even the starts and ends fit */
function keptOf(experiment: Experiment): KeptFlow {
  const problem = compileProblem(experiment)
  const starts = Float64Array.from(Float32Array.from(startPoints(experiment, problem.domain)))
  const count = starts.length / 2
  const runs = experiment.runs.flatMap((run, index) => (run.hidden === true ? [] : [index]))
  const kept = flowStride(runs.length * count, experiment.steps)
  if (!kept)
    throw new Refusal(
      `${runs.length} runs from ${count.toLocaleString('en')} starts are more points than this page can hold; take fewer starts or hide runs.`,
      'starts',
    )
  return { problem, runs, starts, ...kept }
}

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
  for (const index of runs) {
    // the noise of a member depends on its place in the whole batch, which is then not cut
    const most = experiment.runs[index]?.gradient?.noise === undefined ? members : count
    for (let from = 0; from < count; from += most) {
      const own = starts.slice(2 * from, 2 * Math.min(count, from + most))
      parts.push(await partOf({ ...kept, executor, experiment, pause, signal: options.signal }, index, own))
    }
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

async function partOf(context: Context, index: number, starts: Float64Array): Promise<FlowPart> {
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
  return { run: index, count, points, states: watcher.outcomes().states }
}
