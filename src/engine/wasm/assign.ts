import type { Node } from '../../notation/graph.ts'
import type { WasmPrinter } from '../../notation/print-wasm.ts'
import type { Target } from '../../notation/program.ts'
import { block, branchIf, end, get, i32, isZero, put, splat, vector, type Bytes } from '../../notation/wasm-code.ts'

/** The largest finite number, and what marks a member that stands for good, as bits: the order of positive numbers is that of their bits. */
const finite = 0x7f7fffff
const frozenBits = -1

const integers = (bits: number): number[] => [...i32(bits), ...vector.splatInteger]

/** What an assignment knows of a group of four members. */
export interface Marks {
  /**
   * The local of the largest coordinate at which a member needs no second look, as a number; of a frozen one negative as bits. One
   * comparison finds all that is rare: what is no number is larger than all.
   */
  readonly bound: number
  /** Writes what else is to be noted of members of which some are rare, after they have their new state. */
  readonly note?: (x: number, y: number) => void
  /** What follows a step of rare members, inside a block. */
  readonly after?: Bytes
}

/** Writes the bound of members from their marks of the frozen, a local with zeros and ones; `limit` is that of all others. */
export const boundOf = (frozen: number, limit: number): number[] => [
  ...splat(limit),
  ...integers(frozenBits),
  ...get(frozen),
  ...splat(0),
  ...vector.equal,
  ...vector.select,
]

/** Writes zeros and ones: the marks of the frozen among members with such a bound. */
export const frozenOf = (bound: number): number[] => [
  ...get(bound),
  ...integers(0),
  ...vector.lessInteger,
  ...splat(1),
  ...vector.and,
]

/**
 * The new state, but in lanes that are frozen or whose new point is not finite: those keep theirs and are frozen from then on. Such
 * lanes are rare, so the choice stands behind a branch.
 */
export function assign(p: WasmPrinter, update: readonly Target[], { bound, note, after }: Marks): void {
  const place = (slot: string) => update.findIndex((target) => target.slot === slot)
  const [atX, atY] = [place('theta0'), place('theta1')]
  const sizes = [atX, atY].flatMap((at) => sizeOf(update[at]?.node) ?? [])
  const all = p.values([...update.map(({ node }) => node), ...sizes])
  const values = all.slice(0, update.length)
  const [x, y] = [values[atX] ?? p.slot('theta0'), values[atY] ?? p.slot('theta1')]
  const sized = all.slice(update.length)
  const size = (k: number, of: number): number[] =>
    sizes.length === 2 ? get(sized[k] ?? of) : [...get(of), ...vector.abs]
  const most = p.newVector()
  p.write(size(0, x), size(1, y), vector.largerInteger, put(most))
  p.write(block, get(most), get(bound), vector.moreInteger, vector.anyTrue, isZero, branchIf(0))
  const stopped = p.newVector()
  p.write(get(bound), integers(0), vector.lessInteger)
  p.write(get(most), integers(finite), vector.moreInteger, vector.or, put(stopped))
  update.forEach(({ slot }, i) => {
    const value = values[i] ?? 0
    p.write(get(p.slot(slot)), get(value), get(stopped), vector.select, put(value))
  })
  p.write(get(bound), get(stopped), vector.or, put(bound))
  note?.(x, y)
  p.write(after ?? [], end)
  update.forEach(({ slot }, i) => p.write(get(values[i] ?? 0), put(p.slot(slot))))
}

/** |v| where a coordinate is v but for the smallest, which become 0: it is needed for both. */
function sizeOf(node: Node | undefined): Node | undefined {
  if (node?.operation !== 'select') return undefined
  const [size] = node.operands[0]?.operands ?? []
  return size?.operation === 'abs' && size.operands[0] === node.operands[2] ? size : undefined
}
