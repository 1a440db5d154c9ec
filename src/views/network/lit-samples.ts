import type { Run } from '../../trajectories/result.ts'

/** The numbers of the training samples that the step under way sees; undefined where it sees all. At rest it is the step that led there. */
export function litAt({ batches }: Run, head: number): ReadonlySet<number> | undefined {
  if (!batches) return undefined
  const step = Math.min(Math.max(1, Math.ceil(head)), batches.starts.length - 1)
  return new Set(batches.indices.subarray(batches.starts[step - 1], batches.starts[step]))
}
