import type { ProblemHandle } from '../../trajectories/handles.ts'
import { heightsIn, type HeightScale } from '../shared/height.ts'
import type { PlotFrame } from './plot-frame.ts'

/** Heights on a regular grid over the plot and a little beyond it. */
export interface HeightGrid {
  readonly columns: number
  readonly rows: number
  /** From 0 to 1, x inner, the bottom row first; NaN where there is no loss. */
  readonly heights: Float32Array
  /** The first column and the top row, and the distance to the next, in CSS pixels of the plot. */
  readonly left: number
  readonly top: number
  readonly stepX: number
  readonly stepY: number
}

/** Cells beyond each edge of the plot: isolines close themselves along the grid's border, out of sight. */
const beyond = 2

/** Samples the problem over the plot with cells of about `cell` pixels. */
export function heightGrid(problem: ProblemHandle, scale: HeightScale, frame: PlotFrame, cell: number): HeightGrid {
  const inner = [Math.ceil(frame.width / cell), Math.ceil(frame.height / cell)] as const
  const [x0, x1, y0, y1] = frame.window
  const dx = (x1 - x0) / inner[0]
  const dy = (y1 - y0) / inner[1]
  const columns = inner[0] + 1 + 2 * beyond
  const rows = inner[1] + 1 + 2 * beyond
  const window = [x0 - beyond * dx, x1 + beyond * dx, y0 - beyond * dy, y1 + beyond * dy] as const
  const heightOf = heightsIn(scale)
  const heights = problem
    .sample(window, columns, rows)
    .map((loss) => (Number.isFinite(loss) ? heightOf(loss) : Number.NaN))
  const stepX = frame.width / inner[0]
  const stepY = frame.height / inner[1]
  return { columns, rows, heights, left: -beyond * stepX, top: -beyond * stepY, stepX, stepY }
}
