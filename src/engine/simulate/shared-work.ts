import type { Executor } from '../kernels/batch.ts'
import type { Workers } from '../wasm/workers.ts'

/** From so many steps of members on, work is shared among workers; below, telling them takes as long. */
const worthSharing = 3_000_000

/** Who shares work of so many steps of members, where anybody does. */
export async function workersFor({ name }: Executor, work: number): Promise<Workers | undefined> {
  if (name !== 'wasm' || work < worthSharing) return undefined
  return (await import('../wasm/workers.ts')).wasmWorkers()
}
