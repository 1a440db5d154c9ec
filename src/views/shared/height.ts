import type { ProblemHandle } from '../../trajectories/handles.ts'

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

const known = new WeakMap<ProblemHandle, Map<HeightScale['kind'], HeightScale>>()

/** The scale of a problem over its domain; `kind` absent is the surface's own. One object for each problem and kind. */
export function heightScaleOf(problem: ProblemHandle, kind: HeightScale['kind'] = problem.heightScale): HeightScale {
  const scales = known.get(problem) ?? new Map<HeightScale['kind'], HeightScale>()
  known.set(problem, scales)
  const { x, y } = problem.domain
  const scale = scales.get(kind) ?? heightScaleIn(problem, [x[0], x[1], y[0], y[1]], kind)
  scales.set(kind, scale)
  return scale
}

/** The scale over a part of the plane [x0, x1, y0, y1], so that a zoomed picture uses all heights too. */
export function heightScaleIn(
  problem: ProblemHandle,
  window: readonly [x0: number, x1: number, y0: number, y1: number],
  kind: HeightScale['kind'] = problem.heightScale,
): HeightScale {
  const [x0, x1, y0, y1] = window
  const inside = problem.minima.filter(({ at: [x, y] }) => x >= x0 && x <= x1 && y >= y0 && y <= y1)
  const losses = problem.sample(window, samples, samples).filter(Number.isFinite).sort()
  const first = losses[0] ?? 0
  const quantile = (share: number): number => losses[Math.floor(share * (losses.length - 1))] ?? first
  const min = Math.min(first, ...inside.map(({ value }) => value).filter(Number.isFinite))
  const highest = quantile(1)
  const span = kind === 'linear' ? Math.min(highest - min, linearTop * (quantile(0.95) - min)) : highest - min
  const max = min + (span > 0 ? span : 1)
  return { kind, min, max, c: Math.max(quantile(0.1) - min, (max - min) * 1e-6) }
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
