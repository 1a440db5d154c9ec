import type { Vector } from '../local-model.ts'

const told = (value: number): string => value.toFixed(1)

/** An arrow as SVG path data: a shaft and a head that never outgrows it. Empty where it would be a dot. */
export function arrowPath([x0, y0]: Vector, [x1, y1]: Vector): string {
  const length = Math.hypot(x1 - x0, y1 - y0)
  if (!(length > 1.5)) return ''
  const head = Math.min(9, length * 0.6)
  const angle = Math.atan2(y1 - y0, x1 - x0)
  const side = (turn: number): string =>
    `${told(x1 - head * Math.cos(angle + turn))} ${told(y1 - head * Math.sin(angle + turn))}`
  return `M${told(x0)} ${told(y0)}L${told(x1)} ${told(y1)}M${side(0.45)}L${told(x1)} ${told(y1)}L${side(-0.45)}`
}
