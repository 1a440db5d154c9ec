import { setAttributes, svgElement } from '../shared/dom.ts'
import { groundColour } from '../shared/ground-colour.ts'
import { currentTheme } from '../shared/theme.ts'
import { type ChartFrame, valueToY } from './chart-frame.ts'
import { stepToX } from './curves.ts'
import type { Curve } from './measures.ts'

/** A dot on each curve where the play head is. */
export function drawHeadDots(group: SVGGElement, frame: ChartFrame, curves: readonly Curve[], step: number): void {
  while (group.children.length > curves.length) group.lastChild?.remove()
  while (group.children.length < curves.length) svgElement('circle', { r: 4 }, group)
  const theme = currentTheme()
  curves.forEach((curve, index) => {
    const dot = group.children[index]
    const last = curve.values.length - 1
    const whole = Math.min(Math.floor(step), last)
    const here = valueToY(frame, curve.values[whole] ?? Number.NaN)
    const next = valueToY(frame, curve.values[Math.min(whole + 1, last)] ?? Number.NaN)
    const y = here + Math.min(step - whole, 1) * (next - here)
    const inSight = y >= -1 && y <= frame.height + 1
    if (dot) {
      setAttributes(
        dot,
        inSight
          ? {
              cx: stepToX(frame, curve, Math.min(step, last)).toFixed(2),
              cy: y.toFixed(2),
              fill: groundColour(curve.look, theme),
              visibility: 'visible',
            }
          : { visibility: 'hidden' },
      )
    }
  })
}
