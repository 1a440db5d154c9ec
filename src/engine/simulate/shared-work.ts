import type { Executor } from '../kernels/batch.ts'
import { worthSharing } from '../../trajectories/pace.ts'
import type { Workers } from '../wasm/workers.ts'

/** Who shares work of so many steps of members, where anybody does. */
export async function workersFor({ name }: Executor, work: number): Promise<Workers | undefined> {
  if (name !== 'wasm' || work < worthSharing) return undefined
  return (await import('../wasm/workers.ts')).wasmWorkers()
}
