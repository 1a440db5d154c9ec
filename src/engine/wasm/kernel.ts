import { WasmPrinter } from '../../notation/print-wasm.ts'
import {
  branchIf, end, get, i32, i32add, i32less, i32mul, interleave, load, loadSplat, loop, put, splat, store, tee, vector, wasmModule,
} from '../../notation/wasm-code.ts'
import { largestFloat } from '../kernels/batch.ts'
import type { Step } from '../kernels/step.ts'

/** `run(count, first, last, steps, state, path, table, constants)`; counts in members (multiples of 4), the rest in bytes. */
export type WasmKernel = (
  count: number, first: number, last: number, steps: number,
  state: number, path: number, table: number, constants: number,
) => void

const argument = { count: 0, first: 1, last: 2, steps: 3, state: 4, path: 5, table: 6, constants: 7 } as const
const local = { offset: 8, k: 9, row: 10, block: 11, target: 12, pathStride: 13 } as const
const ownIntegers = 6
/** Integer locals are few (one a nested loop); vectors begin behind room for these. */
const loopIntegers = 16

/** The step as a WebAssembly module: four members in the lanes of each vector, steps inside, members outside. */
export function wasmKernel(step: Step, keepPath: boolean): Uint8Array<ArrayBuffer> {
  const { items, update } = step.code('single')
  const firstInteger = 8 + ownIntegers
  const p = new WasmPrinter(firstInteger, firstInteger + loopIntegers)
  const frozen = p.newVector()
  const blocks = [...step.state.map((slot) => p.slot(slot)), frozen]
  const address = (k: number) =>
    [...get(argument.state), ...get(local.block), ...i32(k), ...i32mul, ...i32add, ...get(local.offset), ...i32add]

  p.write(get(argument.count), i32(4), i32mul, put(local.block))
  p.write(get(argument.count), i32(8), i32mul, put(local.pathStride))
  for (let k = 0; k < step.constants; k++) p.write(get(argument.constants), loadSplat(4 * k), put(p.slot(`c${k}`)))
  p.write(get(argument.first), i32(4), i32mul, put(local.offset), loop)
  blocks.forEach((block, k) => p.write(address(k), load(), put(block)))
  p.write(i32(0), put(local.k), get(argument.table), put(local.row))
  p.write(get(argument.path), get(local.offset), i32(2), i32mul, i32add, put(local.target), loop)
  for (let k = 0; k < step.tableWidth; k++) p.write(get(local.row), loadSplat(4 * k), put(p.slot(`u${k}`)))
  p.items(items)
  advance(p, update, frozen)
  if (keepPath) {
    const [x, y] = [p.slot('theta0'), p.slot('theta1')]
    p.write(get(local.target), get(x), get(y), interleave(0), store())
    p.write(get(local.target), get(x), get(y), interleave(1), store(16))
    p.write(get(local.target), get(local.pathStride), i32add, put(local.target))
  }
  p.write(get(local.row), i32(4 * step.tableWidth), i32add, put(local.row))
  p.write(get(local.k), i32(1), i32add, tee(local.k), get(argument.steps), i32less, branchIf(0), end)
  blocks.forEach((block, k) => p.write(address(k), get(block), store()))
  p.write(get(local.offset), i32(16), i32add, tee(local.offset), get(argument.last), i32(4), i32mul, i32less, branchIf(0), end)
  if (p.integers > loopIntegers) throw new Error('The loops of this method are nested too deeply for WebAssembly.')
  return wasmModule(8, ownIntegers + loopIntegers, p.vectors, p.code)
}

/** New state where the new point is finite and the lane not frozen; the frozen mark (1) elsewhere. */
function advance(p: WasmPrinter, update: ReturnType<Step['code']>['update'], frozen: number): void {
  const values = p.values(update.map(({ node }) => node))
  const live = p.newVector()
  p.write(get(frozen), splat(0), vector.equal)
  update.forEach(({ slot }, i) => {
    if (slot === 'theta0' || slot === 'theta1')
      p.write(get(values[i] ?? 0), vector.abs, splat(largestFloat), vector.lessEqual, vector.and)
  })
  p.write(put(live))
  update.forEach(({ slot }, i) => p.write(get(values[i] ?? 0), get(p.slot(slot)), get(live), vector.select, put(p.slot(slot))))
  p.write(splat(0), splat(1), get(live), vector.select, put(frozen))
}
