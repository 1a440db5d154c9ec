import { WasmPrinter, type RunGroup } from '../../notation/print-wasm.ts'
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
  laneNumbers,
  load,
  loadSplat,
  loop,
  put,
  splat,
  store,
  tee,
  vector,
} from '../../notation/wasm-code.ts'
import { wasmModule } from '../../notation/wasm-module.ts'
import type { BatchStart } from '../kernels/batch.ts'

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
  columns: number,
  done: number,
  more: number,
) => void

export const argument = {
  count: 0,
  first: 1,
  last: 2,
  steps: 3,
  state: 4,
  path: 5,
  table: 6,
  constants: 7,
  rows: 8,
  /** The constants that differ between members, and the table's columns that do. */
  own: 9,
  columns: 10,
  /** Steps done before this call. */
  done: 11,
  /** Of a kernel that looks at every step see `steadyFrom`; of one that looks afterwards the address of its marks. */
  more: 12,
} as const
export const local = { offset: 13, k: 14, row: 15, block: 16, target: 17, pathStride: 18, ownRow: 19 } as const
/** Bytes that are a kernel's own while it runs. */
export const scratch = { from: 16, to: 4096 } as const
const parameters = 13
const ownIntegers = 7
/** Integer locals are few (one a nested loop); vectors begin behind room for these. */
const loopIntegers = 16

/** Four members side by side. */
export interface Lanes {
  readonly group: RunGroup
  /** Bytes from the turn's first member. */
  readonly at: number
  /** The locals of the state's blocks. */
  readonly state: readonly number[]
  readonly frozen: number
}

/** Does so many steps of some members (whole turns) from step `from` of a call on; `more` as in `argument`. */
export type Run = (kernel: WasmKernel, first: number, last: number, from: number, steps: number, more: number) => void

/**
 * What all kernels of a step share: four members in the lanes of each vector, steps inside, members outside. Each turn of the
 * loop does one step of `groups` vectors: while one waits for its root and quotient, a processor works on the others.
 */
export function turnsOf({ step, own, alone, keepPath }: BatchStart, groups: number) {
  const firstInteger = parameters + ownIntegers
  const p = new WasmPrinter(firstInteger, firstInteger + loopIntegers)
  p.rowsAt = argument.rows
  const { constants: ownConstants = [], columns = [] } = own ?? {}
  // a slot that all groups share has its local before the groups begin; what is a member's own gets one in each group
  const shared = (length: number, letter: string, but: readonly number[]) =>
    Array.from({ length }, (_, k) => k).flatMap((k) => (but.includes(k) ? [] : [{ k, at: p.slot(`${letter}${k}`) }]))
  const constants = shared(step.constants, 'c', ownConstants)
  const row = shared(step.tableWidth, 'u', columns)
  const lanes = Array.from({ length: groups }, (_, k): Lanes => {
    const group = p.newGroup()
    const frozen = p.newVector()
    return { group, at: 16 * k, frozen, state: p.within(group, () => step.state.map((slot) => p.slot(slot))) }
  })
  /** Code for the address of the turn's first number in a block. */
  const address = (k: number, from: number = argument.state) => [
    ...get(from),
    ...get(local.block),
    ...i32(k),
    ...i32mul,
    ...i32add,
    ...get(local.offset),
    ...i32add,
  ]
  /** Writes code for each four members. */
  const each = (write: (lanes: Lanes) => void): void => {
    for (const four of lanes) p.within(four.group, () => write(four))
  }

  return {
    p,
    lanes,
    address,
    each,

    /** Begins the loop over the turns. */
    open: (): void => {
      p.write(get(argument.count), i32(4), i32mul, put(local.block))
      p.write(get(argument.count), i32(8), i32mul, put(local.pathStride))
      for (const { k, at } of constants) p.write(get(argument.constants), loadSplat(4 * k), put(at))
      p.write(get(argument.first), i32(4), i32mul, put(local.offset), loop)
    },

    /** Loads what members have of their own, and goes to the first row of the table. */
    start: (): void => {
      each(({ at }) => {
        ownConstants.forEach((c, k) => p.write(address(k, argument.own), load(at), put(p.slot(`c${c}`))))
        if (alone === true) return p.write(splat(0), put(p.slot('member')))
        p.write(get(local.offset), i32(at), i32add, i32(2), i32shiftRight, vector.splatInteger)
        p.write(laneNumbers, vector.addInteger, vector.fromInteger, put(p.slot('member')))
      })
      p.write(i32(0), put(local.k), get(argument.table), put(local.row), get(argument.columns), put(local.ownRow))
      p.write(get(argument.path), get(local.offset), i32(2), i32mul, i32add, put(local.target))
    },

    /** The loop over the steps; code inside leaves it by branching behind its block. */
    steps: (write: () => void): void => {
      p.write(block, loop)
      for (const { k, at } of row) p.write(get(local.row), loadSplat(4 * k), put(at))
      each(({ at }) => columns.forEach((u, k) => p.write(address(k, local.ownRow), load(at), put(p.slot(`u${u}`)))))
      write()
      if (keepPath) p.write(get(local.target), get(local.pathStride), i32add, put(local.target))
      p.write(get(local.row), i32(4 * step.tableWidth), i32add, put(local.row))
      if (columns.length > 0)
        p.write(get(local.ownRow), get(local.block), i32(columns.length), i32mul, i32add, put(local.ownRow))
      p.write(get(local.k), i32(1), i32add, tee(local.k), get(argument.steps), i32less, branchIf(0), end, end)
    },

    /** Writes the points of a group to the path, within it. */
    keep: ({ at }: Lanes): void => {
      const [x, y] = [p.slot('theta0'), p.slot('theta1')]
      p.write(get(local.target), get(x), get(y), interleave(0), store(2 * at))
      p.write(get(local.target), get(x), get(y), interleave(1), store(2 * at + 16))
    },

    /** Goes on to the next turn, and gives the module. */
    close: (): Uint8Array<ArrayBuffer> => {
      p.write(get(local.offset), i32(16 * groups), i32add, tee(local.offset))
      p.write(get(argument.last), i32(4), i32mul, i32less, branchIf(0), end)
      if (p.integers > loopIntegers) throw new Error('The loops of this method are nested too deeply for WebAssembly.')
      return wasmModule(parameters, ownIntegers + loopIntegers, p.vectors, p.code)
    },
  }
}
