const lowest = 147
const highest = 1175

/**
 * The loss curve as notes: `count` frequencies in Hz, spread evenly over the steps, three octaves between the logarithms of the
 * least and the greatest value. A step without a value keeps the note before it.
 */
export function pitchesOf(values: ArrayLike<number>, least: number, greatest: number, count: number): Float32Array {
  const [low, high] = [Math.log(least), Math.log(greatest)]
  const span = high - low
  let before = lowest
  return Float32Array.from({ length: count }, (_, index) => {
    const value = values[Math.round((index / Math.max(count - 1, 1)) * (values.length - 1))] ?? Number.NaN
    if (Number.isNaN(value)) return before
    const share = span > 0 ? (Math.log(Math.max(value, least)) - low) / span : 1
    before = lowest * (highest / lowest) ** Math.min(Math.max(share, 0), 1)
    return before
  })
}
