import { setAttributes, svgElement } from '../shared/dom.ts'
import { drawTicks } from '../shared/draw-ticks.ts'
import { drawingScale } from '../shared/theme.ts'
import { axisTicks } from './axis-ticks.ts'
import { type PlotFrame, toScreenX, toScreenY } from './plot-frame.ts'

/** A tick's number nearer than this many pixels to the axis' name gives way to it. */
const nameRoom = 18

/** The axes of the plot with their names at the far ends. Returns the way to draw them for a frame. */
export function createAxes(parent: SVGElement): (frame: PlotFrame) => void {
  const group = svgElement('g', { class: 'contour-axes', 'aria-hidden': 'true' }, parent)
  const border = svgElement('rect', { class: 'contour-border' }, group)
  const horizontal = svgElement('g', { 'text-anchor': 'middle' }, group)
  const vertical = svgElement('g', { 'text-anchor': 'end' }, group)
  const nameX = svgElement('text', { class: 'contour-axis-name', 'text-anchor': 'end' }, group)
  const nameY = svgElement('text', { class: 'contour-axis-name', 'text-anchor': 'end' }, group)
  nameX.textContent = 'x'
  nameY.textContent = 'y'

  return (frame) => {
    const {
      left,
      top,
      width,
      height,
      window: [x0, x1, y0, y1],
    } = frame
    const { type } = drawingScale()
    setAttributes(border, { x: left, y: top, width, height })
    setAttributes(horizontal, { transform: `translate(${left} ${top + height})` })
    setAttributes(vertical, { transform: `translate(${left} ${top})` })
    drawTicks(horizontal, axisTicks(x0, x1, ticksIn(width, 72 * type)), (value) => {
      const x = toScreenX(frame, value)
      return { x, y: 0, line: 'M0 0V4', text: [0, 4 + 12 * type], shown: x <= width - nameRoom * type }
    })
    drawTicks(vertical, axisTicks(y0, y1, ticksIn(height, 44 * type)), (value) => {
      const y = toScreenY(frame, value)
      return { x: 0, y, line: 'M0 0H-4', text: [-7, 4 * type], shown: y >= nameRoom * type }
    })
    setAttributes(nameX, { x: left + width, y: top + height + 4 + 13 * type })
    setAttributes(nameY, { x: left - 8, y: top + 9 * type })
  }
}

const ticksIn = (length: number, room: number): number => Math.max(2, Math.min(10, length / room))
