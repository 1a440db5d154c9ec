import { branchIf, get, i32, i32add, i32less, isZero, load, put, store, vector } from '../../notation/wasm-code.ts'
import { stepCode } from '../kernels/step-code.ts'
import { largestFloat, type BatchStart } from '../kernels/batch.ts'
import type { Arrival } from './arrived.ts'
import { assign, boundOf, frozenOf } from './assign.ts'
import { argument, local, turnsOf } from './turns.ts'

/**
 * The step as a WebAssembly module that looks after each step for members that leave what is finite, or what is watched; with
 * `arrivalOf` for members that have arrived, too.
 */
export function wasmKernel(begin: BatchStart, groups: number, arrivalOf?: typeof Arrival): Uint8Array<ArrayBuffer> {
  const { keepPath, watch } = begin
  const { items, update } = stepCode(begin.step, 'single')
  const turns = turnsOf(begin, groups)
  const { p } = turns
  const lanes = turns.lanes.map((of) => {
    const noted = watch && p.newVector()
    const blocks = [...of.state, of.frozen, ...(noted === undefined ? [] : [noted])]
    return { ...of, noted, blocks, bound: p.newVector() }
  })
  turns.open()
  for (const { blocks, at, frozen, bound } of lanes) {
    blocks.forEach((block, k) => p.write(turns.address(k), load(at), put(block)))
    p.write(boundOf(frozen, watch?.limit ?? largestFloat), put(bound))
  }
  turns.start()
  const allFrozen = [
    ...lanes.flatMap(({ bound }, k) => [...get(bound), ...(k === 0 ? [] : vector.and)]),
    ...vector.signs,
    ...i32(15),
    ...i32less,
    ...isZero,
  ]
  const arrival = arrivalOf && new arrivalOf(p, update)
  const now = [...get(argument.done), ...get(local.k), ...i32add]
  turns.steps(() => {
    p.together(
      lanes.map(({ group }) => group),
      items,
      update.map(({ node }) => node),
    )
    for (const { group, bound, noted } of lanes)
      p.within(group, () => {
        arrival?.remember(group)
        const note =
          watch && noted !== undefined ? (x: number, y: number) => watch.note(p, x, y, noted, now) : undefined
        // where all stand for good, no step changes anything any more
        assign(p, update, bound, note, keepPath ? [] : [...allFrozen, ...branchIf(2)])
      })
    const keep = () => turns.each(turns.keep)
    if (keepPath) keep()
    arrival?.leave({ ...local, steps: argument.steps, steady: argument.more }, keepPath ? keep : undefined)
  })
  for (const { blocks, at, frozen, bound } of lanes) {
    p.write(frozenOf(bound), put(frozen))
    blocks.forEach((block, k) => p.write(turns.address(k), get(block), store(at)))
  }
  return turns.close()
}
