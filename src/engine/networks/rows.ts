import type { Member } from './members.ts'

type Rows = Pick<Member, 'samples' | 'batches'>

/**
 * The rows that evaluations go over, listed in whole tiles: first those trained on, then those kept for validation, then the batches
 * step by step. What only fills a tile repeats a row with a share of 0.
 */
export interface RowList {
  /** Number of the sample at each position. */
  readonly samples: Int32Array
  /** What it counts for: 1 over the rows of its evaluation. */
  readonly share: Float64Array
  /** Positions where the rows trained on end, and those for validation. */
  readonly training: number
  readonly all: number
  /** From and to of each step's batch, from step 1 on. */
  readonly bounds: Int32Array
}

export function listRows({ samples, batches }: Rows, steps: number, tile: number): RowList {
  const numbers: number[] = []
  const shares: number[] = []
  const append = (count: number, sample: (i: number) => number): void => {
    for (let i = 0; i < Math.ceil(count / tile) * tile; i++) {
      numbers.push(sample(Math.min(i, count - 1)))
      shares.push(i < count ? 1 / count : 0)
    }
  }
  append(samples.training, (i) => i)
  const training = numbers.length
  append(samples.validation, (i) => samples.training + i)
  const all = numbers.length
  const bounds = new Int32Array(2 * steps)
  for (let t = 1; t <= steps; t++) {
    const [from, to] = batches?.place(t) ?? [0, 0]
    bounds[2 * t - 2] = batches ? numbers.length : 0
    append(to - from, (i) => batches?.indices[from + i] ?? 0)
    bounds[2 * t - 1] = batches ? numbers.length : training
  }
  return { samples: Int32Array.from(numbers), share: Float64Array.from(shares), training, all, bounds }
}

/** The most rows of one evaluation. */
export function mostRowsOf({ samples, batches }: Rows, steps: number, tile: number): number {
  let most = Math.max(samples.training, samples.validation)
  for (let t = 1; batches && t <= steps; t++) {
    const [from, to] = batches.place(t)
    most = Math.max(most, to - from)
  }
  return Math.ceil(most / tile) * tile
}
