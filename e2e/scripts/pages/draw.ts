import type { Experiment } from '../../../src/experiment/experiment.ts'
import { simulate } from '../../../src/engine/library.ts'
import { problemHandle } from '../../../src/engine/simulate/problem-handle.ts'
import { withEqualScales } from '../../../src/views/contour/equal-scales.ts'
import { heightGrid } from '../../../src/views/contour/height-grid.ts'
import {
  boldEvery,
  densestLines,
  emptyGround,
  isolineInk,
  isolineStrength,
} from '../../../src/views/contour/isoline-style.ts'
import { dotRadius, strongStrokes } from '../../../src/views/contour/path-style.ts'
import type { PlotFrame } from '../../../src/views/contour/plot-frame.ts'
import { screenPath, segmentSize, type ScreenPath } from '../../../src/views/contour/screen-path.ts'
import { domainWindow } from '../../../src/views/contour/zoom.ts'
import { colourTable } from '../../../src/views/shared/colour-map.ts'
import { heightScaleIn, heightScaleOf, isolines } from '../../../src/views/shared/height.ts'
import { casing, core, lookOf, runStyle } from '../../../src/views/shared/palette.ts'
import { pathsOf } from '../../../src/views/shared/path-points.ts'
import type { ProblemHandle } from '../../../src/trajectories/handles.ts'
import type { Result } from '../../../src/trajectories/result.ts'
import { Canvas, colourOf, type Point } from './canvas.ts'
import { pngOf } from './png.ts'

/** Of the shape that pages which show links ask for, and large enough for all of them. */
export const pictureSize = { width: 900, height: 472 } as const

const { width, height } = pictureSize
/** Pixels in a cell of the grid of heights; between its points they are mixed. */
const cell = 4
/** Bands of one colour between two isolines: few colours make a small file. */
const bands = 3
/** Lines are drawn so much thicker than on the page, as the picture is mostly seen small. */
const thick = 1.4
const paper = colourOf('#fdfdfc')

/** The experiment as a PNG, computed by the engine: its surface with all paths, or of a network its losses. */
export async function drawPng(experiment: Experiment): Promise<Uint8Array> {
  const result = await simulate(experiment)
  const canvas = new Canvas(width, height, paper)
  if ('network' in experiment.problem) drawLosses(canvas, experiment, result)
  else drawPlane(canvas, experiment, result)
  return pngOf(canvas)
}

function drawPlane(canvas: Canvas, experiment: Experiment, result: Result): void {
  const problem = problemHandle(experiment)
  const home = domainWindow(problem.domain)
  const { window: wanted = home, scale: kind = problem.heightScale, equal } = experiment.view
  const window = equal === false ? wanted : withEqualScales(wanted, width, height)
  const frame: PlotFrame = { left: 0, top: 0, width, height, pixelRatio: 1, window }
  drawGround(canvas, problem, frame, experiment.view.window ? window : undefined, kind)
  const look = (run: number): number => lookOf(experiment.view, run)
  const hidden = (run: number): boolean => experiment.runs[run]?.hidden === true
  for (const path of pathsOf(result, hidden, look)) drawPath(canvas, screenPath(path, frame, home))
  const place = ([x, y]: Point): Point => [
    (width * (x - window[0])) / (window[1] - window[0]),
    (height * (window[3] - y)) / (window[3] - window[2]),
  ]
  for (const { at } of problem.minima) {
    canvas.disc(place(at), 7, colourOf(core))
    canvas.disc(place(at), 3.5, colourOf(casing))
  }
  if (experiment.starts) return
  canvas.disc(place(experiment.start), 13, colourOf(casing))
  canvas.disc(place(experiment.start), 10, colourOf('#ffffff'))
  canvas.disc(place(experiment.start), 4, colourOf(casing))
}

/** Bands of height and isolines, which fade where they would be one grey. */
function drawGround(
  canvas: Canvas,
  problem: ProblemHandle,
  frame: PlotFrame,
  part: PlotFrame['window'] | undefined,
  kind: 'linear' | 'log',
): void {
  const scale = part ? heightScaleIn(problem, part, kind) : heightScaleOf(problem, kind)
  const { heights, columns, rows, left, top, stepX, stepY } = heightGrid(problem, scale, frame, cell)
  const table = colourTable('light')
  const at = (column: number, row: number): number => heights[(rows - 1 - row) * columns + column] ?? Number.NaN
  for (let y = 0; y < height; y++) {
    const v = (y - top) / stepY
    const row = Math.floor(v)
    const t = v - row
    for (let x = 0; x < width; x++) {
      const u = (x - left) / stepX
      const column = Math.floor(u)
      const s = u - column
      const a = at(column, row)
      const b = at(column + 1, row)
      const c = at(column, row + 1)
      const d = at(column + 1, row + 1)
      const value = (1 - t) * ((1 - s) * a + s * b) + t * ((1 - s) * c + s * d)
      const pixel = y * width + x
      if (Number.isNaN(value)) {
        canvas.set(pixel, ...emptyGround.light)
        continue
      }
      const band = (Math.min(Math.floor(value * isolines * bands), isolines * bands - 1) + 0.5) / (isolines * bands)
      const entry = 4 * Math.round(band * 255)
      canvas.set(pixel, table[entry] ?? 0, table[entry + 1] ?? 0, table[entry + 2] ?? 0)
      const slopeX = ((1 - t) * (b - a) + t * (d - c)) / stepX
      const slopeY = ((1 - s) * (c - a) + s * (d - b)) / stepY
      drawIsoline(canvas, pixel, value * isolines, isolines * Math.sqrt(slopeX * slopeX + slopeY * slopeY))
    }
  }
}

/** `level` is a whole number on an isoline; `slope` is by how much it changes in a pixel. */
function drawIsoline(canvas: Canvas, pixel: number, level: number, slope: number): void {
  if (!(slope > 0)) return
  const line = Math.round(level)
  if (line <= 0 || line >= isolines) return
  const clear = Math.min(Math.max((1 / slope - densestLines) / (2 * densestLines), 0), 1)
  const share = Math.min(Math.max(1.2 - Math.abs(level - line) / slope, 0), 1) * clear
  const strength = isolineStrength.light[line % boldEvery === 0 ? 'bold' : 'fine']
  if (share > 0) canvas.mix(pixel, isolineInk.light, share * strength)
}

function drawPath(canvas: Canvas, { path, segments, count, dots, thin }: ScreenPath): void {
  const points: Point[] = []
  for (let k = 0; k < count; k++) {
    const at = segmentSize * k
    if (k === 0) points.push([segments[at] ?? 0, segments[at + 1] ?? 0])
    points.push([segments[at + 2] ?? 0, segments[at + 3] ?? 0])
  }
  for (const { color, alpha, width: wide, dash } of strongStrokes(path, thin, thick))
    canvas.line(points, colourOf(color), wide, alpha, dash)
  const { rim, middle } = dotRadius(thick)
  for (let at = 0; at < dots.length; at += 3) {
    const place: Point = [dots[at] ?? 0, dots[at + 1] ?? 0]
    canvas.disc(place, rim, colourOf(casing))
    canvas.disc(place, middle, colourOf(core))
  }
  const end = points.at(-1)
  if (path.kind !== 'run' || !end) return
  canvas.disc(end, 11, colourOf(core))
  canvas.disc(end, 8.5, colourOf(runStyle(path.look).color))
}

/** The losses of all runs by step, on a logarithmic scale. */
function drawLosses(canvas: Canvas, experiment: Experiment, { runs }: Result): void {
  const curves = runs.map(({ losses }) => Array.from(losses, (loss) => (loss > 0 ? Math.log10(loss) : Number.NaN)))
  const known = curves.flat().filter(Number.isFinite)
  const low = known.reduce((least, value) => Math.min(least, value), Infinity)
  const high = known.reduce((most, value) => Math.max(most, value), -Infinity)
  const edge = 48
  const across = (step: number): number => edge + ((width - 2 * edge) * step) / Math.max(1, experiment.steps)
  const down = (value: number): number => edge + ((height - 2 * edge) * (high - value)) / Math.max(high - low, 0.1)
  const grey = colourOf('#7b848b')
  for (let decade = Math.ceil(low); decade <= Math.floor(high); decade++)
    canvas.line(
      [
        [edge, down(decade)],
        [width - edge, down(decade)],
      ],
      grey,
      1.5,
      0.5,
    )
  for (const [run, curve] of curves.entries()) {
    const { color, dash } = runStyle(lookOf(experiment.view, run))
    const points = curve.flatMap((value, step): Point[] =>
      Number.isFinite(value) ? [[across(step), down(value)]] : [],
    )
    const pattern = dash.map((length) => 2 * length)
    canvas.line(points, colourOf(color), 6, 1, pattern)
  }
}
