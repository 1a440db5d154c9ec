import { setAttributes, svgElement } from '../shared/dom.ts'
import { drawTicks } from '../shared/draw-ticks.ts'
import { drawingScale } from '../shared/theme.ts'
import { axisTicks } from './axis-ticks.ts'
import { type PlotFrame, toScreenX, toScreenY } from './plot-frame.ts'

/** What a problem calls its parameters. */
export interface AxisNames {
  readonly x: string
  readonly y: string
}

const plainNames: AxisNames = { x: 'x', y: 'y' }

/** Pixels along an axis that its name takes: a tick's number nearer to the end gives way to it. */
const nameRoom = (name: string): number => 12 + 6 * name.length

/** The axes of the plot with their names at the far ends. Returns the way to draw them for a frame. */
export function createAxes(parent: SVGElement): (frame: PlotFrame, names?: AxisNames) => void {
  const group = svgElement('g', { class: 'contour-axes', 'aria-hidden': 'true' }, parent)
  const border = svgElement('rect', { class: 'contour-border' }, group)
  const horizontal = svgElement('g', { 'text-anchor': 'middle' }, group)
  const vertical = svgElement('g', { 'text-anchor': 'end' }, group)
  const nameX = svgElement('text', { class: 'contour-axis-name', 'text-anchor': 'end' }, group)
  const nameY = svgElement('text', { class: 'contour-axis-name', 'text-anchor': 'end' }, group)

  return (frame, names = plainNames) => {
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
      return { x, y: 0, line: 'M0 0V4', text: [0, 4 + 12 * type], shown: x <= width - nameRoom(names.x) * type }
    })
    drawTicks(vertical, axisTicks(y0, y1, ticksIn(height, 44 * type)), (value) => {
      const y = toScreenY(frame, value)
      return { x: 0, y, line: 'M0 0H-4', text: [-7, 4 * type], shown: y >= nameRoom(names.y) * type }
    })
    nameX.textContent = names.x
    nameY.textContent = names.y
    setAttributes(nameX, { x: left + width, y: top + height + 4 + 13 * type })
    // A word has no room beside the axis, and runs along it.
    const place =
      names.y.length > 2 ? `translate(${left - 8} ${top}) rotate(-90)` : `translate(${left - 8} ${top + 9 * type})`
    setAttributes(nameY, { transform: place })
  }
}

const ticksIn = (length: number, room: number): number => Math.max(2, Math.min(10, length / room))
