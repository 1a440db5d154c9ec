import { contours } from 'd3-contour'

import type { HeightGrid } from '../views/contour/height-grid.ts'
import { emptyGround, isolineInk, isolineStrength } from '../views/contour/isoline-style.ts'
import { traceIsolines } from '../views/contour/isolines.ts'
import { colourOf } from '../views/shared/colour-map.ts'
import { isolines } from '../views/shared/height.ts'
import type { Theme } from '../views/shared/theme.ts'
import { element, PathWriter, tenths } from './markup.ts'
import { thinned } from './thin.ts'

/** How finely a surface is drawn. */
export interface Fineness {
  /** Units in one cell of the grid of heights. */
  readonly cell: number
  /** How far a line may be from where it belongs, in units. */
  readonly tolerance: number
  /** Bands of colour between two isolines: steps instead of the picture's smooth colours. */
  readonly bands: number
}

/** The surface as filled bands of height and isolines over them, in the units of the grid's frame. */
export function surfaceSvg(grid: HeightGrid, theme: Theme, line: number, fineness: Fineness): string {
  const { tolerance } = fineness
  const bands = isolines * fineness.bands
  const { left, top, stepX, stepY, columns, rows } = grid
  const values = Array.from(grid.heights)
  const trace = contours().size([columns, rows])
  const fills = Array.from({ length: bands }, (_, band) => {
    const writer = new PathWriter()
    for (const polygon of trace.contour(values, band / bands).coordinates) {
      for (const ring of polygon) {
        // as on screen: a grid point stands in the middle of its cell, and row 0 is the bottom one
        const points = ring.map(
          ([column = 0, row = 0]) =>
            [left + (column - 0.5) * stepX, top + (rows - 0.5 - row) * stepY] as readonly [number, number],
        )
        writeLine(writer, thinned(points, tolerance))
        writer.close()
      }
    }
    const data = writer.data()
    return data === '' ? '' : element('path', { d: data, fill: hex(colourOf(theme, (band + 0.5) / bands)) })
  })
  const [fine, bold] = [new Lines(), new Lines()]
  traceIsolines(grid, fine, bold)
  const ink = hex(`rgb(${isolineInk[theme].join(' ')})`)
  const strokes = (
    [
      [fine, isolineStrength[theme].fine, 1],
      [bold, isolineStrength[theme].bold, 1.2],
    ] as const
  ).map(([lines, strength, width]) =>
    element('path', { d: lines.data(tolerance), 'stroke-opacity': strength, 'stroke-width': tenths * width * line }),
  )
  const scale = { transform: `scale(${1 / tenths})` }
  return [
    element('rect', { width: '100%', height: '100%', fill: hex(`rgb(${emptyGround[theme].join(' ')})`) }),
    element('g', { ...scale, id: 'surface', 'fill-rule': 'evenodd' }, ...fills),
    element('g', { ...scale, id: 'isolines', fill: 'none', stroke: ink, 'stroke-linejoin': 'round' }, ...strokes),
  ].join('')
}

/** Collects lines, to thin them when they are whole. */
class Lines {
  private readonly lines: [number, number][][] = []

  moveTo = (x: number, y: number): void => {
    this.lines.push([[x, y]])
  }

  lineTo = (x: number, y: number): void => {
    this.lines.at(-1)?.push([x, y])
  }

  data(tolerance: number): string {
    const writer = new PathWriter()
    for (const line of this.lines) writeLine(writer, thinned(line, tolerance))
    return writer.data()
  }
}

function writeLine(writer: PathWriter, points: readonly (readonly [number, number])[]): void {
  points.forEach(([x, y], index) => (index === 0 ? writer.moveTo(x, y) : writer.lineTo(x, y)))
}

/** Colours as every editor reads them. */
export function hex(rgb: string): string {
  const channels = rgb.match(/\d+/g) ?? []
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`
}
