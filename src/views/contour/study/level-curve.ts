import type { LocalModel, Vector } from '../../shared/local-model.ts'
import { type PlotFrame, toScreenX, toScreenY } from '../plot-frame.ts'
import { tenthsText } from './tenths-text.ts'

/** What a level curve is of: gᵀd + ½ dᵀHd around a point. */
export type Quadratic = Pick<LocalModel, 'at' | 'gradient' | 'hessian'>

/** Corners of a curve's side: no fewer, no more, and one every so many pixels. */
const [fewest, most, apart] = [10, 40, 14]

/** Below this share of its slope across the plot a quadratic is a plane. */
const flat = 1e-9

/**
 * The level curve gᵀd + ½ dᵀHd = level as SVG path data in the plot's pixels, from the equation itself: along the axis of smaller
 * curvature it is solved for the other, with the corners close where the curve turns back. Empty where the level is not reached.
 */
export const levelCurve = (frame: PlotFrame, quadratic: Quadratic, level: number): string =>
  levelCurvesOf(frame, quadratic)(level)

/** The level curves of one quadratic, by their levels. */
export function levelCurvesOf(frame: PlotFrame, { at, gradient, hessian }: Quadratic): (level: number) => string {
  const { width, height } = frame
  const [x, y] = [toScreenX(frame, at[0]), toScreenY(frame, at[1])]
  const [perX, perY] = [toScreenX(frame, at[0] + 1) - x, toScreenY(frame, at[1] + 1) - y]
  const slope: Vector = [gradient[0] / perX, gradient[1] / perY]
  const [xx, xy, yy] = [hessian[0] / perX ** 2, hessian[1] / (perX * perY), hessian[2] / perY ** 2]
  if (!Number.isFinite(xx + xy + yy + slope[0] + slope[1])) return () => ''
  const corners = [0, width].flatMap((right) => [0, height].map((down): Vector => [right - x, down - y]))
  const reach = Math.max(...corners.map(([right, down]) => Math.hypot(right, down)))
  const [middle, spread] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)]
  const steep = middle < 0 ? middle - spread : middle + spread
  const straight = Math.abs(steep) * reach <= flat * Math.hypot(...slope)
  const turn = straight
    ? Math.atan2(slope[1], slope[0])
    : Math.atan2(2 * xy, xx - yy) / 2 + (middle < 0 ? Math.PI / 2 : 0)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const along = corners.map(([right, down]) => down * cos - right * sin)
  const write = (letter: string, u: number, v: number): string =>
    `${letter}${tenthsText(x - u * sin + v * cos)} ${tenthsText(y + u * cos + v * sin)}`
  const [from, to] = [Math.min(...along), Math.max(...along)]
  if (straight)
    return (level) => {
      const v = level / Math.hypot(...slope)
      return Number.isFinite(v) ? write('M', from, v) + write('L', to, v) : ''
    }
  const shape = {
    bu: slope[1] * cos - slope[0] * sin,
    bv: slope[0] * cos + slope[1] * sin,
    flat: middle < 0 ? middle + spread : middle - spread,
    steep,
  }
  return (level) => {
    if (!Number.isFinite(level)) return ''
    const conic: Conic = { ...shape, level }
    return stretches(conic, from, to)
      .map((stretch) => sides(conic, stretch, write))
      .join('')
  }
}

/** bu·u + bv·v + ½ flat·u² + ½ steep·v² = level */
interface Conic {
  readonly bu: number
  readonly bv: number
  readonly flat: number
  readonly steep: number
  readonly level: number
}

/** A stretch of u over which the curve has two sides; at a closed end they meet. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly closed: readonly [from: boolean, to: boolean]
}

const discriminant = ({ bu, bv, flat: f, steep, level }: Conic, u: number): number =>
  bv * bv - 2 * steep * (u * (bu + (f * u) / 2) - level)

/** The stretches between `from` and `to` where the discriminant, a quadratic in u, is not negative. */
function stretches(conic: Conic, from: number, to: number): readonly Stretch[] {
  const { bu, bv, flat: f, steep, level } = conic
  const ends = roots(-steep * f, -2 * steep * bu, bv * bv + 2 * steep * level).filter((u) => u > from && u < to)
  const bounds = [from, ...ends, to]
  return bounds.slice(1).flatMap((end, k): Stretch[] => {
    const begin = bounds[k] ?? from
    if (!(discriminant(conic, (begin + end) / 2) > 0)) return []
    return [{ from: begin, to: end, closed: [k > 0, k < ends.length] }]
  })
}

/** The real roots of au² + bu + c, the smaller first. */
function roots(a: number, b: number, c: number): readonly number[] {
  const under = b * b - 4 * a * c
  if (!(under >= 0)) return []
  const sum = -(b + (b < 0 ? -1 : 1) * Math.sqrt(under)) / 2
  return [sum / a, c / sum].filter(Number.isFinite).toSorted((one, other) => one - other)
}

/** There along one side of a stretch, and back along the other. */
function sides(conic: Conic, { from, to, closed }: Stretch, write: (letter: string, u: number, v: number) => string) {
  const count = Math.min(Math.max(Math.ceil((to - from) / apart), fewest), most)
  const [there, back]: [string[], string[]] = [[], []]
  for (let k = 0; k <= count; k++) {
    // Close together at both ends, where a curve that turns back is steep.
    const u = (from + to) / 2 - ((to - from) / 2) * Math.cos((Math.PI * k) / count)
    const met = (k === 0 && closed[0]) || (k === count && closed[1])
    const [one, other] = both(conic, u, met)
    there.push(write(k === 0 ? 'M' : 'L', u, one))
    back.push(write(k === count && !closed[1] ? 'M' : 'L', u, other))
  }
  return there.join('') + back.toReversed().join('')
}

/** Both v on the curve at u, by the formula that does not cancel. */
function both(conic: Conic, u: number, met: boolean): readonly [number, number] {
  const { bu, bv, flat: f, steep, level } = conic
  const sum = bv + (bv < 0 ? -1 : 1) * (met ? 0 : Math.sqrt(Math.max(0, discriminant(conic, u))))
  if (met || sum === 0) return [-bv / steep, -bv / steep]
  const pair = [-sum / steep, (-2 * (u * (bu + (f * u) / 2) - level)) / sum] as const
  return bv < 0 ? [pair[1], pair[0]] : pair
}
