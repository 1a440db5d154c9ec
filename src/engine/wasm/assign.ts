import type { WasmPrinter } from '../../notation/print-wasm.ts'
import type { Target } from '../../notation/program.ts'
import { largestFloat } from '../kernels/batch.ts'
import { block, branchIf, end, get, i32, isZero, put, splat, vector, type Bytes } from '../../notation/wasm-code.ts'

const isNegative = (local: number): number[] => [...get(local), ...splat(0), ...vector.lessInteger]

/**
 * A bound is the largest coordinate at which a member needs no second look; that of a frozen one is negative as bits. So one
 * comparison of bits finds all that is rare: positive numbers have the order of their bits, and what is no number is behind them. Writes it from the mark of the frozen, 0 or 1, and the limit of all others.
 */
export const boundOf = (frozen: number, limit: number): number[] => [
  ...splat(limit),
  ...get(frozen),
  ...i32(2),
  ...vector.shiftLeft,
  ...vector.or,
]

/** Writes the mark of the frozen from a bound. */
export const frozenOf = (bound: number): number[] => [...isNegative(bound), ...splat(1), ...vector.and]

/**
 * The new state, but in lanes that are frozen or whose new point is not finite: those keep theirs and are frozen from then on. Such
 * lanes are rare, so the choice stands behind a branch; `note` writes what else is noted there, and `after` what follows it.
 */
export function assign(
  p: WasmPrinter,
  update: readonly Target[],
  bound: number,
  note: ((x: number, y: number) => void) | undefined,
  after: Bytes,
): void {
  const at = ['theta0', 'theta1'].map((slot) => update.findIndex((target) => target.slot === slot))
  // a coordinate v is 0 where |v| is tiny: |v| is there already
  const sizes = at
    .flatMap((k) => update[k]?.node.operands[0]?.operands[0] ?? [])
    .filter(({ operation }) => operation === 'abs')
  const values = p.values([...update.map(({ node }) => node), ...sizes])
  const [x = 0, y = 0] = at.map((k, axis) => values[k] ?? p.slot(`theta${axis}`))
  const [most, stopped] = [p.newVector(), p.newVector()]
  const size = (k: number, of: number) =>
    sizes[1] ? get(values[update.length + k] ?? of) : [...get(of), ...vector.abs]
  p.write(size(0, x), size(1, y), vector.largerInteger, put(most))
  p.write(block, get(most), get(bound), vector.moreInteger, vector.anyTrue, isZero, branchIf(0))
  p.write(isNegative(bound), get(most), splat(largestFloat), vector.moreInteger, vector.or, put(stopped))
  update.forEach(({ slot }, i) => {
    const value = values[i] ?? 0
    p.write(get(p.slot(slot)), get(value), get(stopped), vector.select, put(value))
  })
  p.write(get(bound), get(stopped), vector.or, put(bound))
  note?.(x, y)
  p.write(after, end)
  update.forEach(({ slot }, i) => p.write(get(values[i] ?? 0), put(p.slot(slot))))
}
