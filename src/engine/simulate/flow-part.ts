import type { Experiment } from '../../experiment/experiment.ts'
import { EndWatcher } from '../../trajectories/ends.ts'
import type { FlowPart } from '../../trajectories/flow.ts'
import type { Executor } from '../kernels/batch.ts'
import type { KeptFlow } from './kept-flow.ts'
import { frozenIn } from './run.ts'
import { runStart } from './run-start.ts'
import { watched } from './watched.ts'

/** Some members of a run. */
export interface Part {
  readonly run: number
  /** The place of the first in the whole. */
  readonly from: number
  readonly starts: Float32Array
}

/** What became of them: their points as they are kept, and the steps that their ends name. */
export interface EndedPart extends FlowPart {
  readonly points: Float32Array
  readonly ends: Int32Array
}

interface Context extends Pick<KeptFlow, 'problem' | 'rows' | 'stride'> {
  readonly executor: Executor
  readonly experiment: Experiment
  readonly pause: (work: number) => Promise<void> | undefined
  readonly signal: AbortSignal | undefined
}

/** Computes some members of a run as one batch. */
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
