import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { HeightScale } from '../shared/height.ts'
import { heightsIn } from '../shared/height.ts'

/** Heights (0 to 1) on a square grid over the domain, ends included, x inner, y upwards. */
export interface HeightGrid {
  readonly size: number
  readonly heights: Float32Array
}

/** Samples the loss over the whole domain. Values that are too large, or none at all, stand at the top. */
export function sampleHeights(problem: ProblemHandle, scale: HeightScale, size: number): HeightGrid {
  const { x, y } = problem.domain
  const heights = problem.sample([x[0], x[1], y[0], y[1]], size, size)
  return { size, heights: heights.map(heightsIn(scale)) }
}

/**
 * The height at a share of the domain, on the very triangles that are drawn: each cell is cut from its lower right to
 * its upper left corner. Shares beyond 0 … 1 are taken to the border.
 */
export function heightAt({ size, heights }: HeightGrid, u: number, v: number): number {
  const last = size - 1
  const column = Math.min(Math.max(u, 0), 1) * last
  const row = Math.min(Math.max(v, 0), 1) * last
  const i = Math.min(Math.floor(column), last - 1)
  const j = Math.min(Math.floor(row), last - 1)
  const s = column - i
  const t = row - j
  const corner = j * size + i
  const right = heights[corner + 1] ?? 0
  const upper = heights[corner + size] ?? 0
  if (s + t <= 1) {
    const here = heights[corner] ?? 0
    return here + s * (right - here) + t * (upper - here)
  }
  const across = heights[corner + size + 1] ?? 0
  return across + (1 - s) * (upper - across) + (1 - t) * (right - across)
}
