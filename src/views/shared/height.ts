import type { ProblemHandle } from '../../trajectories/handles.ts'
import { orderStatistic } from './order-statistic.ts'

/**
 * How a loss becomes a height and a colour, 0 (the lowest of the domain) to 1 (the highest), the same in every view:
 * linear: (f − min)/(max − min); log: log(1 + (f − min)/c) / log(1 + (max − min)/c).
 */
export interface HeightScale {
  readonly kind: 'linear' | 'log'
  readonly min: number
  readonly max: number
  /** The loss above the minimum at which `log` turns from straight to logarithmic. */
  readonly c: number
}

/** Isolines stand at the heights k/isolines in every view. */
export const isolines = 20

const samples = 128
/** On a linear scale a few huge values at the border must not press the rest flat: the top is at most this far above. */
const linearTop = 4

type Window = readonly [x0: number, x1: number, y0: number, y1: number]

/** What a scale needs of the losses in a part of the plane, the same for both kinds. */
interface Spread {
  /** The lowest with the declared minima, the highest, and those that a tenth and 95 % are not above. */
  readonly min: number
  readonly max: number
  readonly low: number
  readonly high: number
}

/** What is known of a problem over its domain. */
interface Known {
  readonly spread: Spread
  readonly scales: Map<HeightScale['kind'], HeightScale>
}

const known = new WeakMap<ProblemHandle, Known>()

/** The scale of a problem over its domain; `kind` absent is the surface's own. One object for each problem and kind. */
export function heightScaleOf(problem: ProblemHandle, kind: HeightScale['kind'] = problem.heightScale): HeightScale {
  const { x, y } = problem.domain
  const all: Known = known.get(problem) ?? { spread: spreadIn(problem, [x[0], x[1], y[0], y[1]]), scales: new Map() }
  known.set(problem, all)
  const scale = all.scales.get(kind) ?? scaleOver(all.spread, kind)
  all.scales.set(kind, scale)
  return scale
}

/** The scale over a part of the plane [x0, x1, y0, y1], so that a zoomed picture uses all heights too. */
export const heightScaleIn = (
  problem: ProblemHandle,
  window: Window,
  kind: HeightScale['kind'] = problem.heightScale,
): HeightScale => scaleOver(spreadIn(problem, window), kind)

function scaleOver({ min, max: highest, low, high }: Spread, kind: HeightScale['kind']): HeightScale {
  const span = kind === 'linear' ? Math.min(highest - min, linearTop * (high - min)) : highest - min
  const max = min + (span > 0 ? span : 1)
  return { kind, min, max, c: Math.max(low - min, (max - min) * 1e-6) }
}

function spreadIn(problem: ProblemHandle, window: Window): Spread {
  const [x0, x1, y0, y1] = window
  const inside = problem.minima.filter(({ at: [x, y] }) => x >= x0 && x <= x1 && y >= y0 && y <= y1)
  const losses = finiteOf(problem.sample(window, samples, samples))
  const quantile = (share: number): number => orderStatistic(losses, Math.floor(share * (losses.length - 1))) ?? 0
  const min = Math.min(quantile(0), ...inside.map(({ value }) => value).filter(Number.isFinite))
  return { min, max: quantile(1), low: quantile(0.1), high: quantile(0.95) }
}

/** The finite ones of the numbers, in their place. */
function finiteOf(numbers: Float32Array): Float32Array {
  let count = 0
  for (const one of numbers) if (Number.isFinite(one)) numbers[count++] = one
  return numbers.subarray(0, count)
}

/** The height of a loss, 0 to 1; beyond the scale it is clamped, and where there is no loss (NaN) it is 1. */
export const heightOf = (scale: HeightScale, loss: number): number => heightsIn(scale)(loss)

/** `heightOf` for many losses of one scale. */
export function heightsIn({ kind, min, max, c }: HeightScale): (loss: number) => number {
  const span = max - min
  const whole = kind === 'linear' ? span : Math.log1p(span / c)
  return (loss) => {
    if (Number.isNaN(loss)) return 1
    const above = Math.min(Math.max(loss - min, 0), span)
    return (kind === 'linear' ? above : Math.log1p(above / c)) / whole
  }
}

/** The loss at a height from 0 to 1: the inverse of `heightOf` where nothing is clamped. */
export function lossAt({ kind, min, max, c }: HeightScale, height: number): number {
  return kind === 'linear' ? min + height * (max - min) : min + c * Math.expm1(height * Math.log1p((max - min) / c))
}
