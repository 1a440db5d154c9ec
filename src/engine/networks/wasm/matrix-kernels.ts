import {
  block,
  branchIf,
  end,
  get,
  i32,
  i32add,
  i32less,
  i32mul,
  isZero,
  load,
  loop,
  put,
  store,
  unsigned,
  type Bytes,
} from '../../../notation/wasm-code.ts'
import { networkModule, type WasmFunction } from './module.ts'

/** Rows of matrices are padded with zeros to a multiple of this. */
export const matrixBlock = 4

const simd = (code: number): number[] => [0xfd, ...unsigned(code)]
/** Operations on two float64 lanes. */
const pair = { add: simd(240), subtract: simd(241), multiply: simd(242), divide: simd(243), sqrt: simd(239) } as const
/** The float64 at the address on the stack plus `offset` bytes, in both lanes, or in the lower with 0 above it. */
const loadBoth = (offset: number): number[] => [...simd(10), 3, ...unsigned(offset)]
const loadLow = (offset: number): number[] => [...simd(93), 3, ...unsigned(offset)]
const storeLow = (offset: number): number[] => [...simd(91), 3, ...unsigned(offset), 0]
/** Of one vector twice on the stack its upper lane in both places. */
const upper: Bytes = [...simd(13), 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15]
const zero: Bytes = [...simd(12), ...Array.from({ length: 16 }, () => 0)]
const branch = (depth: number): number[] => [0x0c, ...unsigned(depth)]
const bytes = 8

/** A loop of an i32 local from what it holds up to before a bound; the body follows the test. */
const counted = (local: number, to: Bytes, by: number, body: Bytes): Bytes => [
  ...block,
  ...loop,
  ...get(local),
  ...to,
  ...i32less,
  ...isZero,
  ...branchIf(1),
  ...body,
  ...get(local),
  ...i32(by),
  ...i32add,
  ...put(local),
  ...branch(0),
  ...end,
  ...end,
]

/** base + 8 · (row · width + column), of locals. */
const element = (base: number, row: number, width: number, column: number): Bytes => [
  ...get(base),
  ...get(row),
  ...get(width),
  ...i32mul,
  ...get(column),
  ...i32add,
  ...i32(bytes),
  ...i32mul,
  ...i32add,
]

const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k)

/**
 * Adds Jᵀ J to the lower half of a matrix, in blocks of 4 × 4: arguments J, matrix (addresses), n (padded), rows. Each entry is summed
 * over the rows in their order.
 */
const gram: WasmFunction = (() => {
  const [J, G, n, rows, i, j, s, at] = range(8)
  const [sums, left, b0, b1] = [8, 16, 17, 18]
  if (J === undefined || G === undefined || n === undefined || rows === undefined) throw new Error('No arguments.')
  if (i === undefined || j === undefined || s === undefined || at === undefined) throw new Error('No locals.')
  const target = (r: number): Bytes => [...element(G, i, n, j), ...get(n), ...i32(bytes * r), ...i32mul, ...i32add]
  const each = (body: (r: number, half: number, sum: number) => Bytes): Bytes =>
    range(4).flatMap((r) => range(2).flatMap((half) => [...body(r, half, sums + 2 * r + half)]))
  const turn: Bytes = [
    ...get(at),
    ...get(j),
    ...i32(bytes),
    ...i32mul,
    ...i32add,
    ...load(0),
    ...put(b0),
    ...get(at),
    ...get(j),
    ...i32(bytes),
    ...i32mul,
    ...i32add,
    ...load(16),
    ...put(b1),
    ...range(4).flatMap((r) => [
      ...get(at),
      ...get(i),
      ...i32(bytes),
      ...i32mul,
      ...i32add,
      ...loadBoth(bytes * r),
      ...put(left),
      ...range(2).flatMap((half) => [
        ...get(sums + 2 * r + half),
        ...get(left),
        ...get(half === 0 ? b0 : b1),
        ...pair.multiply,
        ...pair.add,
        ...put(sums + 2 * r + half),
      ]),
    ]),
    ...get(at),
    ...get(n),
    ...i32(bytes),
    ...i32mul,
    ...i32add,
    ...put(at),
  ]
  return {
    name: 'gram',
    parameters: 4,
    gives: 'nothing',
    integers: 4,
    vectors: 11,
    code: [
      ...i32(0),
      ...put(i),
      ...counted(i, get(n), matrixBlock, [
        ...i32(0),
        ...put(j),
        ...counted(j, [...get(i), ...i32(1), ...i32add], matrixBlock, [
          ...each((r, half, sum) => [...target(r), ...load(16 * half), ...put(sum)]),
          ...get(J),
          ...put(at),
          ...i32(0),
          ...put(s),
          ...counted(s, get(rows), 1, turn),
          ...each((r, half, sum) => [...target(r), ...get(sum), ...store(16 * half)]),
        ]),
      ]),
    ],
  }
})()

/**
 * Cholesky's factor L of a matrix told by its lower half: arguments A, L (addresses; L holds zeros), n (padded), count (rows that are
 * there). A pivot that is not positive leaves NaN or infinities in L.
 */
const cholesky: WasmFunction = (() => {
  const [A, L, n, count, i, j, k] = range(7)
  const sum = 7
  if (A === undefined || L === undefined || n === undefined || count === undefined) throw new Error('No arguments.')
  if (i === undefined || j === undefined || k === undefined) throw new Error('No locals.')
  // L[i][k ≥ j] is still 0, so pairs may reach beyond j
  const dot: Bytes = [
    ...zero,
    ...put(sum),
    ...i32(0),
    ...put(k),
    ...counted(
      k,
      get(j),
      matrixBlock,
      range(2).flatMap((half) => [
        ...get(sum),
        ...element(L, i, n, k),
        ...load(16 * half),
        ...element(L, j, n, k),
        ...load(16 * half),
        ...pair.multiply,
        ...pair.add,
        ...put(sum),
      ]),
    ),
    ...element(A, i, n, j),
    ...loadLow(0),
    ...get(sum),
    ...pair.subtract,
    ...get(sum),
    ...get(sum),
    ...upper,
    ...pair.subtract,
    ...put(sum),
  ]
  return {
    name: 'cholesky',
    parameters: 4,
    gives: 'nothing',
    integers: 3,
    vectors: 1,
    code: [
      ...i32(0),
      ...put(i),
      ...counted(i, get(count), 1, [
        ...i32(0),
        ...put(j),
        ...counted(j, get(i), 1, [
          ...dot,
          ...element(L, i, n, j),
          ...get(sum),
          ...element(L, j, n, j),
          ...loadBoth(0),
          ...pair.divide,
          ...storeLow(0),
        ]),
        ...dot,
        ...element(L, i, n, i),
        ...get(sum),
        ...pair.sqrt,
        ...storeLow(0),
      ]),
    ],
  }
})()

/** A module of both over an imported memory. */
export const matrixModule = (): Uint8Array<ArrayBuffer> => networkModule([gram, cholesky])
