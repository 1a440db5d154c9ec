import { element, textElement } from '../../../export/markup.ts'
import type { Figure } from '../../../lessons/lesson.ts'
import { formatNumber } from '../../../views/shared/format-number.ts'
import { groundColour } from '../../../views/shared/ground-colour.ts'
import { markerPath } from '../../../views/shared/marker-path.ts'
import { runStyle } from '../../../views/shared/palette.ts'
import { chartLayout, pathOf, type Row } from '../beside/chart-layout.ts'
import { type DrawnSize, ink, small } from './box.ts'
import { framed } from './frame.ts'

/** More points than these have no markers. */
const mostMarkers = 24

/** A chart of rows of numbers, as a drawing of its own. */
export function chartDrawing(figure: Omit<Figure, 'series'>, rows: readonly Row[], size: DrawnSize): string {
  // one row needs no name but the title
  const told = rows.length > 1 ? rows : []
  const entries = told.map(({ name }, look) => ({ text: name, mark: lookMark(figure.figure, look) }))
  return framed(size, { title: figure.title, entries }, ({ top, width, height }) => {
    const layout = chartLayout(figure, rows, { width, height }, small / 12)
    const inside = rows.map((row, look) => rowMarks(figure.figure, row, look, layout))
    return element('g', { transform: `translate(0 ${top})` }, axes(figure, layout, height), ...inside)
  })
}

type Layout = ReturnType<typeof chartLayout>

function axes(
  { x: along, y: upwards }: Pick<Figure, 'x' | 'y'>,
  { left, top, across, up, x, y, xMarks, yMarks }: Layout,
  height: number,
): string {
  const said = { 'font-size': small, fill: ink.muted }
  return [
    ...yMarks.flatMap((value) => [
      element('path', { d: `M${left} ${y(value).toFixed(1)}h${across}`, stroke: value === 0 ? ink.strong : ink.line }),
      textElement(formatNumber(value, 2), { ...said, x: left - 6, y: y(value) + 0.35 * small, 'text-anchor': 'end' }),
    ]),
    ...xMarks.flatMap((value) => [
      element('path', { d: `M${x(value).toFixed(1)} ${top + up}v4`, stroke: ink.strong }),
      textElement(formatNumber(value, 3), { ...said, x: x(value), y: top + up + 15, 'text-anchor': 'middle' }),
    ]),
    textElement(along.label, { ...said, x: left + across / 2, y: height - 4, 'text-anchor': 'middle' }),
    textElement(upwards.label, { ...said, x: 0, y: small }),
  ].join('')
}

const stroke = (look: number) => ({
  fill: 'none',
  stroke: groundColour(look, 'light'),
  'stroke-dasharray': runStyle(look).dash.join(' ') || undefined,
  'stroke-width': 1.6,
})

const marker = (look: number, at: string, scale: number): string =>
  element('path', {
    d: markerPath(runStyle(look).marker),
    transform: `translate(${at}) scale(${scale})`,
    fill: groundColour(look, 'light'),
  })

const lookMark = (kind: Figure['figure'], look: number): string =>
  (kind === 'lines' ? element('path', { d: 'M-12 0H12', ...stroke(look) }) : '') + marker(look, '0 0', 0.6)

function rowMarks(kind: Figure['figure'], row: Row, look: number, layout: Layout): string {
  const { x, y } = layout
  const points = row.values.length > mostMarkers ? [] : row.values
  return [
    kind === 'lines' ? element('path', { d: pathOf(row, layout), ...stroke(look), 'stroke-linejoin': 'round' }) : '',
    ...points.map((value, k) =>
      Number.isFinite(value)
        ? marker(look, `${x(row.at[k] ?? 0).toFixed(1)} ${y(value).toFixed(1)}`, kind === 'dots' ? 0.7 : 0.5)
        : '',
    ),
  ].join('')
}
