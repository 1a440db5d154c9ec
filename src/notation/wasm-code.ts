/** The few pieces of WebAssembly's binary format that the printer needs (WebAssembly Core Specification 2.0, §5). */
export type Bytes = readonly number[]

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest & 127
    rest >>>= 7
    bytes.push(rest === 0 ? low : low | 128)
  } while (rest !== 0)
  return bytes
}

/** Signed LEB128. */
export function signed(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const low = rest & 127
    rest >>= 7
    if ((rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)) return [...bytes, low]
    bytes.push(low | 128)
  }
}

const simd = (code: number): number[] => [0xfd, ...unsigned(code)]

const lane = new DataView(new ArrayBuffer(4))

/** Four equal float32 lanes. Networks have thousands of constants, so that nothing is made for each but its code. */
export function splat(value: number): number[] {
  lane.setFloat32(0, value, true)
  const bytes = [lane.getUint8(0), lane.getUint8(1), lane.getUint8(2), lane.getUint8(3)]
  return [...simd(12), ...bytes, ...bytes, ...bytes, ...bytes]
}

/** The whole numbers 0 1 2 3 in the lanes. */
export const laneNumbers: Bytes = [...simd(12), 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]

export const get = (local: number): number[] => [0x20, ...unsigned(local)]
export const put = (local: number): number[] => [0x21, ...unsigned(local)]
export const tee = (local: number): number[] => [0x22, ...unsigned(local)]
export const i32 = (value: number): number[] => [0x41, ...signed(value)]
export const i32add: Bytes = [0x6a]
export const i32mul: Bytes = [0x6c]
export const i32less: Bytes = [0x48]
export const i32shiftRight: Bytes = [0x76]

/** v128 load, store and scalar-splat load at the address on the stack plus `offset` bytes. */
export const load = (offset = 0): number[] => [...simd(0), 4, ...unsigned(offset)]
export const loadSplat = (offset = 0): number[] => [...simd(9), 2, ...unsigned(offset)]
export const store = (offset = 0): number[] => [...simd(11), 4, ...unsigned(offset)]

export const vector = {
  add: simd(228),
  subtract: simd(229),
  multiply: simd(230),
  divide: simd(231),
  sqrt: simd(227),
  abs: simd(224),
  negate: simd(225),
  floor: simd(104),
  equal: simd(65),
  notEqual: simd(66),
  less: simd(67),
  lessEqual: simd(69),
  not: simd(77),
  and: simd(78),
  andNot: simd(79),
  or: simd(80),
  select: simd(82),
  anyTrue: simd(83),
  multiplyInteger: simd(181),
  lessInteger: simd(57),
  moreInteger: simd(59),
  largerInteger: simd(184),
  /** One bit for each lane: its highest. */
  signs: simd(164),
  exclusiveOr: simd(81),
  firstInteger: [...simd(27), 0],
  toInteger: simd(248),
  fromInteger: simd(250),
  addInteger: simd(174),
  shiftLeft: simd(171),
  shiftRight: simd(173),
  splatInteger: simd(17),
  splatFloat: simd(19),
} as const

/** x₀y₀x₁y₁ or x₂y₂x₃y₃ of the two vectors on the stack. */
export const interleave = (half: 0 | 1): number[] => [
  ...simd(13),
  ...[0, 1].flatMap((k) =>
    [2 * half + k, 4 + 2 * half + k].flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte)),
  ),
]

export const loop: Bytes = [0x03, 0x40]
export const block: Bytes = [0x02, 0x40]
export const end: Bytes = [0x0b]
export const branchIf = (depth: number): number[] => [0x0d, ...unsigned(depth)]
export const isZero: Bytes = [0x45]
