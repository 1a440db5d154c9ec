import { toScreenX, toScreenY, type PlotFrame } from '../views/contour/plot-frame.ts'
import { dotRadius, faintStroke, strongStrokes, type Stroke } from '../views/contour/path-style.ts'
import { cutSegments, screenPath, type ScreenPath } from '../views/contour/screen-path.ts'
import { markerPath } from '../views/shared/marker-path.ts'
import { casing, core, runStyle } from '../views/shared/palette.ts'
import { type PathPoints, pointAt } from '../views/shared/path-points.ts'
import { element, PathWriter, short, tenths } from './markup.ts'

/**
 * Paths as on screen: faint beyond the head, a cased line with its dash up to it, a dot on each step that has room, and a marker.
 * `home` is the problem's domain; `line` is the factor of all widths.
 */
export function pathsSvg(
  paths: readonly PathPoints[],
  frame: PlotFrame,
  home: PlotFrame['window'],
  head: number,
  line: number,
): string {
  const screen = paths.map((path) => screenPath(path, frame, home))
  const faint = screen.map((path) => {
    if (head >= path.path.steps) return ''
    return stroke(dataOf(path, head, Infinity), faintStroke(path.path, line))
  })
  const strong = screen.map((path) => {
    const data = dataOf(path, 0, head)
    const strokes = strongStrokes(path.path, path.thin, line).map((one) => stroke(data, one))
    return element('g', {}, ...strokes, path.path.kind === 'run' ? dotsSvg(path, head, line) : '')
  })
  const runs = paths.filter(({ kind }) => kind === 'run')
  const marks = runs.flatMap((path) => [
    markSvg(path, frame, head, line),
    ...(head < path.steps ? [element('g', { opacity: 0.55 }, markSvg(path, frame, path.steps, 0.7 * line))] : []),
  ])
  return [
    element('g', { id: 'paths', fill: 'none', 'stroke-linejoin': 'round' }, ...faint, ...strong),
    element('g', { id: 'markers' }, ...marks),
  ].join('')
}

function dataOf(path: ScreenPath, from: number, to: number): string {
  const writer = new PathWriter()
  let [lastX, lastY] = [Number.NaN, Number.NaN]
  cutSegments(path, from, to, (ax, ay, bx, by) => {
    if (ax !== lastX || ay !== lastY) writer.moveTo(ax, ay)
    writer.lineTo(bx, by)
    lastX = bx
    lastY = by
  })
  return writer.data()
}

function stroke(data: string, { color, alpha, width, dash }: Stroke): string {
  if (data === '') return ''
  return element('path', {
    d: data,
    transform: `scale(${1 / tenths})`,
    stroke: color,
    'stroke-opacity': alpha < 1 ? alpha : undefined,
    'stroke-width': tenths * width,
    'stroke-dasharray': dash.length > 0 ? dash.map((length) => short(tenths * length)).join(' ') : undefined,
  })
}

function dotsSvg({ dots }: ScreenPath, head: number, line: number): string {
  const { rim, middle } = dotRadius(line)
  let data = ''
  for (let at = 0; at + 2 < dots.length && (dots[at + 2] ?? 0) <= head; at += 3)
    data += `M${Math.round(tenths * (dots[at] ?? 0))} ${Math.round(tenths * (dots[at + 1] ?? 0))}h0`
  if (data === '') return ''
  // a line without length and with round ends is a dot
  return (
    [
      [casing, rim],
      [core, middle],
    ] as const
  )
    .map(([color, radius]) =>
      element('path', {
        d: data,
        transform: `scale(${1 / tenths})`,
        stroke: color,
        'stroke-width': 2 * tenths * radius,
        'stroke-linecap': 'round',
      }),
    )
    .join('')
}

/** A run's marker at a step: a light edge inside a dark one, for any ground. */
function markSvg(path: PathPoints, frame: PlotFrame, step: number, size: number): string {
  const point = pointAt(path, step)
  if (!point) return ''
  const [x, y] = [toScreenX(frame, point[0]), toScreenY(frame, point[1])]
  if (!(x >= -12 && x <= frame.width + 12 && y >= -12 && y <= frame.height + 12)) return ''
  const { color, marker } = runStyle(path.look)
  const d = markerPath(marker)
  return element(
    'g',
    { transform: `translate(${short(x)} ${short(y)}) scale(${short(size)})`, 'stroke-linejoin': 'round' },
    element('path', { d, fill: casing, stroke: casing, 'stroke-width': 4.6 }),
    element('path', { d, fill: core, stroke: core, 'stroke-width': 2.4 }),
    element('path', { d, fill: color }),
  )
}
