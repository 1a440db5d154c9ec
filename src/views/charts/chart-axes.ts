import { axisBottom, axisLeft } from 'd3-axis'
import { select } from 'd3-selection'

import { setAttributes, svgElement } from '../shared/dom.ts'
import { type ChartFrame, lossTicks } from './chart-frame.ts'

/** The axes of the loss chart. Returns the way to draw them for a frame. */
export function createChartAxes(parent: SVGElement): (frame: ChartFrame) => void {
  const group = svgElement('g', { class: 'chart-axes', 'aria-hidden': 'true' }, parent)
  const vertical = svgElement('g', { class: 'chart-axis-loss' }, group)
  const horizontal = svgElement('g', {}, group)
  const step = svgElement('text', { class: 'chart-name', 'text-anchor': 'end' }, group)
  step.textContent = 'step'
  const nameRoom = 40

  return (frame) => {
    const { left, top, width, height, x, y } = frame
    const ticks = lossTicks(frame)
    const text = new Map(ticks.map((tick) => [tick.value, tick.text]))
    const lossAxis = axisLeft<number>(y)
      .tickValues(ticks.map(({ value }) => value))
      .tickFormat((value) => text.get(value) ?? '')
      .tickSizeOuter(0)
      .tickSizeInner(-width)
      .tickPadding(8)
    const whole = x.ticks(Math.max(2, Math.min(10, width / 70))).filter((value) => Number.isInteger(value))
    const stepAxis = axisBottom<number>(x).tickValues(whole).tickFormat(String).tickSizeOuter(0).tickSizeInner(4)
    setAttributes(vertical, { transform: `translate(${left} ${top})` })
    setAttributes(horizontal, { transform: `translate(${left} ${top + height})` })
    select(vertical).call(lossAxis)
    select(horizontal).call(stepAxis)
    select(horizontal)
      .selectAll<SVGTextElement, number>('.tick text')
      .attr('visibility', (value) => (x(value) > width - nameRoom ? 'hidden' : null))
    setAttributes(step, { x: left + width, y: top + height + 17 })
  }
}
