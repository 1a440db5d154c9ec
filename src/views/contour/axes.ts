import { setAttributes, svgElement } from '../shared/dom.ts'
import { drawingScale } from '../shared/theme.ts'
import { type AxisTick, axisTicks } from './axis-ticks.ts'
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

interface TickPlace {
  readonly x: number
  readonly y: number
  readonly line: string
  readonly text: readonly [number, number]
  /** Whether the number is shown; the mark always is. */
  readonly shown: boolean
}

/** Draws marks with numbers, in as many elements as are needed; those that are there are used again. */
function drawTicks(group: SVGGElement, ticks: readonly AxisTick[], place: (value: number) => TickPlace): void {
  while (group.children.length > ticks.length) group.lastChild?.remove()
  while (group.children.length < ticks.length) {
    const tick = svgElement('g', {}, group)
    svgElement('path', {}, tick)
    svgElement('text', {}, tick)
  }
  ticks.forEach(({ value, text }, index) => {
    const tick = group.children[index]
    const [mark, number] = tick?.children ?? []
    if (!tick || !mark || !number) return
    const {
      x,
      y,
      line,
      text: [textX, textY],
      shown,
    } = place(value)
    setAttributes(tick, { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})` })
    setAttributes(mark, { d: line })
    setAttributes(number, { x: textX, y: textY, visibility: shown ? 'visible' : 'hidden' })
    if (number.textContent !== text) number.textContent = text
  })
}
