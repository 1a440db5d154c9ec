import { compileLoss } from '../notation/loss.ts'
import { compileFunction } from '../notation/compile-function.ts'
import { usualDomain } from './defaults.ts'
import type { DomainValue, Values } from './experiment.ts'

/** Half-widths that are tried, the usual one first, then ever farther from it. */
const halfWidths = [4, 40, 0.4, 400, 0.04, 4e3, 4e-3, 4e4, 4e-4, 4e5, 4e-5, 4e6, 4e-6]
/** Cells a side of the grid, which spans half as much again as the half-width. */
const side = 36
const reach = 1.5
/** More turns than this along a line through the square are ripples that no picture of it could show. */
const mostTurns = 64
const lineProbes = 400
/** With few critical points the square grows until it holds them. */
const few = 12
/** Shares of the grid: less than this has a value; more than this is level. */
const leastFinite = 0.1
const mostLevel = 0.9

type Slope = (x: number, y: number) => readonly [value: number, x: number, y: number]

/** What the grid over a square shows. */
interface Look {
  /** Middles of the cells in which the gradient may vanish. */
  readonly turns: readonly (readonly [number, number])[]
  readonly finite: number
  readonly level: number
}

/**
 * The part of the plane that shows a formula best: a square around the origin, [−4, 4]² where that will do.
 *
 * The rule: of the half-widths 4, 40, 0.4, 400, 0.04 … the first whose square holds a place where the gradient vanishes and
 * ripples that are not too fine to be seen; grown, where it has only a few such places, until those just outside are in it too; a
 * tenth of it, where all of them lie so close to the origin that they would be one dot. Where no square has any, the first in
 * which the formula has values at all.
 *
 * @throws NotationError for a formula that does not compile
 */
export function fitDomain(formula: string, parameters: Values = {}): DomainValue {
  const slope = slopeOf(formula, parameters)
  const looks = new Map<number, Look>()
  const lookAt = (half: number): Look => {
    const look = looks.get(half) ?? lookOver(slope, half)
    looks.set(half, look)
    return look
  }
  let chosen = halfWidths.find((half) => {
    const { turns, finite, level } = lookAt(half)
    const within = turns.some((at) => Math.max(...at.map(Math.abs)) <= half)
    return within && finite >= leastFinite && level <= mostLevel && !isRippled(slope, half)
  })
  if (chosen === undefined) {
    const seen =
      halfWidths.find((half) => lookAt(half).finite >= 0.25) ?? halfWidths.find((half) => lookAt(half).finite > 0)
    return seen === undefined ? usualDomain : square(seen)
  }
  while (chosen > 1e-6 && isDot(lookAt(chosen), chosen) && hasMore(lookAt(chosen / 10), chosen / 10, 1)) chosen /= 10
  const { turns } = lookAt(chosen)
  if (hasMore(lookAt(chosen), chosen, few)) return square(chosen)
  const farthest = Math.max(...turns.flatMap((at) => at.map(Math.abs)))
  return square(farthest <= 0.85 * chosen ? chosen : Math.max(chosen, roundUp(1.25 * farthest)))
}

const square = (half: number): DomainValue => ({ x: [-half, half], y: [-half, half] })

function slopeOf(formula: string, parameters: Values): Slope {
  const names = Object.keys(parameters)
  const { value, gradient } = compileLoss(formula, names)
  const evaluate = compileFunction([value, ...gradient], ['x', 'y', ...names.map((_, k) => `q${k}`)])
  const inputs = [0, 0, ...Object.values(parameters)]
  const out = new Float64Array(3)
  return (x, y) => {
    inputs[0] = x
    inputs[1] = y
    evaluate(inputs, out)
    return [out[0] ?? Number.NaN, out[1] ?? Number.NaN, out[2] ?? Number.NaN]
  }
}

function lookOver(slope: Slope, half: number): Look {
  const step = (2 * reach * half) / side
  // not quite in the middle, so that a symmetric formula's zeros fall inside of cells
  const place = (index: number): number => -reach * half + (index + 0.013) * step
  const count = side + 1
  const [gx, gy] = [new Float64Array(count * count), new Float64Array(count * count)]
  for (let at = 0; at < gx.length; at++) {
    const found = slope(place(at % count), place(Math.floor(at / count)))
    gx[at] = Number.isFinite(found[0]) ? found[1] : Number.NaN
    gy[at] = found[2]
  }
  const turns: (readonly [number, number])[] = []
  let [finite, level] = [0, 0]
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const [low, high] = ends(gx, row * count + column)
      const [left, right] = ends(gy, row * count + column)
      // false for NaN too
      if (!Number.isFinite(high - low) || !Number.isFinite(right - left)) continue
      finite++
      if (low === 0 && high === 0 && left === 0 && right === 0) level++
      else if (low <= 0 && high >= 0 && left <= 0 && right >= 0) turns.push([place(column + 0.5), place(row + 0.5)])
    }
  return { turns, finite: finite / side ** 2, level: finite === 0 ? 1 : level / finite }
}

/** The least and the greatest of the values at a cell's corners. */
function ends(values: Float64Array, at: number): readonly [number, number] {
  const [a = Number.NaN, b = Number.NaN] = [values[at], values[at + 1]]
  const [c = Number.NaN, d = Number.NaN] = [values[at + side + 1], values[at + side + 2]]
  return [Math.min(a, b, c, d), Math.max(a, b, c, d)]
}

/** Does the slope along a line change its sign too often? Both directions, off the middle. */
function isRippled(slope: Slope, half: number): boolean {
  return ([0, 1] as const).some((axis) => {
    let turns = 0
    let last = 0
    for (let k = 0; k <= lineProbes; k++) {
      // at uneven distances, or ripples in step with the probes would not be seen
      const along = -half + (2 * half * (k + scattered(k))) / lineProbes
      const across = 0.137 * half
      const sign = Math.sign(slope(axis === 0 ? along : across, axis === 0 ? across : along)[1 + axis] ?? 0)
      if (sign * last < 0) turns++
      if (sign !== 0 && !Number.isNaN(sign)) last = sign
    }
    return turns > mostTurns
  })
}

/** A number in [0, 1) that no neighbour tells. */
const scattered = (k: number): number => Math.abs(43758.5453 * Math.sin(12.9898 * (k + 1))) % 1

/** Do all places lie within two cells of the origin? */
const isDot = ({ turns }: Look, half: number): boolean =>
  turns.every((at) => Math.max(...at.map(Math.abs)) <= (2.5 * 2 * reach * half) / side)

/** Are there more places that do not touch one another than so many? */
function hasMore({ turns }: Look, half: number, count: number): boolean {
  const near = (2 * 2 * reach * half) / side
  const heads: (readonly [number, number])[] = []
  return turns.some((at) => {
    if (heads.every((head) => Math.hypot(head[0] - at[0], head[1] - at[1]) > near)) heads.push(at)
    return heads.length > count
  })
}

/** The next number that reads well. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value))
  const share = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one * unit >= value * (1 - 1e-9)) ?? 10
  return Number((share * unit).toPrecision(3))
}
