import type { Numbers } from './result.ts'

/**
 * The path of the mean that averaged SGD keeps (torch.optim.ASGD's `ax`): the point itself up to step from + 2, then the equal
 * mean of all points since. Laid out like `positions`; `count` members.
 */
export function averageFrom(positions: Numbers, count: number, from: number): Float64Array {
  const width = 2 * count
  const average = Float64Array.from(positions)
  const rows = positions.length / width
  for (let k = 1; k < rows; k++) {
    const weight = 1 / Math.max(1, k - 1 - from)
    for (let j = 0; j < width; j++) {
      const before = average[(k - 1) * width + j] ?? 0
      const now = positions[k * width + j] ?? 0
      average[k * width + j] = weight === 1 ? now : before + weight * (now - before)
    }
  }
  return average
}
