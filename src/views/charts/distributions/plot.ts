import { ticks } from 'd3-array'

import { onPage } from '../../shared/ground-colour.ts'
import { svgElement } from '../../shared/dom.ts'
import { tickNumber } from '../../shared/format-number.ts'
import { drawingScale } from '../../shared/theme.ts'
import { percentText } from '../../shared/strings/number-format.ts'

/** A line, or a band between two, or bars, each of a run's colour. */
export interface PlotLine {
  readonly name: string
  readonly colour: string
  readonly dash: readonly number[]
  readonly points: readonly (readonly [x: number, y: number])[]
  /** The upper edge of a band whose lower edge is `points`. */
  readonly upTo?: readonly (readonly [x: number, y: number])[]
  /** Does it stay level until its next point? */
  readonly steps?: boolean
}

export interface PlotAxis {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly log: boolean
  readonly percent?: boolean
}

export interface Plot {
  readonly label: string
  readonly x: PlotAxis
  readonly y: PlotAxis
  readonly lines: readonly PlotLine[]
}

const usual = { left: 56, right: 14, top: 10, bottom: 40 }

/** Draws a plot into an SVG of the given size, in CSS pixels. */
export function drawPlot(svg: SVGSVGElement, { label, x, y, lines }: Plot, width: number, height: number): void {
  svg.replaceChildren()
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  svg.setAttribute('aria-label', label)
  const { type } = drawingScale()
  const margin = {
    left: usual.left * type,
    right: usual.right * type,
    top: usual.top * type,
    bottom: usual.bottom * type,
  }
  const [wide, high] = [Math.max(20, width - margin.left - margin.right), height - margin.top - margin.bottom]
  const group = svgElement('g', { transform: `translate(${margin.left} ${margin.top})` }, svg)
  const across = (value: number): number => Math.min(1.02, Math.max(-0.02, share(x, value))) * wide
  const up = (value: number): number => (1 - Math.min(1.02, Math.max(-0.02, share(y, value)))) * high
  const write = (text: string, attributes: Readonly<Record<string, string | number>>): void => {
    svgElement('text', attributes, group).textContent = text
  }
  svgElement('path', { d: `M0 0V${high}H${wide}`, class: 'distribution-axis' }, group)
  for (const value of ticksOf(x, Math.max(2, wide / (80 * type)))) {
    svgElement('path', { d: `M${across(value)} ${high}v5`, class: 'distribution-axis' }, group)
    write(told(x, value), { x: across(value), y: high + 6 + 12 * type, 'text-anchor': 'middle' })
  }
  for (const value of ticksOf(y, 5)) {
    svgElement('path', { d: `M0 ${up(value)}H${wide}`, class: 'distribution-grid' }, group)
    write(told(y, value), { x: -8, y: up(value) + 4 * type, 'text-anchor': 'end' })
  }
  write(x.name, { x: wide / 2, y: high + 34 * type, 'text-anchor': 'middle' })
  for (const line of lines) {
    const place = ([atX, atY]: readonly [number, number]): string => `${across(atX).toFixed(1)} ${up(atY).toFixed(1)}`
    const text = (points: PlotLine['points']): string =>
      points
        .map((point, k) =>
          line.steps === true && k > 0
            ? `H${across(point[0]).toFixed(1)}V${up(point[1]).toFixed(1)}`
            : `${k === 0 ? 'M' : 'L'}${place(point)}`,
        )
        .join('')
    if (line.upTo) {
      const d = `${text(line.points)}L${line.upTo.toReversed().map(place).join('L')}Z`
      svgElement('path', { d, fill: onPage(line.colour), class: 'distribution-band' }, group)
      continue
    }
    const dash = { 'stroke-dasharray': line.dash.join(' ') }
    const path = svgElement(
      'path',
      { d: text(line.points), stroke: onPage(line.colour), ...dash, class: 'distribution-line' },
      group,
    )
    svgElement('title', {}, path).textContent = line.name
  }
}

const share = ({ from, to, log }: PlotAxis, value: number): number =>
  log ? Math.log(Math.max(from, value) / from) / Math.log(to / from) : (value - from) / (to - from)

const told = ({ percent }: PlotAxis, value: number): string =>
  percent === true ? percentText(value) : tickNumber(value, 3)

function ticksOf({ from, to, log }: PlotAxis, about: number): readonly number[] {
  if (!log) return ticks(from, to, about)
  const decades = Math.log10(to / from)
  if (decades < 1.2) return ticks(from, to, about)
  const every = Math.max(1, Math.ceil(decades / about))
  const first = Math.ceil(Math.log10(from) - 1e-9)
  return Array.from({ length: Math.floor(Math.log10(to) + 1e-9) - first + 1 }, (_, k) => 10 ** (first + k)).filter(
    (_, k) => k % every === 0,
  )
}
