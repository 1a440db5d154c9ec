import { nice } from 'd3-array'

import type { AxisTick } from '../shared/draw-ticks.ts'
import type { ElementSize } from '../shared/element-size.ts'
import { formatNumber, superscript } from '../shared/format-number.ts'
import { drawingScale } from '../shared/theme.ts'
import { type Along, evenly } from './along.ts'
import { linearScale, logScale, type Scale } from './scale.ts'
import type { ValueAxis } from './value-axis.ts'

/** The chart's plot in its element, and the scales into it; lengths in CSS pixels. */
export interface ChartFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly steps: number
  /** How the steps of the run that goes farthest stand along the horizontal axis. */
  readonly along: Along
  readonly axis: ValueAxis
  readonly x: Scale
  readonly y: Scale
}

/** The chart in an element, with room for axes and labels; undefined where there is no room for a chart. */
export function chartFrame(
  size: Pick<ElementSize, 'width' | 'height'>,
  steps: number,
  axis: ValueAxis,
  along = evenly(1),
  type = drawingScale().type,
): ChartFrame | undefined {
  const [left, top] = [52 * type, 30 * type]
  const width = size.width - left - 14
  const height = size.height - top - 28 * type
  if (!(width >= 40 && height >= 30)) return undefined
  const x = linearScale([0, along.at(steps) || 1], [0, width])
  const y =
    axis.kind === 'log'
      ? logScale([axis.bottom, axis.top], [height, 0])
      : linearScale(nice(axis.bottom, axis.top, Math.max(2, height / (40 * type))), [height, 0])
  return { left, top, width, height, steps, along, axis, x, y }
}

/** Pixels from the plot's top for a value; far out of the plot where it is beyond a linear axis or above a logarithmic. */
export function valueToY({ axis, y, height }: ChartFrame, plain: number): number {
  const value = plain - axis.offset
  if (Number.isNaN(value)) return Number.NaN
  if (axis.kind === 'log' && value <= axis.bottom) return height
  const place = Number.isFinite(value) ? y(value) : -Math.sign(value) * Infinity
  return Math.min(Math.max(place, -far), height + far)
}

/** Lines out of the plot end this many pixels away: browsers draw nothing where coordinates are huge. */
const far = 1000

/** On which side of the plot a value is cut off, if it is. */
export function cutSide(frame: ChartFrame, value: number): 'above' | 'below' | undefined {
  const y = valueToY(frame, value)
  if (y < -0.5) return 'above'
  return y > frame.height + 0.5 ? 'below' : undefined
}

/** Tick marks of the vertical axis: round numbers, powers of ten where it spans many. */
export function valueTicks({ axis, y, height }: ChartFrame, type = drawingScale().type): AxisTick[] {
  const wanted = Math.max(2, Math.min(8, Math.floor(height / (34 * type))))
  if (axis.kind === 'linear') return y.ticks(wanted).map((value) => ({ value, text: formatNumber(value) }))
  const [low, high] = [Math.ceil(Math.log10(axis.bottom) - 1e-9), Math.floor(Math.log10(axis.top) + 1e-9)]
  if (high - low < 2) {
    const few = roundValues(axis, y, 20 * type)
    const told = few.length > 2 ? few : y.ticks(wanted).filter((value) => value > 0)
    return told.map((value) => ({ value, text: formatNumber(value) }))
  }
  const stride = Math.ceil((high - low) / wanted)
  const first = Math.ceil(low / stride) * stride
  return Array.from({ length: Math.floor((high - first) / stride) + 1 }, (_, index) => first + index * stride).map(
    (power) => ({ value: 10 ** power, text: power === 0 ? '1' : `10${superscript(power)}` }),
  )
}

/** First digits of the values that are told of a decade, the most of them first. */
const digits = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 5],
  [1, 2, 5],
  [1, 3],
] as const

/** Round values of a logarithmic axis, as many in each decade as stand at least `apart` pixels from one another. */
function roundValues({ bottom, top }: ValueAxis, y: Scale, apart: number): readonly number[] {
  const [low, high] = [Math.floor(Math.log10(bottom)), Math.ceil(Math.log10(top))]
  const lists = digits.map((first) =>
    Array.from({ length: high - low + 1 }, (_, k) => first.map((digit) => digit * 10 ** (low + k)))
      .flat()
      .filter((value) => value >= bottom * (1 - 1e-9) && value <= top * (1 + 1e-9)),
  )
  return lists.find((list) => list.every((value, k) => k === 0 || y(list[k - 1] ?? value) - y(value) >= apart)) ?? []
}
