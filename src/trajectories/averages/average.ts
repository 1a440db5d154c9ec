import type { Numbers } from '../result.ts'

/** A mean of a path, step by step, drawn as a second path. One file each. */
export interface PathAverage {
  readonly id: string
  readonly name: string
  readonly parameters: Readonly<Record<string, number>>
  /**
   * The averaged path, laid out like `positions` (`width` numbers at each step: two of a point in the plane, all members one after
   * another); index 0 is the start. The means are of θ₁ and later.
   */
  readonly of: (positions: Numbers, width: number, parameters: Readonly<Record<string, number>>) => Float64Array
  readonly source: string
}

/** Declares an average; only gives the definition its type. */
export const pathAverage = (definition: PathAverage): PathAverage => definition

/** average_k = average_{k−1} + weight(k) (θ_k − average_{k−1}) for k ≥ 1; a weight of 1 starts anew from θ_k. */
export function runningMean(positions: Numbers, width: number, weight: (k: number) => number): Float64Array {
  const average = Float64Array.from(positions)
  for (let k = 1; k < positions.length / width; k++) {
    const w = weight(k)
    if (w === 1) continue
    for (let j = k * width; j < (k + 1) * width; j++) {
      const before = average[j - width] ?? 0
      average[j] = before + w * ((positions[j] ?? 0) - before)
    }
  }
  return average
}
