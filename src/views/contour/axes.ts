import { axisBottom, axisLeft } from 'd3-axis'
import { scaleLinear } from 'd3-scale'
import { select } from 'd3-selection'

import { setAttributes, svgElement } from '../shared/dom.ts'
import type { PlotFrame } from './plot-frame.ts'

/** A tick's number nearer than this many pixels to the axis' name gives way to it. */
const nameRoom = 18

/** The axes of the plot with their names at the far ends. Returns the way to draw them for a frame. */
export function createAxes(parent: SVGElement): (frame: PlotFrame) => void {
  const group = svgElement('g', { class: 'contour-axes', 'aria-hidden': 'true' }, parent)
  const border = svgElement('rect', { class: 'contour-border' }, group)
  const horizontal = svgElement('g', {}, group)
  const vertical = svgElement('g', {}, group)
  const nameX = svgElement('text', { class: 'contour-axis-name', 'text-anchor': 'end' }, group)
  const nameY = svgElement('text', { class: 'contour-axis-name', 'text-anchor': 'end' }, group)
  nameX.textContent = 'x'
  nameY.textContent = 'y'

  return ({ left, top, width, height, window: [x0, x1, y0, y1] }) => {
    const scaleX = scaleLinear([x0, x1], [0, width])
    const scaleY = scaleLinear([y0, y1], [height, 0])
    const axisX = axisBottom(scaleX)
      .ticks(Math.max(2, Math.min(10, width / 72)))
      .tickSizeOuter(0)
      .tickSize(4)
    const axisY = axisLeft(scaleY)
      .ticks(Math.max(2, Math.min(10, height / 44)))
      .tickSizeOuter(0)
      .tickSize(4)
    setAttributes(border, { x: left, y: top, width, height })
    setAttributes(horizontal, { transform: `translate(${left} ${top + height})` })
    setAttributes(vertical, { transform: `translate(${left} ${top})` })
    select(horizontal).call(axisX)
    select(vertical).call(axisY)
    select(horizontal)
      .selectAll<SVGTextElement, number>('.tick text')
      .attr('visibility', (value) => (scaleX(value) > width - nameRoom ? 'hidden' : null))
    select(vertical)
      .selectAll<SVGTextElement, number>('.tick text')
      .attr('visibility', (value) => (scaleY(value) < nameRoom ? 'hidden' : null))
    setAttributes(nameX, { x: left + width, y: top + height + 17 })
    setAttributes(nameY, { x: left - 8, y: top + 9 })
  }
}
