import { quantile } from './distributions.ts'
import type { CriticalPoint } from './handles.ts'
import { endStates } from './result.ts'

/** One direction of a map, as `Axis` of the public interface. */
export interface MapAxis {
  readonly of: string
  readonly from: number
  readonly to: number
  readonly count: number
  readonly scale: 'linear' | 'log'
}

/** What a view asks of the run at `run`: what becomes of it at every cell of the axes. */
export interface MapQuestion {
  readonly run: number
  readonly x: MapAxis
  readonly y?: MapAxis
}

/** What became of a run at every cell; row by row, x inner, y upwards. */
export interface MapHandle {
  readonly question: MapQuestion
  readonly width: number
  readonly height: number
  /** Numbers of `endStates`. */
  readonly states: Uint8Array
  /** The step that the end names. */
  readonly steps: Int32Array
  /** Exact losses at the last finite points. */
  readonly losses: Float64Array
  /** Which critical point the last point is at, as an index into `critical`; −1 where it is at none. */
  readonly places: Int16Array
  readonly critical: readonly CriticalPoint[]
}

/** The answers to what was asked last, coarse ones first, published by the bridge. */
export interface MapsHandle {
  /** The questions as they were asked: a view tells by them whether the answers are its own. */
  readonly asked: readonly MapQuestion[]
  readonly maps: readonly MapHandle[]
  /** The share of the work done; 1 when the answers are final. */
  readonly done: number
  /** Why there is no answer, in words. */
  readonly failure?: string
}

export interface Area {
  /** `minimum`, `saddle` or `maximum` with the number of the critical point, or a class of its own. */
  readonly kind: 'place' | 'elsewhere' | 'diverged' | 'stalled' | 'running'
  readonly place: number
  readonly cells: number
}

/** The class of a cell: at rest at a critical point, at rest elsewhere (outside the domain), or how it failed to come to rest. */
export function classOf({ states, places }: MapHandle, cell: number): Pick<Area, 'kind' | 'place'> {
  const state = states[cell]
  const place = places[cell] ?? -1
  if (state === 1) return { kind: 'diverged', place: -1 }
  if (place >= 0) return { kind: 'place', place }
  return { kind: state === 0 ? 'elsewhere' : state === 2 ? 'stalled' : 'running', place: -1 }
}

/** How many cells are of each class, the largest first; together they are all cells. */
export function areasOf(map: MapHandle): readonly Area[] {
  const counts = new Map<string, { -readonly [K in keyof Area]: Area[K] }>()
  for (let cell = 0; cell < map.states.length; cell++) {
    const { kind, place } = classOf(map, cell)
    const known = counts.get(`${kind} ${place}`)
    if (known) known.cells++
    else counts.set(`${kind} ${place}`, { kind, place, cells: 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.cells - a.cells)
}

/**
 * Shares of a whole in tenths of a per cent that sum to 100.0 exactly: rounded down, the largest remainders rounded up.
 */
export function sharesOf(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (1000 * count) / total)
  const tenths = exact.map(Math.floor)
  const missing = 1000 - tenths.reduce((sum, one) => sum + one, 0)
  const order = exact.map((value, i) => ({ i, rest: value - Math.floor(value) })).toSorted((a, b) => b.rest - a.rest)
  for (const { i } of order.slice(0, missing)) tenths[i] = (tenths[i] ?? 0) + 1
  return tenths.map((value) => value / 10)
}

/** How the last losses of one column of a map lie over its rows: other random numbers of the same start. */
export interface SeedSpread {
  readonly mean: Float64Array
  /** The tenth, the half and nine tenths of them lie below. */
  readonly low: Float64Array
  readonly middle: Float64Array
  readonly high: Float64Array
  /** All last losses, the smallest first; of runs that diverged, and what is not finite, there is nothing here and above. */
  readonly ends: Float64Array
}

/** The spread over seeds along a map whose rows differ in their seed alone. */
export function seedSpread({
  width,
  height,
  losses: all,
  states,
}: Pick<MapHandle, 'width' | 'height' | 'losses' | 'states'>): SeedSpread {
  const diverged = endStates.indexOf('diverged')
  const losses = all.map((loss, cell) => (states[cell] === diverged ? Number.NaN : loss))
  const [mean, low, middle, high] = [
    new Float64Array(width),
    new Float64Array(width),
    new Float64Array(width),
    new Float64Array(width),
  ]
  for (let i = 0; i < width; i++) {
    const here = Float64Array.from({ length: height }, (_, j) => losses[j * width + i] ?? Number.NaN)
    const sorted = here.filter(Number.isFinite).toSorted()
    mean[i] = sorted.reduce((sum, one) => sum + one, 0) / sorted.length
    low[i] = quantile(sorted, 0.1)
    middle[i] = quantile(sorted, 0.5)
    high[i] = quantile(sorted, 0.9)
  }
  return { mean, low, middle, high, ends: losses.filter(Number.isFinite).toSorted() }
}
