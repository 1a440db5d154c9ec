import type { WasmPrinter } from '../../notation/print-wasm.ts'
import type { Target } from '../../notation/program.ts'
import {
  block,
  branchIf,
  end,
  get,
  i32,
  i32add,
  isZero,
  put,
  splat,
  vector,
  type Bytes,
} from '../../notation/wasm-code.ts'
import type { Bounds } from '../../trajectories/ends.ts'
import type { KernelWatch } from '../kernels/batch.ts'

/**
 * Has the kernel note for each member the first step after which it stands outside of some bounds, 0 where there is none: what is
 * watched in lanes needs no look at every position afterwards.
 */
export function farWatch(bounds: Bounds): KernelWatch {
  const inward = inSingle(bounds)
  return {
    key: `far ${inward.join()}`,
    assign: (p, update, frozen, noted, step) => assignWatching(p, update, { frozen, noted, step, bounds: inward }),
  }
}

interface Marks {
  readonly frozen: number
  readonly noted: number
  readonly step: Bytes
  readonly bounds: Bounds
}

const lessEqual = (left: Bytes, right: Bytes): number[] => [...left, ...right, ...vector.lessEqual]

/**
 * The new state, but in lanes that are frozen or whose new point is not finite, as the kernel's own assignment does. What is rare, those
 * and the far ones, stands behind one branch.
 */
function assignWatching(
  p: WasmPrinter,
  update: readonly Target[],
  { frozen, noted, step, bounds: [lowX, highX, lowY, highY] }: Marks,
): void {
  const values = p.values(update.map(({ node }) => node))
  const at = (slot: string) => values[update.findIndex((target) => target.slot === slot)] ?? p.slot(slot)
  const [x, y] = [at('theta0'), at('theta1')]
  const stopped = p.newVector()
  const near = (of: number, low: number, high: number) =>
    lessEqual([...get(of), ...vector.abs], splat(Math.min(-low, high)))
  // not finite is not near: one test for all that is rare
  p.write(near(x, lowX, highX), near(y, lowY, highY), vector.and, get(frozen), splat(0), vector.equal, vector.and)
  p.write(vector.not, put(stopped))
  p.write(block, get(stopped), vector.anyTrue, isZero, branchIf(0))
  // x − x is 0 exactly for finite x
  p.write(get(x), get(x), vector.subtract, get(y), get(y), vector.subtract, vector.add)
  p.write(get(frozen), vector.notEqual, put(stopped))
  update.forEach(({ slot }, i) => {
    const value = values[i] ?? 0
    p.write(get(p.slot(slot)), get(value), get(stopped), vector.select, put(value))
  })
  p.write(get(stopped), splat(1), vector.and, put(frozen))
  const inside = [
    ...lessEqual(splat(lowX), get(x)),
    ...lessEqual(get(x), splat(highX)),
    ...vector.and,
    ...lessEqual(splat(lowY), get(y)),
    ...vector.and,
    ...lessEqual(get(y), splat(highY)),
    ...vector.and,
  ]
  p.write(step, i32(1), i32add, vector.splatInteger, vector.fromInteger, get(noted))
  p.write(inside, vector.not, get(noted), splat(0), vector.equal, vector.and, vector.select, put(noted), end)
  update.forEach(({ slot }, i) => p.write(get(values[i] ?? 0), put(p.slot(slot))))
}

/** The same bounds for numbers of single precision: the outermost such numbers that lie within. */
export const inSingle = ([lowX, highX, lowY, highY]: Bounds): Bounds => [
  -below(-lowX),
  below(highX),
  -below(-lowY),
  below(highY),
]

/** The largest number of single precision that is at most `value`. */
function below(value: number): number {
  const near = new Float32Array([value])
  const [rounded = 0] = near
  if (rounded <= value) return rounded
  const bits = new Int32Array(near.buffer)
  bits[0] = rounded === 0 ? -0x7fffffff : (bits[0] ?? 0) + (rounded > 0 ? -1 : 1)
  return near[0] ?? 0
}
