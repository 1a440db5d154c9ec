import { along, dot } from './cholesky.ts'
import type { Problem } from './method.ts'

/** As the text `strong_wolfe` in methods/shared: a step that meets the strong Wolfe conditions, after at most 25 trials the best found. */
export function strongWolfe(
  { grad }: Problem,
  p: Float64Array,
  d: Float64Array,
  f0: number,
  slope: number,
  first: number,
  c1: number,
  c2: number,
): number {
  if (slope > -1e-30) return 0
  let [a, low, fLow, slopeLow] = [first, 0, f0, slope]
  let [high, fHigh] = [0, f0]
  for (let k = 0; k < 25; k++) {
    const { loss, gradient } = grad(along(p, a, d))
    const slopeHere = dot(gradient, d)
    const rises = !(loss <= f0 + c1 * a * slope) || (loss >= fLow && low > 0)
    if (!rises && Math.abs(slopeHere) <= -c2 * slope) return a
    const turns = slopeHere * (high - low) >= 0 && high > 0 ? true : slopeHere >= 0 && high <= 0
    if (rises) [high, fHigh] = [a, loss]
    else {
      if (turns) [high, fHigh] = [low, fLow]
      ;[low, fLow, slopeLow] = [a, loss, slopeHere]
    }
    const width = high - low
    const guess = (-slopeLow * width ** 2) / (2 * (fHigh - fLow - slopeLow * width))
    const inside = Math.abs(guess - 0.5 * width) <= 0.4 * Math.abs(width) ? guess : 0.5 * width
    const bracketed = rises || turns || high > 0
    a = bracketed ? low + inside : 2 * a
    const best = along(p, low, d)
    if (bracketed && along(p, a, d).every((x, i) => x === best[i])) break
  }
  return low > 0 ? low : a
}
