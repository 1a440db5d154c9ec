import type { State } from '../../store/state.ts'

type Sample = readonly [number, number]

/**
 * The samples that the step under way sees: at rest those of the step that led to the play head, of the run that is pointed at,
 * else of the first shown that goes by minibatches. Undefined where no run does.
 */
export function presentBatch({
  experiment,
  trajectories,
  problem,
  hover,
  playback,
}: Pick<State, 'experiment' | 'trajectories' | 'problem' | 'hover' | 'playback'>):
  | { readonly run: number; readonly samples: readonly Sample[] }
  | undefined {
  const training = problem?.data?.training
  const runs = trajectories?.result.runs ?? []
  const shown = (run: number): boolean => experiment.runs[run]?.hidden !== true && runs[run]?.batches !== undefined
  const run = hover && shown(hover.run) ? hover.run : runs.findIndex((_, index) => shown(index))
  const batches = runs[run]?.batches
  if (!training || !batches) return undefined
  const step = Math.min(Math.max(1, Math.ceil(playback.head)), batches.starts.length - 1)
  const indices = batches.indices.subarray(batches.starts[step - 1], batches.starts[step])
  return { run, samples: [...new Set(indices)].flatMap((index) => (training[index] ? [training[index]] : [])) }
}
