import { normals, uniforms } from '../numerics/random.ts'
import { usualSamples, type DataDefinition, type Row } from './problem.ts'

export interface DataOptions {
  readonly samples?: number
  readonly noise?: number
  /** The share that is trained on; the rest is kept for validation. */
  readonly split?: number
  readonly table?: readonly Row[]
}

/** The samples of a data problem, generated from the seed or the reader's own; the first `split` of them are for training. */
export function samplesOf(
  of: DataDefinition,
  seed: number,
  { samples = usualSamples, noise = of.noise, table, split = 1 }: DataOptions,
): {
  readonly training: readonly Row[]
  readonly validation: readonly Row[]
} {
  const all =
    table ?? Array.from({ length: samples }, (_, i) => of.row(uniforms(seed, 7, i)[0], normals(seed, 8, i)[0], noise))
  const trained = Math.max(1, Math.min(all.length, Math.round(split * all.length)))
  return { training: all.slice(0, trained), validation: all.slice(trained) }
}
