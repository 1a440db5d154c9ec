import type { Experiment, Run as RunValue } from '../../experiment/experiment.ts'
import { EndWatcher } from '../../trajectories/ends.ts'
import type { Numbers, Run } from '../../trajectories/result.ts'
import type { Batch, Executor } from '../kernels/batch.ts'
import type { SimulateOptions } from '../engine.ts'
import type { CompiledProblem } from './problem.ts'
import { stepOf, type RunStep } from './step-of.ts'
import { watched } from './watched.ts'

export interface RunContext {
  readonly experiment: Experiment
  readonly problem: CompiledProblem
  readonly executor: Executor
  readonly starts: Float64Array
  readonly options: SimulateOptions
  /** Called after each stretch of steps with how many were done; may wait, so that the page keeps answering. */
  readonly pause: (steps: number) => Promise<void> | undefined
}

/** Runs one method from all starts, and watches how each member ends. */
export async function simulateRun(context: RunContext, run: RunValue): Promise<Run> {
  const { experiment, problem, executor, starts, options } = context
  const { steps } = experiment
  const count = starts.length / 2
  // few runs need it, and the first picture does not wait for it
  const batching = run.gradient?.batch === undefined ? undefined : await import('./batches.ts')
  const kept = stepOf(experiment, run, problem, batching)
  const { step, parameters, averageFrom } = kept
  const values = [...kept.values, ...problem.values]
  const keepAll = options.keep !== 'ends'
  const mean =
    (run.average ?? averageFrom) === undefined
      ? undefined
      : (await import('./path-mean.ts')).pathMean(context, run, averageFrom)
  // a mean needs the whole path, even where only the ends of both are kept
  const keepPath = keepAll || mean
  const rounded = executor.name === 'js' ? starts : Float64Array.from(starts, Math.fround)
  const watcher = new EndWatcher(
    { ...watched(problem, executor, () => problem.values), count, steps, domain: problem.domain, keepAll },
    rounded,
  )
  const positions = positionsFor(executor, keepPath ? 2 * count * (steps + 1) : 2 * count)
  positions.set(rounded)
  const most = executor.chunk(count, steps)
  const batch = await executor.start({
    step,
    starts: rounded,
    constants: step.host.constants(values),
    fills: step.host.fills(parameters),
    ...(kept.rows && { rows: kept.rows }),
    chunk: most,
    keepPath: true,
  })
  try {
    const rows = step.host.table(values, parameters, kept.outside)
    for (let done = 0; done < steps;) {
      options.signal?.throwIfAborted()
      const now = Math.min(most, steps - done, executor.chunk(count, steps))
      const given = batch.advance(rows(now), now)
      const path = given instanceof Promise ? await given : given
      if (keepPath) positions.set(path, 2 * count * (done + 1))
      else positions.set(path.subarray(2 * count * (now - 1)))
      watcher.observe(path, done + 1, now, await frozenIn(batch, step.state.length, count, path))
      done += now
      const waiting = context.pause(now)
      if (waiting) await waiting
    }
    const cut = (path: Numbers) => (keepAll ? path : path.slice(-2 * count))
    const { losses, gradientNorms } = watcher
    const ends = watcher.ends()
    return {
      positions: cut(positions),
      losses,
      gradientNorms,
      evaluations: await evaluationsOf(kept, batch, count, steps),
      ...(mean && { average: cut(mean(positions, 2 * count)) }),
      ...(kept.batches && { batches: kept.batches }),
      ...(experiment.starts === undefined && ends[0] ? { end: ends[0] } : { end: ends, count }),
    }
  } finally {
    batch.dispose()
  }
}

const positionsFor = (executor: Executor, length: number): Numbers =>
  executor.name === 'js' ? new Float64Array(length) : new Float32Array(length)

/** Which members are frozen; asked for only where a path repeats its last point, as frozen ones do. */
export async function frozenIn(
  batch: Batch,
  block: number,
  count: number,
  path: Numbers,
): Promise<((member: number) => boolean) | undefined> {
  const width = 2 * count
  const rows = path.length / width
  let repeats = rows < 2
  for (let j = 0; j < width && !repeats; j += 2)
    repeats =
      path[(rows - 1) * width + j] === path[(rows - 2) * width + j] &&
      path[(rows - 1) * width + j + 1] === path[(rows - 2) * width + j + 1]
  if (!repeats) return undefined
  const given = batch.state()
  const state = given instanceof Promise ? await given : given
  return (member) => state[block * count + member] === 1
}

async function evaluationsOf(
  { step }: RunStep,
  batch: Batch,
  count: number,
  steps: number,
): Promise<Run['evaluations']> {
  const { f, g, h } = step.evaluations
  if (f !== undefined && g !== undefined && h !== undefined)
    return { f: f * steps * count, g: g * steps * count, h: h * steps * count }
  const state = await batch.state()
  const total = (letter: 'f' | 'g' | 'h', fixed: number | undefined) => {
    const block = step.state.indexOf(`#${letter}`)
    if (fixed !== undefined || block < 0) return (fixed ?? 0) * steps * count
    let sum = 0
    for (const value of state.subarray(block * count, (block + 1) * count)) sum += value
    return sum
  }
  return { f: total('f', f), g: total('g', g), h: total('h', h) }
}
