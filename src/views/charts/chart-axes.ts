import { setAttributes, svgElement } from '../shared/dom.ts'
import { drawTicks } from '../shared/draw-ticks.ts'
import { drawingScale } from '../shared/theme.ts'
import { type ChartFrame, valueTicks } from './chart-frame.ts'

/** The axes of a chart. Returns the way to draw them for a frame. */
export function createChartAxes(parent: SVGElement): (frame: ChartFrame, across: string) => void {
  const group = svgElement('g', { class: 'chart-axes', 'aria-hidden': 'true' }, parent)
  const vertical = svgElement('g', { class: 'chart-axis-value', 'text-anchor': 'end' }, group)
  const horizontal = svgElement('g', { 'text-anchor': 'middle' }, group)
  const name = svgElement('text', { class: 'chart-name', 'text-anchor': 'end' }, group)

  return (frame, across) => {
    const { type } = drawingScale()
    const nameRoom = 8 + 7.5 * type * across.length
    name.textContent = across
    const { left, top, width, height, x, y } = frame
    const whole = x.ticks(Math.max(2, Math.min(10, width / (70 * type)))).filter((value) => Number.isInteger(value))
    setAttributes(vertical, { transform: `translate(${left} ${top})` })
    setAttributes(horizontal, { transform: `translate(${left} ${top + height})` })
    drawTicks(vertical, valueTicks(frame), (value) => {
      return { x: 0, y: y(value), line: `M0 0H${width}`, text: [-8, 4 * type], shown: true }
    })
    drawTicks(
      horizontal,
      whole.map((value) => ({ value, text: String(value) })),
      (value) => ({ x: x(value), y: 0, line: 'M0 0V4', text: [0, 4 + 12 * type], shown: x(value) <= width - nameRoom }),
    )
    setAttributes(name, { x: left + width, y: top + height + 4 + 13 * type })
  }
}
