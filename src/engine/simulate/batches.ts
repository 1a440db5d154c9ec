import type { Experiment, GradientSource } from '../../experiment/experiment.ts'
import type { Batches } from '../../trajectories/result.ts'
import { uniforms } from '../../numerics/random.ts'
import type { Outside } from '../kernels/step.ts'
import { Refusal } from './refusal.ts'

/** Which samples each step sees. */
export interface BatchStream extends Batches {
  /** From where to where step t's batch stands, counted behind the `count` rows of the data set. */
  readonly place: (t: number) => readonly [number, number]
}

const mostSamples = 4_000_000

/**
 * The stream of samples: epoch after epoch in its order, cut into batches, so that every order but `replacement` visits each sample
 * once an epoch; a batch may reach into the next epoch. With `growth` the size is multiplied at each epoch.
 */
export function batchStream(source: GradientSource, count: number, { seed, steps }: Experiment): BatchStream {
  const { batch = count, order = 'given', growth = 1 } = source
  const starts = [0]
  const indices: number[] = []
  let epoch: Int32Array = new Int32Array(0)
  for (let t = 1, taken = 0; t <= steps; t++) {
    const size = Math.max(1, Math.min(count, Math.round(batch * growth ** Math.floor(taken / count))))
    for (let i = 0; i < size; i++, taken++) {
      if (taken % count === 0) epoch = epochOrder(order, count, seed, Math.floor(taken / count))
      indices.push(epoch[taken % count] ?? 0)
    }
    starts.push(indices.length)
    if (indices.length > mostSamples)
      throw new Refusal(
        'These batches would show the method over four million samples; take fewer steps or smaller batches.',
        'gradient.batch',
      )
  }
  return {
    indices: Int32Array.from(indices),
    starts: Int32Array.from(starts),
    place: (t) => [count + (starts[t - 1] ?? 0), count + (starts[t] ?? 0)],
  }
}

/** The order of one epoch: as stored, shuffled once and for all, shuffled each time (Fisher & Yates), or drawn with replacement. */
function epochOrder(
  order: NonNullable<GradientSource['order']>,
  count: number,
  seed: number,
  epoch: number,
): Int32Array {
  const indices = Int32Array.from({ length: count }, (_, i) => i)
  if (order === 'given') return indices
  const stream = order === 'shuffled-once' ? 1 : epoch + 1
  const draw = (i: number, below: number) => Math.floor(uniforms(seed, stream, i)[0] * below)
  if (order === 'replacement') return indices.map((i) => draw(i, count))
  for (let i = count - 1; i > 0; i--) {
    const j = draw(i, i + 1)
    const kept = indices[i] ?? 0
    indices[i] = indices[j] ?? 0
    indices[j] = kept
  }
  return indices
}

/** The data rows, then the rows of the batches. */
export function joined(rows: Float64Array, indices: Int32Array): Float64Array {
  const all = new Float64Array(rows.length + 2 * indices.length)
  all.set(rows)
  indices.forEach((index, k) => all.set(rows.subarray(2 * index, 2 * index + 2), rows.length + 2 * k))
  return all
}

export const withBatch = (outside: ReturnType<Outside>, [from, to]: readonly [number, number]): ReturnType<Outside> => [
  outside[0],
  outside[1],
  outside[2],
  from,
  to,
]
