import { contours } from 'd3-contour'

import { isolines } from '../shared/height.ts'
import type { Theme } from '../shared/theme.ts'
import type { HeightGrid } from './height-grid.ts'
import { boldEvery, densestLines, isolineInk, isolineStrength } from './isoline-style.ts'

/** What a line can be written with: a `Path2D`, or what writes the text of a drawing. */
export interface Pen {
  readonly moveTo: (x: number, y: number) => void
  readonly lineTo: (x: number, y: number) => void
}

/** Writes the isolines of a grid of heights in CSS pixels, every `boldEvery`th with `bold`. */
export function traceIsolines(grid: HeightGrid, fine: Pen, bold: Pen): void {
  const trace = contours().size([grid.columns, grid.rows])
  const values = Array.from(grid.heights)
  for (let index = 1; index < isolines; index++) {
    const isBold = index % boldEvery === 0
    for (const polygon of trace.contour(values, index / isolines).coordinates) {
      for (const ring of polygon) traceRing(isBold ? bold : fine, ring, grid, (isBold ? boldEvery : 1) / isolines)
    }
  }
}

/** Draws the isolines of a grid of heights in the context's CSS pixels. */
export function drawIsolines(context: CanvasRenderingContext2D, grid: HeightGrid, theme: Theme): void {
  const fine = new Path2D()
  const bold = new Path2D()
  traceIsolines(grid, fine, bold)
  const ink = isolineInk[theme].join(' ')
  const { fine: fineStrength, bold: boldStrength } = isolineStrength[theme]
  for (const [line, strength, width] of [
    [fine, fineStrength, 1],
    [bold, boldStrength, 1.2],
  ] as const) {
    context.strokeStyle = `rgb(${ink} / ${strength})`
    context.lineWidth = width
    context.stroke(line)
  }
}

/** Adds a ring, leaving out what runs along places without a loss or where lines are too dense to be told apart. */
function traceRing(line: Pen, ring: readonly (readonly number[])[], grid: HeightGrid, distance: number): void {
  let open = false
  for (const [column = 0, row = 0] of ring) {
    // A grid point stands in the middle of its cell in d3-contour, and row 0 is the bottom one here.
    const seen = legible(grid, column - 0.5, row - 0.5, distance)
    const x = grid.left + (column - 0.5) * grid.stepX
    const y = grid.top + (grid.rows - 0.5 - row) * grid.stepY
    if (seen && open) line.lineTo(x, y)
    else if (seen) line.moveTo(x, y)
    open = seen
  }
}

/** Whether lines `distance` apart in height are at least `densestLines` pixels apart in the cell at a place of the grid. */
function legible(
  { heights, columns, rows, stepX, stepY }: HeightGrid,
  column: number,
  row: number,
  distance: number,
): boolean {
  const left = Math.min(Math.max(Math.floor(column), 0), columns - 2)
  const below = Math.min(Math.max(Math.floor(row), 0), rows - 2)
  const at = below * columns + left
  const h00 = heights[at] ?? Number.NaN
  const h10 = heights[at + 1] ?? Number.NaN
  const h01 = heights[at + columns] ?? Number.NaN
  const h11 = heights[at + columns + 1] ?? Number.NaN
  const slopeX = (Math.abs(h10 - h00) + Math.abs(h11 - h01)) / (2 * stepX)
  const slopeY = (Math.abs(h01 - h00) + Math.abs(h11 - h10)) / (2 * stepY)
  return Math.hypot(slopeX, slopeY) * densestLines * 1.5 <= distance
}
