import { axisTicks } from '../views/contour/axis-ticks.ts'
import { withEqualScales } from '../views/contour/equal-scales.ts'
import { heightGrid } from '../views/contour/height-grid.ts'
import { type PlotFrame, toScreenX, toScreenY } from '../views/contour/plot-frame.ts'
import { domainWindow } from '../views/contour/zoom.ts'
import { heightScaleIn, heightScaleOf } from '../views/shared/height.ts'
import { lookOf } from '../views/shared/palette.ts'
import { pathsOf } from '../views/shared/path-points.ts'
import { criticalStrings } from '../views/shared/strings/critical-strings.ts'
import { pictureStrings } from '../views/shared/strings/picture-strings.ts'
import type { Box, Figure, Shown } from './figure.ts'
import { plainFont, serifFont } from './fonts.ts'
import { element, short, textElement } from './markup.ts'
import { pathsSvg } from './paths-svg.ts'
import { type Fineness, surfaceSvg } from './surface-svg.ts'

/** What of a contour plot is drawn: a video draws the ground once and the paths for each picture. */
export type Layer = 'ground' | 'paths' | 'all'

const white = '#ffffff'
const black = '#10131a'

/** The contour plot in a box of the drawing; nothing where the problem has no surface. */
export function contourSvg(shown: Shown, figure: Figure, box: Box, fineness: Fineness, layer: Layer): string {
  const { problem, experiment, trajectories } = shown
  if (!problem) return ''
  const { type, line, theme } = figure
  const [width, height] = [box.width - 46 * type - 12, box.height - 8 - 30 * type]
  const wanted = experiment.view.window ?? domainWindow(problem.domain)
  const frame: PlotFrame = {
    left: box.left + 46 * type,
    top: box.top + 8,
    width,
    height,
    pixelRatio: 1,
    window: experiment.view.equal === false ? wanted : withEqualScales(wanted, width, height),
  }
  const inside: string[] = []
  if (layer !== 'paths') {
    const kind = experiment.view.scale ?? problem.heightScale
    const scale = experiment.view.window ? heightScaleIn(problem, frame.window, kind) : heightScaleOf(problem, kind)
    inside.push(surfaceSvg(heightGrid(problem, scale, frame, fineness.cell), theme, line, fineness))
    inside.push(minimaSvg(shown, frame, type))
  }
  if (layer !== 'ground') {
    const paths = pathsOf(
      trajectories?.result ?? { backend: 'js', runs: [] },
      (run) => experiment.runs[run]?.hidden === true,
      (run) => lookOf(experiment.view, run),
    )
    inside.push(pathsSvg(paths, frame, domainWindow(problem.domain), figure.head, line))
    if (experiment.starts === undefined) inside.push(startSvg(shown, frame, type))
    inside.push(shown.over?.(frame, figure) ?? '')
  }
  const { left, top } = frame
  const plot = element('svg', { x: left, y: top, width, height, overflow: 'hidden', id: 'contour' }, ...inside)
  return layer === 'paths' ? plot : plot + axesSvg(frame, figure, problem.data?.axes ?? { x: 'x', y: 'y' })
}

/** The axes with their names at the far ends, as on screen. */
function axesSvg(frame: PlotFrame, { type, ink }: Figure, names: { readonly x: string; readonly y: string }): string {
  const {
    left,
    top,
    width,
    height,
    window: [x0, x1, y0, y1],
  } = frame
  const bottom = top + height
  const size = 11.5 * type
  const marks: string[] = []
  const number = (text: string, x: number, y: number, anchor: string): string =>
    textElement(text, { x, y, 'text-anchor': anchor, 'font-size': size, fill: ink.muted, 'font-family': plainFont })
  for (const { value, text } of axisTicks(x0, x1, ticksIn(width, 72 * type))) {
    const x = left + toScreenX(frame, value)
    marks.push(element('path', { d: `M${short(x)} ${short(bottom)}v4`, stroke: ink.line }))
    if (x <= left + width - (12 + 6 * names.x.length) * type)
      marks.push(number(text, x, bottom + 4 + 12 * type, 'middle'))
  }
  for (const { value, text } of axisTicks(y0, y1, ticksIn(height, 44 * type))) {
    const y = top + toScreenY(frame, value)
    marks.push(element('path', { d: `M${short(left)} ${short(y)}h-4`, stroke: ink.line }))
    if (y >= top + (12 + 6 * names.y.length) * type) marks.push(number(text, left - 7, y + 4 * type, 'end'))
  }
  const name = {
    'text-anchor': 'end',
    'font-size': 15 * type,
    'font-style': 'italic',
    fill: ink.text,
    'font-family': serifFont,
  }
  const beside = names.y.length <= 2
  return element(
    'g',
    { id: 'axes' },
    element('rect', { x: left, y: top, width, height, fill: 'none', stroke: ink.line, 'stroke-opacity': 0.7 }),
    ...marks,
    textElement(names.x, { ...name, x: left + width, y: bottom + 4 + 13 * type }),
    textElement(
      names.y,
      beside
        ? { ...name, x: left - 8, y: top + 9 * type }
        : { ...name, transform: `translate(${short(left - 8)} ${short(top)}) rotate(-90)` },
    ),
  )
}

const ticksIn = (length: number, room: number): number => Math.max(2, Math.min(10, length / room))

const mostLabels = 4

function minimaSvg({ problem }: Shown, frame: PlotFrame, type: number): string {
  const minima = problem?.minima ?? []
  const marks = minima.map(({ at }) => {
    const [x, y] = [toScreenX(frame, at[0]), toScreenY(frame, at[1])]
    if (!(x >= -10 && x <= frame.width + 10 && y >= -10 && y <= frame.height + 10)) return ''
    const d = 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-9 0h6M3 0h6M0-9v6M0 3v6'
    return element(
      'g',
      { transform: `translate(${short(x)} ${short(y)})` },
      element('path', { d, stroke: white, 'stroke-opacity': 0.85, 'stroke-width': 3.6 }),
      element('path', { d, stroke: black, 'stroke-width': 1.5 }),
      minima.length > mostLabels
        ? ''
        : labelSvg(criticalStrings().labels.minimum, 0, y < frame.height - 28 ? 22 : -13, type),
    )
  })
  return element('g', { id: 'minima', fill: 'none', 'stroke-linecap': 'round' }, ...marks)
}

function startSvg({ experiment }: Shown, frame: PlotFrame, type: number): string {
  const [x, y] = [toScreenX(frame, experiment.start[0]), toScreenY(frame, experiment.start[1])]
  if (!(x >= -10 && x <= frame.width + 10 && y >= -10 && y <= frame.height + 10)) return ''
  return element(
    'g',
    { id: 'start', transform: `translate(${short(x)} ${short(y)})` },
    element('circle', { r: 8, fill: white, 'fill-opacity': 0.95, stroke: black, 'stroke-width': 2 }),
    element('circle', { r: 2.5, fill: black }),
    labelSvg(pictureStrings().start, 0, y > 30 ? -13 : 22, type),
  )
}

/** A word on the surface: dark, with a light edge under it. */
function labelSvg(text: string, x: number, y: number, type: number): string {
  const common = {
    x,
    y,
    'text-anchor': 'middle',
    'font-size': 11.5 * type,
    'font-weight': 'bold',
    'font-family': plainFont,
  }
  return (
    textElement(text, {
      ...common,
      fill: white,
      stroke: white,
      'stroke-opacity': 0.85,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
    }) + textElement(text, { ...common, fill: black, stroke: 'none' })
  )
}
