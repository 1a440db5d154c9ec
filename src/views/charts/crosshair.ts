import type { Hover } from '../../store/state.ts'
import { setAttributes, svgElement } from '../shared/dom.ts'
import { formatNumber } from '../shared/format-number.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { currentTheme } from '../shared/theme.ts'
import { type ChartFrame, valueToY } from './chart-frame.ts'
import { inPlot, stepToX } from './curves.ts'
import type { Curve } from './measures.ts'

/**
 * The crosshair at the step that is under the pointer in any view: a line, a ring on the run's curve, and the value there.
 * Returns the way to draw it; `plain` leaves the value out, where a card tells it.
 */
export function createCrosshair(
  parent: SVGElement,
): (frame: ChartFrame, curves: readonly Curve[], hover: Hover | undefined, plain: boolean) => void {
  const group = svgElement('g', { class: 'chart-hover', visibility: 'hidden', 'aria-hidden': 'true' }, parent)
  const line = svgElement('line', { class: 'chart-crosshair', y1: 0 }, group)
  const ring = svgElement('circle', { class: 'chart-ring', r: 6 }, group)
  const text = svgElement('text', { class: 'chart-value' }, group)

  return (frame, curves, hover, plain) => {
    const curve = hover && curves.find(({ run }) => run === hover.run)
    const value = hover && curve?.values[Math.min(hover.step, curve.values.length - 1)]
    if (!hover || !curve || value === undefined || Number.isNaN(value)) {
      return setAttributes(group, { visibility: 'hidden' })
    }
    const x = stepToX(frame, curve, hover.step)
    const y = inPlot(frame, valueToY(frame, value))
    const right = x < frame.width - 90
    setAttributes(group, { visibility: 'visible' })
    setAttributes(line, { x1: x, x2: x, y2: frame.height })
    setAttributes(ring, { cx: x, cy: y, stroke: groundColour(curve.look, currentTheme()) })
    setAttributes(text, {
      x: right ? x + 11 : x - 11,
      y: y < 16 ? y + 18 : y - 8,
      'text-anchor': right ? 'start' : 'end',
    })
    const told = plain ? '' : formatNumber(value, 3)
    if (text.textContent !== told) text.textContent = told
  }
}
