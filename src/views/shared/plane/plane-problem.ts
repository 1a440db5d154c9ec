import type { ProblemHandle } from '../../../trajectories/handles.ts'
import { planeStrings } from '../strings/plane-strings.ts'
import type { PlaneHandle } from '../../../trajectories/plane.ts'

/** Losses on a square grid over a window of a plane, ends included, x inner. */
export interface PlaneGrid {
  readonly window: PlaneHandle['window']
  readonly size: number
  readonly values: Float32Array
}

/** Pictures show more of the plane than the window in the direction that has room: the grid reaches as far as this many windows. */
export const reach = 1.7
/** Pictures are so many times as wide as high, and have both directions to one scale: the grid fills them. */
const [narrowest, widest] = [0.9, 2.3]

/** The window with room around it for what pictures show beside it. */
export function widened([x0, x1, y0, y1]: PlaneHandle['window']): PlaneHandle['window'] {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  const [half, tall] = [(x1 - x0) / 2, (y1 - y0) / 2]
  const [a, b] = [Math.max(half * reach, tall * widest), Math.max(tall * reach, half / narrowest)]
  return [x - a, x + a, y - b, y + b]
}

/** A plane as a surface for the views: its picture by a grid, with straight lines between; single values exact. */
export function planeProblem(plane: PlaneHandle, grid: PlaneGrid, key: string): ProblemHandle {
  const [x0, x1, y0, y1] = plane.window
  const { loss } = plane
  const [hx, hy] = [(x1 - x0) * 1e-4, (y1 - y0) * 1e-4]
  return {
    key,
    plane: planeStrings().surface,
    domain: { x: [x0, x1], y: [y0, y1] },
    heightScale: 'log',
    minima: [],
    loss,
    gradient: (x, y) => [
      (loss(x + hx, y) - loss(x - hx, y)) / (2 * hx),
      (loss(x, y + hy) - loss(x, y - hy)) / (2 * hy),
    ],
    hessian: (x, y) => {
      const here = loss(x, y)
      return [
        (loss(x + hx, y) - 2 * here + loss(x - hx, y)) / (hx * hx),
        (loss(x + hx, y + hy) - loss(x + hx, y - hy) - loss(x - hx, y + hy) + loss(x - hx, y - hy)) / (4 * hx * hy),
        (loss(x, y + hy) - 2 * here + loss(x, y - hy)) / (hy * hy),
      ]
    },
    sample: (window, width, height) => interpolated(grid, window, width, height),
    wgsl: '',
    parameters: new Float32Array(0),
  }
}

/** The grid at the points of another; NaN beyond it. */
function interpolated(
  { window: [u0, u1, v0, v1], size, values }: PlaneGrid,
  [x0, x1, y0, y1]: PlaneGrid['window'],
  width: number,
  height: number,
): Float32Array {
  const out = new Float32Array(width * height)
  const last = size - 1
  for (let j = 0; j < height; j++) {
    const row = ((y0 + (j * (y1 - y0)) / Math.max(1, height - 1) - v0) / (v1 - v0)) * last
    const r = Math.min(Math.max(Math.floor(row), 0), last - 1)
    for (let i = 0; i < width; i++) {
      const column = ((x0 + (i * (x1 - x0)) / Math.max(1, width - 1) - u0) / (u1 - u0)) * last
      const c = Math.min(Math.max(Math.floor(column), 0), last - 1)
      const [s, t] = [column - c, row - r]
      const inside = s >= -1e-6 && s <= 1 + 1e-6 && t >= -1e-6 && t <= 1 + 1e-6
      const at = (dr: number, dc: number) => values[(r + dr) * size + c + dc] ?? Number.NaN
      out[j * width + i] = inside
        ? (1 - t) * ((1 - s) * at(0, 0) + s * at(0, 1)) + t * ((1 - s) * at(1, 0) + s * at(1, 1))
        : Number.NaN
    }
  }
  return out
}
