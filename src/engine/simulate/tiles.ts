import type { Executor } from '../kernels/batch.ts'
import type { Group, Plan } from './plan.ts'

/** Most members of one stretch: on processors few enough to rest between and to show how it goes, else as many as buffers hold. */
const most = { js: 4096, wasm: 24_576, webgpu: 1_048_576 } as const
/** On WebAssembly so many may always be one stretch; more, of short runs, as many as make so many steps of members. */
const alwaysOne = 6144
const mostMemberSteps = 5_000_000
/** The last ones are such a part of what is left for each thread, and no fewer than these, so that threads end together. */
const lastPart = 2
const smallest = 1536

export interface Tile {
  readonly group: Group
  readonly from: number
  readonly to: number
}

/** The stretches of a plan on one back end, for so many threads; a large one is a few batches. */
export const tilesOf = ({ groups, steps }: Plan, backend: Executor['name'], threads: number): Tile[] =>
  groups.flatMap((group) => {
    const tiles: Tile[] = []
    const { length } = group.cells
    const largest = Math.max(alwaysOne, Math.min(most.wasm, mostMemberSteps / Math.max(1, steps)))
    const next = (left: number) =>
      smallest * Math.max(1, Math.floor(Math.min(largest, left / (lastPart * threads)) / smallest))
    for (let from = 0; from < length;) {
      const to = Math.min(length, from + (backend === 'wasm' ? next(length - from) : most[backend]))
      tiles.push({ group, from, to })
      from = to
    }
    return tiles
  })
