import type { CriticalKind, CriticalPoint } from '../../trajectories/handles.ts'
import { criticalSeeds } from './critical-seeds.ts'
import { isKink, kindByRing } from './kind.ts'
import type { CompiledProblem } from './problem.ts'
import { eigen, hessianOf, stationaryFrom, type Asked } from './stationary.ts'

/** So many points are kept, the lowest first found. */
const most = 600
/** More points than this at which the Hessian is singular are a line or a ring of them, which no mark can show. */
const mostSingular = 3
/** More kinks than this that look like minima are one long kink. */
const mostKinks = 8
/** An eigenvalue that is so small a share of the other says nothing about its sign. */
const singular = 1e-8
/** Seeds between two rests. */
const stride = 8

/** A point in shares of the domain. */
interface Found {
  readonly at: readonly [number, number]
  readonly value: number
  readonly kind: CriticalKind
  readonly isSingular?: boolean
}

/**
 * The points of the domain where the gradient vanishes, and minima at kinks: the surface's declared minima first, then what a
 * search finds, minima before saddles before maxima, each by value. Float64.
 */
export function criticalPoints(problem: CompiledProblem): CriticalPoint[] {
  const search = searchCriticalPoints(problem)
  for (;;) {
    const turn = search.next()
    if (turn.done === true) return turn.value
  }
}

/** The same in short turns, for a thread that has other work to do. */
export function* searchCriticalPoints(problem: CompiledProblem): Generator<void, CriticalPoint[]> {
  const { plane, unit, place, share } = askedOf(problem)
  const loss = (u: number, v: number): number => unit.first(u, v)[0] ?? Number.NaN
  const declared = problem.minima.map(({ at, value }): Found => ({ at: share(at), value, kind: 'minimum' }))
  const seeds = yield* criticalSeeds(unit.first, { x: [0, 1], y: [0, 1] })
  const search = { reach: 2 * seeds.cell, close: 1e-11, flat: 1e-8 * seeds.slope }
  const found: Found[] = [...declared]
  const isNew = (at: readonly [number, number], near: number): boolean =>
    found.every((one) => Math.hypot(one.at[0] - at[0], one.at[1] - at[1]) > near)
  let turn = 0
  for (const seed of seeds.near) {
    if (++turn % stride === 0) yield
    if (found.length >= most) break
    const point = stationaryFrom(unit, seed, search)
    if (!point || !inside(point.at)) continue
    if (!isNew(point.at, 1e-4)) continue
    const [least, largest] = point.eigenvalues
    const isSingular =
      Math.min(Math.abs(least), Math.abs(largest)) <= singular * Math.max(Math.abs(least), Math.abs(largest))
    const byCurvature: CriticalKind = least > 0 ? 'minimum' : largest < 0 ? 'maximum' : 'saddle'
    const kind = isSingular ? kindByRing(loss, point.at, 2e-3, point.level) : byCurvature
    if (kind) found.push({ at: point.at, value: point.value, kind, isSingular })
  }
  const kinks: Found[] = []
  for (const low of seeds.lows) {
    if (++turn % stride === 0) yield
    if (!isNew(low, 1.5 * seeds.cell)) continue
    const at = downhill(loss, low, seeds.cell, 1e-10)
    const value = loss(...at)
    if (!inside(at) || !isNew(at, 1.5 * seeds.cell)) continue
    if (isKink(unit.first, at, 1e-8, 1e-6 * seeds.slope)) kinks.push({ at, value, kind: 'minimum' })
  }
  const searched = found.slice(declared.length)
  const lines = searched.filter(({ isSingular }) => isSingular === true).length > mostSingular
  const rest = searched.filter(({ isSingular }) => !lines || isSingular !== true)
  const inPlane = ({ at, value, kind }: Found): CriticalPoint => {
    const there = place(at)
    const { values } = eigen(hessianOf(plane, ...there))
    return { at: there, value, kind, ...(values.every(Number.isFinite) && { eigenvalues: values }) }
  }
  return [
    ...declared.map((one, k) => ({ ...inPlane(one), at: problem.minima[k]?.at ?? place(one.at) })),
    ...[...rest, ...(kinks.length > mostKinks ? [] : kinks)].map(inPlane).toSorted(inOrder),
  ]
}

const order: readonly CriticalKind[] = ['minimum', 'saddle', 'maximum']
const inOrder = (a: CriticalPoint, b: CriticalPoint): number =>
  order.indexOf(a.kind) - order.indexOf(b.kind) || a.value - b.value || a.at[0] - b.at[0] || a.at[1] - b.at[1]

const inside = ([u, v]: readonly [number, number]): boolean => u >= 0 && u <= 1 && v >= 0 && v <= 1

/** What is 0 but for the search's tolerance is 0. */
const snapped = (value: number, unit: number): number => (Math.abs(value) <= 2e-11 * unit ? 0 : value)

/** The loss in the plane, and over the domain as a square of side 1, in which every domain is searched alike. */
function askedOf({ formula, values, rows, domain: { x, y } }: CompiledProblem) {
  const inputs = Float64Array.from([0, 0, ...values])
  const [first, second] = [new Float64Array(3), new Float64Array(3)]
  const [width, height] = [x[1] - x[0], y[1] - y[0]]
  const plane: Asked = {
    first: (atX, atY) => {
      inputs[0] = atX
      inputs[1] = atY
      formula.first(inputs, first, rows)
      return first
    },
    second: (atX, atY) => {
      inputs[0] = atX
      inputs[1] = atY
      formula.second(inputs, second, rows)
      return second
    },
  }
  const unit: Asked = {
    first: (u, v) => {
      const [value = Number.NaN, gx = Number.NaN, gy = Number.NaN] = plane.first(x[0] + u * width, y[0] + v * height)
      return [value, gx * width, gy * height]
    },
    second: (u, v) => {
      const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = plane.second(x[0] + u * width, y[0] + v * height)
      return [xx * width * width, xy * width * height, yy * height * height]
    },
  }
  return {
    plane,
    unit,
    place: ([u, v]: readonly [number, number]): readonly [number, number] => [
      snapped(x[0] + u * width, width),
      snapped(y[0] + v * height, height),
    ],
    share: ([atX, atY]: readonly [number, number]): readonly [number, number] => [
      (atX - x[0]) / width,
      (atY - y[0]) / height,
    ],
  }
}

/** Walks downhill along the axes and diagonals, with steps that halve where no neighbour is lower. */
function downhill(
  loss: (x: number, y: number) => number,
  [startX, startY]: readonly [number, number],
  reach: number,
  close: number,
): readonly [number, number] {
  let [x, y, value] = [startX, startY, loss(startX, startY)]
  for (let step = reach / 2, round = 0; step > close && round < 400; round++) {
    let moved = false
    for (let k = 0; k < 8 && !moved; k++) {
      const [u, v] = [
        x + step * Math.round(Math.cos((k * Math.PI) / 4)),
        y + step * Math.round(Math.sin((k * Math.PI) / 4)),
      ]
      const next = loss(u, v)
      if (next < value) {
        ;[x, y, value] = [u, v, next]
        moved = true
      }
    }
    if (!moved) step /= 2
  }
  return [x, y]
}
