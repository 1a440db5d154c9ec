import { ticks } from 'd3-array'

import { setAttributes, svgElement } from '../shared/dom.ts'
import { drawTicks } from '../shared/draw-ticks.ts'
import { formatNumber } from '../shared/format-number.ts'
import { drawingScale } from '../shared/theme.ts'
import { type DataFrame, uToX, vToY } from './data-frame.ts'

/** The axes u and v of the samples. Returns the way to draw them; `flat` leaves v out, where all samples are on a line. */
export function createDataAxes(parent: SVGElement): (frame: DataFrame, flat: boolean) => void {
  const group = svgElement('g', { class: 'data-axes', 'aria-hidden': 'true' }, parent)
  const vertical = svgElement('g', { class: 'data-axis-v', 'text-anchor': 'end' }, group)
  const horizontal = svgElement('g', { 'text-anchor': 'middle' }, group)
  const nameU = svgElement('text', { class: 'data-axis-name', 'text-anchor': 'end' }, group)
  const nameV = svgElement('text', { class: 'data-axis-name', 'text-anchor': 'end' }, group)
  nameU.textContent = 'u'
  nameV.textContent = 'v'

  return (frame, flat) => {
    const { left, top, width, height, u, v } = frame
    const { type } = drawingScale()
    setAttributes(vertical, { transform: `translate(${left} ${top})` })
    setAttributes(horizontal, { transform: `translate(${left} ${top + height})` })
    drawTicks(horizontal, marks(u, width / (64 * type)), (value) => {
      const x = uToX(frame, value)
      return { x, y: 0, line: 'M0 0V4', text: [0, 4 + 12 * type], shown: x <= width - 18 * type }
    })
    drawTicks(vertical, flat ? [{ value: 0, text: '' }] : marks(v, height / (36 * type)), (value) => {
      const y = vToY(frame, value)
      return { x: 0, y, line: `M0 0H${width}`, text: [-7, 4 * type], shown: y >= 14 * type }
    })
    setAttributes(nameU, { x: left + width, y: top + height + 4 + 13 * type })
    setAttributes(nameV, { x: left - 8, y: top + 7 * type, visibility: flat ? 'hidden' : 'visible' })
  }
}

const marks = ([from, to]: readonly [number, number], room: number) =>
  ticks(from, to, Math.max(2, Math.min(8, room))).map((value) => ({ value, text: formatNumber(value) }))
