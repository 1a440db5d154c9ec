import { isolines } from '../shared/height.ts'
import type { Theme } from '../shared/theme.ts'
import type { HeightGrid } from './height-grid.ts'
import { boldEvery, densestLines, isolineInk, isolineStrength } from './isoline-style.ts'
import { type Pen, traceLevels } from './level-lines.ts'

/** Writes the isolines of a grid of heights in CSS pixels, every `boldEvery`th with `bold`; where they are too dense to be told apart, not. */
export function traceIsolines(grid: HeightGrid, fine: Pen, bold: Pen): void {
  const levels = Array.from({ length: isolines - 1 }, (_, index) => {
    const isBold = (index + 1) % boldEvery === 0
    const apart = (isBold ? boldEvery : 1) / isolines
    return {
      height: (index + 1) / isolines,
      steepest: apart / (1.5 * densestLines),
      pen: isBold ? bold : fine,
    }
  })
  traceLevels(grid, levels)
}

/**
 * Draws the isolines of a grid of heights in the context's CSS pixels. `hairlines` has the bold ones no wider than a
 * pixel: browsers draw such lines many times as fast.
 */
export function drawIsolines(
  context: CanvasRenderingContext2D,
  grid: HeightGrid,
  theme: Theme,
  hairlines: boolean,
): void {
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
    context.lineWidth = hairlines ? 1 : width
    context.stroke(line)
  }
}
