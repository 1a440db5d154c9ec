import { setAttributes, svgElement } from '../shared/dom.ts'
import { currentTheme } from '../shared/theme.ts'
import { type ChartFrame, lossToY } from './chart-frame.ts'
import { chartColour, type LossSeries } from './loss-lines.ts'

/** A dot on each curve where the play head is. */
export function drawHeadDots(group: SVGGElement, frame: ChartFrame, series: readonly LossSeries[], step: number): void {
  while (group.children.length > series.length) group.lastChild?.remove()
  while (group.children.length < series.length) svgElement('circle', { r: 4 }, group)
  const theme = currentTheme()
  series.forEach(({ run, losses }, index) => {
    const dot = group.children[index]
    const last = losses.length - 1
    const whole = Math.min(Math.floor(step), last)
    const here = lossToY(frame, losses[whole] ?? Number.NaN)
    const next = lossToY(frame, losses[Math.min(whole + 1, last)] ?? Number.NaN)
    const y = here + Math.min(step - whole, 1) * (next - here)
    const inSight = y >= -1 && y <= frame.height + 1
    if (dot) {
      setAttributes(
        dot,
        inSight
          ? {
              cx: frame.x(Math.min(step, last)).toFixed(2),
              cy: y.toFixed(2),
              fill: chartColour(run, theme),
              visibility: 'visible',
            }
          : { visibility: 'hidden' },
      )
    }
  })
}
