/**
 * The factor by which positive values fall each step, from step `from` to step `to`: the least-squares line through their logarithms.
 * Undefined where fewer than three of them are there.
 */
export function measuredRate(values: ArrayLike<number>, from: number, to: number): number | undefined {
  let [count, sumK, sumL, sumKK, sumKL] = [0, 0, 0, 0, 0]
  for (let k = from; k <= Math.min(to, values.length - 1); k++) {
    const value = Math.log(values[k] ?? 0)
    if (!Number.isFinite(value)) continue
    count += 1
    sumK += k - from
    sumL += value
    sumKK += (k - from) ** 2
    sumKL += (k - from) * value
  }
  const spread = count * sumKK - sumK * sumK
  return count < 3 || spread === 0 ? undefined : Math.exp((count * sumKL - sumK * sumL) / spread)
}
