// The schedules once more, from the definitions in torch.optim.lr_scheduler and the papers, as loops over k.

/** The factors or rates at k = 0, 1, …, computed from nothing but the arguments. */
export type Rates = (count: number) => number[]

const each =
  (rate: (k: number) => number): Rates =>
  (count) =>
    Array.from({ length: count }, (_, k) => rate(k))

/** torch's CosineAnnealingWarmRestarts: counts T_cur up, starts anew at T_i, which then grows. */
export const cosineRestarts =
  (lr: number, period: number, growth: number, low: number): Rates =>
  (count) => {
    let [since, length] = [0, period]
    return Array.from({ length: count }, () => {
      const rate = low + ((lr - low) * (1 + Math.cos((Math.PI * since) / length))) / 2
      since++
      if (since >= length) [since, length] = [since - length, length * growth]
      return rate
    })
  }

interface Phase {
  readonly end: number
  readonly from: number
  readonly to: number
}

/** torch's OneCycleLR: phases one after the other, each from the end of the one before. */
export const oneCycle = (phases: readonly Phase[], anneal: 'cos' | 'linear'): Rates =>
  each((k) => {
    let start = 0
    for (const [i, { end, from, to }] of phases.entries()) {
      if (k > end && i < phases.length - 1) {
        start = end
        continue
      }
      const share = (k - start) / (end - start)
      return anneal === 'cos' ? to + ((from - to) / 2) * (1 + Math.cos(Math.PI * share)) : from + share * (to - from)
    }
    return Number.NaN
  })

/** torch's CyclicLR with a falling half as long as the rising one. */
export const cyclic = (base: number, high: number, up: number, scale: (cycle: number, k: number) => number): Rates =>
  each((k) => {
    const cycle = Math.floor(1 + k / (2 * up))
    const x = 1 + k / (2 * up) - cycle
    return base + (high - base) * (x <= 0.5 ? 2 * x : 2 - 2 * x) * scale(cycle, k)
  })

export interface PlateauOptions {
  readonly factor: number
  readonly patience: number
  readonly threshold: number
  readonly threshold_mode: 'rel' | 'abs'
  readonly cooldown: number
  readonly min_lr: number
}

/** torch's ReduceLROnPlateau (mode min, eps 1e-8), told each loss after the update that it was computed for. */
export function plateauRates(lr: number, losses: readonly number[], options: PlateauOptions): number[] {
  const { factor, patience, threshold, threshold_mode: mode, cooldown, min_lr: least } = options
  let [best, bad, cooling, rate] = [Number.POSITIVE_INFINITY, 0, 0, lr]
  return losses.map((loss) => {
    const used = rate
    if (loss < (mode === 'rel' ? best * (1 - threshold) : best - threshold)) [best, bad] = [loss, 0]
    else bad++
    if (cooling > 0) [cooling, bad] = [cooling - 1, 0]
    if (bad > patience) {
      const lower = Math.max(rate * factor, least)
      if (rate - lower > 1e-8) rate = lower
      ;[cooling, bad] = [cooldown, 0]
    }
    return used
  })
}

export const byFormula = each
