import type { Samples } from '../samples.ts'

/** How near neighbours count, in standard deviations of the inputs. */
const reach = 0.5
/** Neighbours are looked for among so many samples, spread evenly. */
const mostNeighbours = 2000

/**
 * The training samples from the easiest to the hardest: hard is a sample whose neighbours have other targets. Neighbours count by a
 * Gaussian of their distance in inputs of spread 1, and of their targets the squared difference (Nadaraya 1964; Watson 1964).
 */
export function byDifficulty({ rows, inputs, outputs, training }: Samples): Int32Array {
  const width = inputs + outputs
  const spread = Float64Array.from({ length: inputs }, (_, c) => deviation(rows, width, c, training))
  const every = Math.ceil(training / mostNeighbours)
  const difficulty = Float64Array.from({ length: training }, (_, i) => {
    let [weight, sum] = [0, 0]
    for (let j = 0; j < training; j += every) {
      if (j === i) continue
      let [distance, gap] = [0, 0]
      for (let c = 0; c < width; c++) {
        const difference = (rows[i * width + c] ?? 0) - (rows[j * width + c] ?? 0)
        if (c < inputs) distance += (difference / (spread[c] ?? 1)) ** 2
        else gap += difference * difference
      }
      const near = Math.exp(-distance / (2 * reach * reach))
      weight += near
      sum += near * gap
    }
    return weight > 0 ? sum / weight : 0
  })
  return Int32Array.from({ length: training }, (_, i) => i).toSorted(
    (a, b) => (difficulty[a] ?? 0) - (difficulty[b] ?? 0) || a - b,
  )
}

function deviation(rows: Float64Array, width: number, column: number, count: number): number {
  let [sum, squares] = [0, 0]
  for (let i = 0; i < count; i++) sum += (rows[i * width + column] ?? 0) / count
  for (let i = 0; i < count; i++) squares += ((rows[i * width + column] ?? 0) - sum) ** 2 / count
  return Math.sqrt(squares) || 1
}
