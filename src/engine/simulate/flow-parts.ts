import type { Experiment } from '../../experiment/experiment.ts'
import { EndWatcher } from '../../trajectories/ends.ts'
import type { FlowPart } from '../../trajectories/flow.ts'
import type { Executor } from '../kernels/batch.ts'
import { pacer } from './breath.ts'
import type { FlowOptions, KeptFlow } from './kept-flow.ts'
import { frozenIn } from './run.ts'
import { runStart } from './run-start.ts'
import { workersFor } from './shared-work.ts'
import { watched } from './watched.ts'

/** Members of one batch: few enough that the page's thread rests in between. */
const members = 12_288

/** Some members of a run. */
export interface Part {
  readonly run: number
  /** The place of the first in the whole. */
  readonly from: number
  readonly starts: Float64Array
}

/** What became of them: their points as they are kept, and the steps that their ends name. */
export interface EndedPart extends FlowPart {
  readonly points: Float32Array
  readonly ends: Int32Array
}

/**
 * Computes all parts of a batch and hands them over in any order, with their places: on WebAssembly shared among workers where there are
 * some. Bits do not depend on how the work is cut.
 */
export async function runParts(
  executor: Executor,
  experiment: Experiment,
  kept: KeptFlow,
  options: FlowOptions,
  take: (part: Part, ended: EndedPart, place: number) => void,
): Promise<void> {
  const { signal } = options
  const work = (kept.runs.length * kept.starts.length * experiment.steps) / 2
  const pause = pacer(work, options)
  const parts = partsOf(experiment, kept)
  const workers = await workersFor(executor, work)
  if (workers) {
    const { rows, stride } = kept
    const { starts: _, ...single } = experiment
    const jobOf = (place: number) => {
      const part = parts[place] ?? none
      // a view would be sent with all that stands around it
      return { experiment: single, kept: { rows, stride }, part: { ...part, starts: part.starts.slice() } }
    }
    await workers.run(jobOf, parts.length, signal, (answer) => {
      const part = parts[answer.tile]
      if (!part || !('part' in answer)) return
      take(part, answer.part, answer.tile)
      // whoever asks hears of an end from the workers
      pause((part.starts.length / 2) * experiment.steps)?.catch(() => undefined)
    })
    return
  }
  const context = { ...kept, executor, experiment, pause, signal }
  for (const [place, part] of parts.entries()) take(part, await partOf(context, part), place)
}

const none: Part = { run: 0, from: 0, starts: new Float64Array(0) }

interface Context extends Pick<KeptFlow, 'problem' | 'rows' | 'stride'> {
  readonly executor: Executor
  readonly experiment: Experiment
  readonly pause: (work: number) => Promise<void> | undefined
  readonly signal: AbortSignal | undefined
}

/** The members of all runs in batches; the noise of a member depends on its place in the whole, which is then not cut. */
export function partsOf(experiment: Experiment, { runs, starts }: Pick<KeptFlow, 'runs' | 'starts'>): Part[] {
  const count = starts.length / 2
  return runs.flatMap((run) => {
    const most = experiment.runs[run]?.gradient?.noise === undefined ? members : Math.max(1, count)
    return Array.from({ length: Math.ceil(count / most) }, (_, k) => ({
      run,
      from: k * most,
      starts: starts.subarray(2 * k * most, 2 * Math.min(count, (k + 1) * most)),
    }))
  })
}

export async function partOf(context: Context, { run, starts }: Part): Promise<EndedPart> {
  const { executor, problem, experiment, rows, stride, pause, signal } = context
  const { steps } = experiment
  const count = starts.length / 2
  const { begin, tableOf } = runStart(experiment, run, problem, starts)
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
  return { run, count, points, states: outcomes.states, ends: outcomes.steps }
}
