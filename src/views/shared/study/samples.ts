import type { StepTrace } from '../../../notation/step-trace.ts'
import type { State } from '../../../store/state.ts'
import type { Vector } from '../local-model.ts'
import type { Arrow } from './arrows.ts'

/** So many samples are drawn of a larger set, and all of the step's batch. */
const most = 200

/**
 * The samples' own descent directions where the step takes its gradient, as arrows: the batch of the step is their mean. Empty for a
 * problem without samples.
 */
export function sampleGradients(
  { problem, trajectories }: State,
  { step, gradient, theta }: StepTrace,
  run: number,
): Arrow[] {
  const from = pointOf((gradient?.at ?? theta).nodes.map(({ value }) => value))
  if (!problem?.data) return []
  const gradients = problem.data.gradients(...from)
  const batches = trajectories?.result.runs[run]?.batches
  const chosen = batches && new Set(batches.indices.subarray(batches.starts[step - 1], batches.starts[step]))
  return Array.from({ length: gradients.length / 2 }, (_, i) => i).flatMap((i): Arrow[] => {
    const inBatch = chosen?.has(i) === true
    if (i >= most && !inBatch) return []
    const by: Vector = [-(gradients[2 * i] ?? 0), -(gradients[2 * i + 1] ?? 0)]
    return [{ name: '', from, by, free: true, look: inBatch ? 'chosen' : 'sample' }]
  })
}

const pointOf = ([x = Number.NaN, y = Number.NaN]: readonly number[]): Vector => [x, y]
