import type { Vector } from '../local-model.ts'
import { tenths } from './tenths.ts'

/** An arrow as SVG path data: a shaft and a head that never outgrows it. Empty where it would be a dot. */
export function arrowPath([x0, y0]: Vector, [x1, y1]: Vector): string {
  const length = Math.hypot(x1 - x0, y1 - y0)
  if (!(length > 1.5)) return ''
  const head = Math.min(9, length * 0.6)
  const angle = Math.atan2(y1 - y0, x1 - x0)
  const side = (turn: number): string =>
    `${tenths(x1 - head * Math.cos(angle + turn))} ${tenths(y1 - head * Math.sin(angle + turn))}`
  return `M${tenths(x0)} ${tenths(y0)}L${tenths(x1)} ${tenths(y1)}M${side(0.45)}L${tenths(x1)} ${tenths(y1)}L${side(-0.45)}`
}
