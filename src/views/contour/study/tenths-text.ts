/** A length as `tenths` rounds it, as text: from whole numbers, which are written twice as fast as fractions. */
export function tenthsText(value: number): string {
  const all = Math.round(10 * Math.min(Math.max(value, -1e4), 1e4))
  const size = Math.abs(all)
  const rest = size % 10
  const whole = `${all < 0 ? '-' : ''}${(size - rest) / 10}`
  return rest === 0 ? whole : `${whole}.${rest}`
}
