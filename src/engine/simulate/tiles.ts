import type { Executor } from '../kernels/batch.ts'
import type { Group, Plan } from './plan.ts'

/** Most members of one batch: on processors few enough to stay in the cache and to rest between, else as many as buffers hold. */
const most = { js: 4096, wasm: 6144, webgpu: 1_048_576 } as const

export interface Tile {
  readonly group: Group
  readonly from: number
  readonly to: number
}

/** The batches of a plan on one back end. */
export const tilesOf = ({ groups }: Plan, backend: Executor['name']): Tile[] =>
  groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.cells.length / most[backend]) }, (_, k) => ({
      group,
      from: k * most[backend],
      to: Math.min(group.cells.length, (k + 1) * most[backend]),
    })),
  )
