import { get, i32, i32add, put, splat, vector } from '../../notation/wasm-code.ts'
import type { Bounds } from '../../trajectories/ends.ts'
import type { KernelWatch } from '../kernels/batch.ts'

const lessEqual = (left: readonly number[], right: readonly number[]): number[] => [
  ...left,
  ...right,
  ...vector.lessEqual,
]

/**
 * Has the kernel note for each member the first step after which it stands outside of some bounds, 0 where there is none: what is
 * watched in lanes needs no look at every position afterwards.
 */
export function farWatch(bounds: Bounds): KernelWatch {
  const inward = inSingle(bounds)
  const [lowX, highX, lowY, highY] = inward
  return {
    key: `far ${inward.join()}`,
    // Where the domain is far from 0 no number is surely within: the sign is the mark of what is frozen, and stays free.
    limit: Math.max(0, Math.min(-lowX, highX, -lowY, highY)),
    note: (p, x, y, noted, step) => {
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
      p.write(inside, vector.not, get(noted), splat(0), vector.equal, vector.and, vector.select, put(noted))
    },
  }
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
