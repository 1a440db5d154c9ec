import { WasmPrinter } from '../../notation/print-wasm.ts'
import {
  block,
  branchIf,
  end,
  get,
  i32,
  i32add,
  i32less,
  i32mul,
  i32shiftRight,
  interleave,
  isZero,
  laneNumbers,
  load,
  loadSplat,
  loop,
  put,
  splat,
  store,
  tee,
  vector,
  wasmModule,
} from '../../notation/wasm-code.ts'
import { stepCode } from '../kernels/step-code.ts'
import { largestFloat, type BatchStart } from '../kernels/batch.ts'
import { mayArrive } from '../kernels/steady.ts'
import { Arrival } from './arrived.ts'
import { assign, boundOf, frozenOf } from './assign.ts'

/** Counts in members, in whole turns of the loop (multiples of 4 · groups); addresses in bytes. */
export type WasmKernel = (
  count: number,
  first: number,
  last: number,
  steps: number,
  state: number,
  path: number,
  table: number,
  constants: number,
  rows: number,
  own: number,
  done: number,
  steady: number,
) => void

const argument = {
  count: 0,
  first: 1,
  last: 2,
  steps: 3,
  state: 4,
  path: 5,
  table: 6,
  constants: 7,
  rows: 8,
  own: 9,
  /** Steps done before this call. */
  done: 10,
  /** See `steadyFrom`. */
  steady: 11,
} as const
const local = { offset: 12, k: 13, row: 14, block: 15, target: 16, pathStride: 17, ownRow: 18 } as const
const parameters = 12
const ownIntegers = 7
/** Integer locals are few (one a nested loop); vectors begin behind room for these. */
const loopIntegers = 16

/**
 * The step as a WebAssembly module: four members in the lanes of each vector, steps inside, members outside. Each turn of the
 * loop does one step of `groups` vectors: while one waits for its root and quotient, a processor works on the others.
 */
export function wasmKernel({ step, keepPath, own, alone, watch }: BatchStart, groups: number): Uint8Array<ArrayBuffer> {
  const { items, update } = stepCode(step, 'single')
  const results = update.map(({ node }) => node)
  const firstInteger = parameters + ownIntegers
  const p = new WasmPrinter(firstInteger, firstInteger + loopIntegers)
  p.rowsAt = argument.rows
  const { constants: ownConstants = [], columns = [] } = own ?? {}
  // a slot that all groups share has its local before the groups begin; what is a member's own gets one in each group
  const shared = (length: number, letter: string, but: readonly number[]) =>
    Array.from({ length }, (_, k) => k).flatMap((k) => (but.includes(k) ? [] : [{ k, at: p.slot(`${letter}${k}`) }]))
  const constants = shared(step.constants, 'c', ownConstants)
  const row = shared(step.tableWidth, 'u', columns)
  const lanes = Array.from({ length: groups }, (_, k) => {
    const group = p.newGroup()
    const [frozen, bound] = [p.newVector(), p.newVector()]
    const state = p.within(group, () => step.state.map((slot) => p.slot(slot)))
    const noted = watch ? [p.newVector()] : []
    return { group, at: 16 * k, frozen, bound, noted, blocks: [...state, frozen, ...noted] }
  })
  const address = (k: number, from: number = argument.state) => [
    ...get(from),
    ...get(local.block),
    ...i32(k),
    ...i32mul,
    ...i32add,
    ...get(local.offset),
    ...i32add,
  ]

  p.write(get(argument.count), i32(4), i32mul, put(local.block))
  p.write(get(argument.count), i32(8), i32mul, put(local.pathStride))
  for (const { k, at } of constants) p.write(get(argument.constants), loadSplat(4 * k), put(at))
  p.write(get(argument.first), i32(4), i32mul, put(local.offset), loop)
  for (const { blocks, at, frozen, bound } of lanes) {
    blocks.forEach((block, k) => p.write(address(k), load(at), put(block)))
    p.write(boundOf(frozen, watch?.limit ?? largestFloat), put(bound))
  }
  for (const { group, at } of lanes)
    p.within(group, () => {
      ownConstants.forEach((c, k) => p.write(address(k, argument.own), load(at), put(p.slot(`c${c}`))))
      if (alone === true) return p.write(splat(0), put(p.slot('member')))
      p.write(
        get(local.offset),
        i32(at),
        i32add,
        i32(2),
        i32shiftRight,
        vector.splatInteger,
        laneNumbers,
        vector.addInteger,
      )
      p.write(vector.fromInteger, put(p.slot('member')))
    })
  p.write(i32(0), put(local.k), get(argument.table), put(local.row))
  if (columns.length > 0)
    p.write(get(argument.own), get(local.block), i32(ownConstants.length), i32mul, i32add, put(local.ownRow))
  p.write(get(argument.path), get(local.offset), i32(2), i32mul, i32add, put(local.target), block, loop)
  for (const { k, at } of row) p.write(get(local.row), loadSplat(4 * k), put(at))
  const allFrozen = [
    ...lanes.flatMap(({ bound }, k) => [...get(bound), ...(k === 0 ? [] : vector.and)]),
    ...vector.signs,
    ...i32(15),
    ...i32less,
    ...isZero,
  ]
  const arrival = mayArrive(step) ? new Arrival(p, update) : undefined
  const now = [...get(argument.done), ...get(local.k), ...i32add]
  for (const { group, at } of lanes)
    p.within(group, () => columns.forEach((u, k) => p.write(address(k, local.ownRow), load(at), put(p.slot(`u${u}`)))))
  p.together(
    lanes.map(({ group }) => group),
    items,
    results,
  )
  for (const {
    group,
    bound,
    noted: [noted],
  } of lanes)
    p.within(group, () => {
      arrival?.remember(group)
      const note = watch && noted !== undefined ? (x: number, y: number) => watch.note(p, x, y, noted, now) : undefined
      // where all stand for good, no step changes anything any more
      assign(p, update, bound, note, keepPath ? [] : [...allFrozen, ...branchIf(2)])
    })
  const keep = () => {
    for (const { group, at } of lanes)
      p.within(group, () => {
        const [x, y] = [p.slot('theta0'), p.slot('theta1')]
        p.write(get(local.target), get(x), get(y), interleave(0), store(2 * at))
        p.write(get(local.target), get(x), get(y), interleave(1), store(2 * at + 16))
      })
  }
  if (keepPath) keep()
  arrival?.leave({ ...local, ...argument }, keepPath ? keep : undefined)
  if (keepPath) p.write(get(local.target), get(local.pathStride), i32add, put(local.target))
  p.write(get(local.row), i32(4 * step.tableWidth), i32add, put(local.row))
  if (columns.length > 0)
    p.write(get(local.ownRow), get(local.block), i32(columns.length), i32mul, i32add, put(local.ownRow))
  p.write(get(local.k), i32(1), i32add, tee(local.k), get(argument.steps), i32less, branchIf(0), end, end)
  for (const { blocks, at, frozen, bound } of lanes) {
    p.write(frozenOf(bound), put(frozen))
    blocks.forEach((block, k) => p.write(address(k), get(block), store(at)))
  }
  p.write(get(local.offset), i32(16 * groups), i32add, tee(local.offset), get(argument.last), i32(4), i32mul, i32less)
  p.write(branchIf(0), end)
  if (p.integers > loopIntegers) throw new Error('The loops of this method are nested too deeply for WebAssembly.')
  return wasmModule(parameters, ownIntegers + loopIntegers, p.vectors, p.code)
}
