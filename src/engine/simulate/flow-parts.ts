import type { Experiment } from '../../experiment/experiment.ts'
import type { Executor } from '../kernels/batch.ts'
import type { Answer } from '../wasm/tasks.ts'
import { pacer } from './breath.ts'
import { partOf, type EndedPart, type Part } from './flow-part.ts'
import type { FlowOptions, KeptFlow } from './kept-flow.ts'
import { workersFor } from './shared-work.ts'

/** Members of one batch: few enough that the page's thread rests in between. */
const members = 12_288

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
    const takeAnswer = (answer: Answer): void => {
      const part = parts[answer.tile]
      if (!part || !('part' in answer)) return
      take(part, answer.part, answer.tile)
      // whoever asks hears of an end from the workers
      pause((part.starts.length / 2) * experiment.steps)?.catch(() => undefined)
    }
    await workers.run({ jobOf, tiles: parts.length, ahead: false, signal, take: takeAnswer })
    return
  }
  const context = { ...kept, executor, experiment, pause, signal }
  for (const [place, part] of parts.entries()) take(part, await partOf(context, part), place)
}

const none: Part = { run: 0, from: 0, starts: new Float32Array(0) }

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
