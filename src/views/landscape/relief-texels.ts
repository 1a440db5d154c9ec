import type { HeightGrid } from './height-grid.ts'
import type { World } from './world.ts'
import { bottom, top } from './world.ts'

/** How far around a point the relief darkens it, as a share of the domain. */
const reach = 0.03

/**
 * What the shaders read at each grid point: height (0 to 1), slope along the scene's x, slope along the scene's z
 * (rise over run, central differences), and how far the point lies above (+) or below (−) its surroundings.
 * Four numbers a point, into `texels` (4·size² numbers).
 */
export function writeReliefTexels({ size, heights }: HeightGrid, world: World, texels: Float32Array): void {
  const last = size - 1
  const rise = top - bottom
  const smooth = blurred(heights, size, Math.max(1, Math.round(reach * size)))
  for (let j = 0; j < size; j++) {
    const below = Math.max(j - 1, 0)
    const above = Math.min(j + 1, last)
    const perZ = (-rise * last) / (2 * world.halfZ * (above - below))
    for (let i = 0; i < size; i++) {
      const left = Math.max(i - 1, 0)
      const right = Math.min(i + 1, last)
      const at = j * size + i
      const height = heights[at] ?? 0
      const perX = (rise * last) / (2 * world.halfX * (right - left))
      texels[4 * at] = height
      texels[4 * at + 1] = ((heights[j * size + right] ?? 0) - (heights[j * size + left] ?? 0)) * perX
      texels[4 * at + 2] = ((heights[above * size + i] ?? 0) - (heights[below * size + i] ?? 0)) * perZ
      texels[4 * at + 3] = height - (smooth[at] ?? 0)
    }
  }
}

/** Two box blurs along each axis: near enough to a Gaussian, and linear in the number of points. */
function blurred(heights: Float32Array, size: number, radius: number): Float32Array {
  let from = heights
  for (let pass = 0; pass < 2; pass++) {
    from = blurredAlong(from, size, radius, 1, size)
    from = blurredAlong(from, size, radius, size, 1)
  }
  return from
}

function blurredAlong(from: Float32Array, size: number, radius: number, step: number, nextLine: number): Float32Array {
  const to = new Float32Array(from.length)
  const value = (line: number, index: number): number =>
    from[line * nextLine + Math.min(Math.max(index, 0), size - 1) * step] ?? 0
  for (let line = 0; line < size; line++) {
    let sum = 0
    for (let index = -radius; index <= radius; index++) sum += value(line, index)
    for (let index = 0; index < size; index++) {
      to[line * nextLine + index * step] = sum / (2 * radius + 1)
      sum += value(line, index + radius + 1) - value(line, index - radius)
    }
  }
  return to
}
