import { block, branchIf, end, get, i32, i32add, load, put, store, vector } from '../../notation/wasm-code.ts'
import type { Target } from '../../notation/program.ts'
import type { BatchStart } from '../kernels/batch.ts'
import { i32load, i32store, integers, vectorUnsigned } from './swift-code.ts'
import { argument, turnsOf } from './turns.ts'

/** The step where no member is rare (see `KernelWatch.limit`). */
export interface Usual {
  readonly update: readonly Target[]
  /** The least and the largest size of a coordinate that is not rare. */
  readonly sizes: readonly [least: number, most: number]
}

const bitsOf = (value: number): number => new Int32Array(new Float32Array([value]).buffer)[0] ?? 0

/**
 * See `swiftOf`. A turn in which a member was or became rare is left as it was and marked by a 1, one 32-bit number for each turn
 * from the first on; turns that are marked already are passed over.
 */
export function swiftModule(begin: BatchStart, groups: number, { update, sizes }: Usual): Uint8Array<ArrayBuffer> {
  const turns = turnsOf(begin, groups)
  const { p } = turns
  const mark = argument.more
  const [least, most] = sizes.map(bitsOf)
  const twice = 2 * (least ?? 0)
  const seen = new Map(turns.lanes.map((lanes) => [lanes.group, p.newVector()]))
  const blockOfFrozen = begin.step.state.length
  turns.open()
  p.write(block, get(mark), i32load, branchIf(0), get(mark), i32(1), i32store)
  for (const { at } of turns.lanes) p.write(turns.address(blockOfFrozen), load(at), at > 0 ? vector.or : [])
  p.write(vector.anyTrue, branchIf(0))
  for (const { at, state } of turns.lanes) state.forEach((local, k) => p.write(turns.address(k), load(at), put(local)))
  for (const local of seen.values()) p.write(integers(0), put(local))
  turns.start()
  turns.steps(() => {
    const results = update.map(({ node }) => node)
    p.together(
      turns.lanes.map(({ group }) => group),
      [],
      results,
    )
    turns.each(({ group }) => {
      const values = p.values(results)
      const most = seen.get(group) ?? 0
      update.forEach(({ slot }, i) => {
        const value = values[i] ?? 0
        p.write(get(value), put(p.slot(slot)))
        // without their signs and as bits, numbers from the least on come before all others: smaller ones wrap around
        if (slot.startsWith('theta'))
          p.write(get(most), get(value), i32(1), vector.shiftLeft, integers(twice), vectorUnsigned.subtract)
        if (slot.startsWith('theta')) p.write(vectorUnsigned.larger, put(most))
      })
    })
    if (begin.keepPath) turns.keep()
  })
  ;[...seen.values()].forEach((local, k) => p.write(get(local), k > 0 ? vectorUnsigned.larger : []))
  p.write(integers((2 * ((most ?? 0) - (least ?? 0))) | 0), vectorUnsigned.more, vector.anyTrue, branchIf(0))
  for (const { at, state } of turns.lanes) state.forEach((local, k) => p.write(turns.address(k), get(local), store(at)))
  p.write(get(mark), i32(0), i32store, end, get(mark), i32(4), i32add, put(mark))
  return turns.close()
}
