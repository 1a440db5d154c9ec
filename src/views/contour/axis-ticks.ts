import { tickStep, ticks } from 'd3-array'

import type { AxisTick } from '../shared/draw-ticks.ts'
import { formatCoordinate } from '../shared/format-number.ts'

/** About `count` round numbers from `from` to `to`, all with as many decimals as their distance needs. */
export function axisTicks(from: number, to: number, count: number): AxisTick[] {
  const step = tickStep(from, to, count)
  return ticks(from, to, count).map((value) => ({ value, text: value === 0 ? '0' : formatCoordinate(value, step) }))
}
