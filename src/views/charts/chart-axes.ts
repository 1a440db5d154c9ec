import { axisBottom, axisLeft } from 'd3-axis'
import { select } from 'd3-selection'

import { setAttributes, svgElement } from '../shared/dom.ts'
import { drawingScale } from '../shared/theme.ts'
import { type ChartFrame, valueTicks } from './chart-frame.ts'

/** The axes of a chart. Returns the way to draw them for a frame. */
export function createChartAxes(parent: SVGElement): (frame: ChartFrame, across: string) => void {
  const group = svgElement('g', { class: 'chart-axes', 'aria-hidden': 'true' }, parent)
  const vertical = svgElement('g', { class: 'chart-axis-value' }, group)
  const horizontal = svgElement('g', {}, group)
  const name = svgElement('text', { class: 'chart-name', 'text-anchor': 'end' }, group)

  return (frame, across) => {
    const { type } = drawingScale()
    const nameRoom = 8 + 7.5 * type * across.length
    name.textContent = across
    const { left, top, width, height, x, y } = frame
    const ticks = valueTicks(frame)
    const text = new Map(ticks.map((tick) => [tick.value, tick.text]))
    const valueAxis = axisLeft<number>(y)
      .tickValues(ticks.map(({ value }) => value))
      .tickFormat((value) => text.get(value) ?? '')
      .tickSizeOuter(0)
      .tickSizeInner(-width)
      .tickPadding(8)
    const whole = x.ticks(Math.max(2, Math.min(10, width / (70 * type)))).filter((value) => Number.isInteger(value))
    const acrossAxis = axisBottom<number>(x).tickValues(whole).tickFormat(String).tickSizeOuter(0).tickSizeInner(4)
    setAttributes(vertical, { transform: `translate(${left} ${top})` })
    setAttributes(horizontal, { transform: `translate(${left} ${top + height})` })
    select(vertical).call(valueAxis)
    select(horizontal).call(acrossAxis)
    select(horizontal)
      .selectAll<SVGTextElement, number>('.tick text')
      .attr('visibility', (value) => (x(value) > width - nameRoom ? 'hidden' : null))
    setAttributes(name, { x: left + width, y: top + height + 4 + 13 * type })
  }
}
