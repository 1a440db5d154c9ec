import { contours } from 'd3-contour'

import { simulate } from '../../src/engine/library.ts'
import { problemHandle } from '../../src/engine/simulate/problem-handle.ts'
import { defaultExperiment } from '../../src/experiment/defaults.ts'
import { element, PathWriter, tenths } from '../../src/export/markup.ts'
import { thinned } from '../../src/export/thin.ts'
import { type HeightGrid, heightGrid } from '../../src/views/contour/height-grid.ts'
import { isolineInk, isolineStrength } from '../../src/views/contour/isoline-style.ts'
import { traceIsolines } from '../../src/views/contour/isolines.ts'
import { dotRadius, strongStrokes } from '../../src/views/contour/path-style.ts'
import type { PlotFrame } from '../../src/views/contour/plot-frame.ts'
import { type ScreenPath, screenPath } from '../../src/views/contour/screen-path.ts'
import { domainWindow } from '../../src/views/contour/zoom.ts'
import { colourOf } from '../../src/views/shared/colour-map.ts'
import { heightScaleIn, isolines } from '../../src/views/shared/height.ts'
import { casing, core } from '../../src/views/shared/palette.ts'
import { pathsOf } from '../../src/views/shared/path-points.ts'

/** The shown part's side in units of the poster, and how many times as much of the plane it shows where the picture has room. */
const side = 400
const reach = 2.4
const cell = 8
/** How far a line may be from where it belongs, in units. */
const tolerance = { ground: 0.6, path: 0.2 } as const

type Point = readonly [number, number]

/**
 * The contour of the first visit's experiment with its paths as an SVG, computed by the engine. It stands in index.html until the
 * live picture is drawn over it; where the picture's box is wider or higher than what is shown it shows more of the plane, as that does.
 */
async function posterSvg(): Promise<string> {
  const problem = problemHandle(defaultExperiment)
  const home = domainWindow(problem.domain)
  const shown = defaultExperiment.view.window ?? home
  const [x0, x1, y0, y1] = shown
  const more = (reach - 1) / 2
  const [dx, dy] = [more * (x1 - x0), more * (y1 - y0)]
  const size = reach * side
  const window = [x0 - dx, x1 + dx, y0 - dy, y1 + dy] as const
  const frame: PlotFrame = { left: 0, top: 0, width: size, height: size, pixelRatio: 1, window }
  const { runs } = await simulate(defaultExperiment)
  const paths = pathsOf({ backend: 'wasm', runs }, () => false).map((path) => screenPath(path, frame, home))
  const edge = (size - side) / 2
  return element(
    'svg',
    { viewBox: [edge, edge, side, side].map((place) => tenths * place).join(' '), 'aria-hidden': 'true' },
    groundOf(heightGrid(problem, heightScaleIn(problem, shown), frame, cell)),
    element('g', { fill: 'none', 'stroke-linejoin': 'round' }, ...paths.map(pathOf)),
  )
}

const unscaled = { 'vector-effect': 'non-scaling-stroke' } as const

/** Bands of height between the isolines, and the isolines, in the colours of both themes. */
function groundOf(grid: HeightGrid): string {
  const { left, top, stepX, stepY, columns, rows } = grid
  const trace = contours().size([columns, rows])
  const heights = Array.from(grid.heights)
  const bands = Array.from({ length: isolines }, (_, band) => {
    const rings = trace.contour(heights, band / isolines).coordinates.flat()
    // A grid point stands in the middle of its cell in d3-contour, and row 0 is the bottom one.
    const lines = rings.map((ring) =>
      ring.map(
        ([column = 0, row = 0]): Point => [left + (column - 0.5) * stepX, top + (rows - 0.5 - row) * stepY] as const,
      ),
    )
    const height = (band + 0.5) / isolines
    const fill = `light-dark(${colourOf('light', height)},${colourOf('dark', height)})`
    return element('path', { d: written(lines, tolerance.ground), fill })
  })
  const [fine, bold] = [new Lines(), new Lines()]
  traceIsolines(grid, fine, bold)
  const ink = (strength: 'fine' | 'bold'): string => {
    const [light, dark] = (['light', 'dark'] as const).map(
      (theme) => `rgb(${isolineInk[theme].join(' ')} / ${isolineStrength[theme][strength]})`,
    )
    return `light-dark(${light},${dark})`
  }
  return [
    element('g', { 'fill-rule': 'evenodd' }, ...bands),
    element('path', { d: written(fine.lines, 0.4), fill: 'none', stroke: ink('fine'), 'stroke-width': 1, ...unscaled }),
    element('path', {
      d: written(bold.lines, 0.4),
      fill: 'none',
      stroke: ink('bold'),
      'stroke-width': 1.2,
      ...unscaled,
    }),
  ].join('')
}

/** A run's line with its casing, its dash and a dot on each step that has room, as the live picture draws them. */
function pathOf({ path, segments, count, dots, thin }: ScreenPath, index: number): string {
  const points: Point[] = []
  for (let k = 0; k < count; k++) {
    if (k === 0) points.push([segments[0] ?? 0, segments[1] ?? 0])
    points.push([segments[8 * k + 2] ?? 0, segments[8 * k + 3] ?? 0])
  }
  const id = `poster-${index}`
  const line = element('path', { id, d: written([points], tolerance.path), ...unscaled })
  const strokes = strongStrokes(path, thin, 1).map(({ color, alpha, width, dash }) =>
    element('use', {
      href: `#${id}`,
      stroke: color,
      'stroke-opacity': alpha,
      'stroke-width': width,
      'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined,
    }),
  )
  const { rim, middle } = dotRadius(1)
  const spots: string[] = []
  for (let at = 0; at < dots.length; at += 3)
    spots.push(`M${Math.round(tenths * (dots[at] ?? 0))} ${Math.round(tenths * (dots[at + 1] ?? 0))}h0`)
  const dot = (stroke: string, radius: number): string =>
    element('path', { d: spots.join(''), stroke, 'stroke-width': 2 * radius, 'stroke-linecap': 'round', ...unscaled })
  return [
    element('defs', {}, line),
    ...strokes,
    ...(spots.length > 0 ? [dot(casing, rim), dot(core, middle)] : []),
  ].join('')
}

function written(lines: readonly (readonly Point[])[], within: number): string {
  const writer = new PathWriter()
  for (const line of lines) {
    thinned(line, within).forEach(([x, y], index) => (index === 0 ? writer.moveTo(x, y) : writer.lineTo(x, y)))
  }
  return writer.data()
}

/** Collects lines, to thin them when they are whole. */
class Lines {
  readonly lines: Point[][] = []

  moveTo = (x: number, y: number): void => {
    this.lines.push([[x, y]])
  }

  lineTo = (x: number, y: number): void => {
    this.lines.at(-1)?.push([x, y])
  }
}

/** Done when this is imported: what imports it may fetch nothing later. */
export const poster = await posterSvg()
