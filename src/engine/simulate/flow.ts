import type { Experiment } from '../../experiment/experiment.ts'
import { EndWatcher } from '../../trajectories/ends.ts'
import { flowStride, type FlowHandle, type FlowPart } from '../../trajectories/flow.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { pacer } from './breath.ts'
import { compileProblem, type CompiledProblem } from './problem.ts'
import { Refusal } from './refusal.ts'
import { frozenIn } from './run.ts'
import { startPoints } from './starts.ts'
import { stepOf } from './step-of.ts'
import { watched } from './watched.ts'

/** Members of one batch: few enough that the page's thread rests in between. */
const members = 12_288

/**
 * The starts of a normalised experiment under way, for drawing: each shown run from every start, as many steps kept as fit.
 * @throws Refusal (as a rejection) where not even the starts and ends fit; the signal's reason
 */
export async function flowOn(
  executor: Executor,
  experiment: Experiment,
  options: Pick<SimulateOptions, 'signal' | 'onProgress'>,
): Promise<FlowHandle> {
  const problem = compileProblem(experiment)
  const starts = startPoints(experiment, problem.domain)
  const count = starts.length / 2
  const shown = experiment.runs.flatMap((run, index) => (run.hidden === true ? [] : [{ run, index }]))
  const { steps } = experiment
  const kept = flowStride(shown.length * count, steps)
  if (!kept)
    throw new Refusal(
      `${shown.length} runs from ${count.toLocaleString('en')} starts are more points than this page can hold; take fewer starts or hide runs.`,
      'starts',
    )
  const pause = pacer(shown.length * count * steps, options)
  const parts: FlowPart[] = []
  for (const { run, index } of shown) {
    // the noise of a member depends on its place in the whole batch, which is then not cut
    const most = run.gradient?.noise === undefined ? members : count
    for (let from = 0; from < count; from += most) {
      const own = starts.slice(2 * from, 2 * Math.min(count, from + most))
      const part = await partOf({ executor, problem, experiment, ...kept, pause, signal: options.signal }, index, own)
      parts.push(part)
    }
  }
  const bytes = parts.reduce((sum, { points }) => sum + points.byteLength, 0)
  return { parts, ...kept, steps, count, bytes }
}

interface Context {
  readonly executor: Executor
  readonly problem: CompiledProblem
  readonly experiment: Experiment
  readonly rows: number
  readonly stride: number
  readonly pause: (work: number) => Promise<void> | undefined
  readonly signal: AbortSignal | undefined
}

async function partOf(context: Context, index: number, starts: Float64Array): Promise<FlowPart> {
  const { executor, problem, experiment, rows, stride, pause, signal } = context
  const { steps } = experiment
  const count = starts.length / 2
  const run = experiment.runs[index]
  if (!run) throw new Refusal('There is no such run.', 'runs')
  const kept = stepOf(experiment, run, problem)
  const { step, parameters } = kept
  const values = [...kept.values, ...problem.values]
  const rounded = starts.map(Math.fround)
  const watch = { ...watched(problem, executor, () => problem.values), count, steps, domain: problem.domain }
  const watcher = new EndWatcher({ ...watch, keepAll: false }, rounded)
  const points = new Float32Array(2 * count * rows)
  points.set(rounded)
  const chunk = executor.chunk(count, steps)
  const batch = await executor.start({
    step,
    starts: rounded,
    constants: step.host.constants(values),
    fills: step.host.fills(parameters),
    ...(kept.rows && { rows: kept.rows }),
    chunk,
    keepPath: true,
  })
  try {
    const table = step.host.table(values, parameters, kept.outside)
    for (let done = 0; done < steps;) {
      signal?.throwIfAborted()
      const now = Math.min(chunk, steps - done, executor.chunk(count, steps))
      const path = await batch.advance(table(now), now)
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
