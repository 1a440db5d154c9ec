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
  let [high, fHigh, slopeHigh] = [Infinity, f0, slope]
  for (let k = 0; k < 25; k++) {
    const { loss, gradient } = grad(along(p, a, d))
    const slopeHere = dot(gradient, d)
    const falls = loss <= f0 + c1 * a * slope && loss <= fLow
    if (falls && Math.abs(slopeHere) <= -c2 * slope) return a
    const turns = slopeHere * Math.sign(high - low) >= 0
    if (!falls) [high, fHigh, slopeHigh] = [a, loss, slopeHere]
    else {
      if (turns) [high, fHigh, slopeHigh] = [low, fLow, slopeLow]
      ;[low, fLow, slopeLow] = [a, loss, slopeHere]
    }
    const bracketed = Number.isFinite(high)
    const width = high - low
    const q = slopeHigh / slopeLow
    const bend = 1 + q - (3 * (fHigh - fLow)) / (slopeLow * width)
    const root = Math.sqrt(Math.max(bend ** 2 - q, 0))
    const share = (1 + root - bend) / (1 + 2 * root - q)
    a = bracketed ? low + (share >= 0.1 ? Math.min(share, 0.9) : 0.1) * width : 2 * a
    const best = along(p, low, d)
    if (bracketed && along(p, a, d).every((x, i) => x === best[i])) break
  }
  return low
}
