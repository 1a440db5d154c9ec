/** How one run ended from every start of a batch. */
export interface RunEnds {
  readonly run: number
  readonly count: number
  /** Numbers of `endStates`. */
  readonly states: Uint8Array
  /** The step that each end names. */
  readonly steps: Int32Array
}

/** How the losses of many runs that differ in their random numbers alone lie, at every step. */
export interface Spread {
  readonly run: number
  readonly count: number
  readonly mean: Float64Array
  /** The tenth, the half and nine tenths of them lie below. */
  readonly low: Float64Array
  readonly middle: Float64Array
  readonly high: Float64Array
  /** The last losses, the smallest first; NaN and infinite ones are left out. */
  readonly ends: Float64Array
}

/** What a view asks: over the starts, or over seeds at the one start. */
export type DistributionQuestion = 'starts' | 'seeds'

/** The answer, published by the bridge. */
export interface DistributionHandle {
  readonly question: DistributionQuestion
  readonly steps: number
  /** Starts or seeds of each run. */
  readonly count: number
  readonly ends: readonly RunEnds[]
  readonly spreads: readonly Spread[]
  /** The share of the work done; 1 when it is final. */
  readonly done: number
  readonly failure?: string
}

/** The step from which a member has converged, at least 1, so that ratios have a value; ∞ where it never does. */
const costOf = ({ states, steps }: RunEnds, member: number): number =>
  states[member] === 0 ? Math.max(1, steps[member] ?? 1) : Infinity

/**
 * The performance profile of each run (Dolan & Moré 2002): the ratios of its steps to those of the best run from the same start,
 * the smallest first. The share of starts that a run solves within τ of the best is the number of its ratios ≤ τ over all
 * starts; a start that it never solves has no ratio.
 */
export function performanceRatios(all: readonly RunEnds[]): readonly Float64Array[] {
  const count = Math.min(...all.map((one) => one.count))
  const best = Float64Array.from({ length: Math.max(0, count) }, (_, member) =>
    Math.min(...all.map((one) => costOf(one, member))),
  )
  return all.map((one) => {
    const ratios = new Float64Array(best.length)
    let solved = 0
    for (let member = 0; member < best.length; member++) {
      const cost = costOf(one, member)
      if (cost !== Infinity) ratios[solved++] = cost / (best[member] ?? cost)
    }
    return ratios.subarray(0, solved).toSorted()
  })
}

/** The steps from which members have converged, the first first. */
export function convergedAt(ends: RunEnds): Float64Array {
  const found: number[] = []
  for (let member = 0; member < ends.count; member++) {
    const cost = costOf(ends, member)
    if (cost !== Infinity) found.push(cost)
  }
  return Float64Array.from(found).toSorted()
}

/** How many of sorted values are at most `limit`, as a share of `count`. */
export function shareUpTo(sorted: Float64Array, limit: number, count: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return count === 0 ? 0 : low / count
}

/** The value below which a share of sorted values lies, straight between neighbours (R's type 7); NaN of none. */
export function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const low = Math.floor(at)
  const [a, b] = [sorted[low] ?? Number.NaN, sorted[Math.min(low + 1, sorted.length - 1)] ?? Number.NaN]
  return a === b ? a : a + (at - low) * (b - a)
}

/** `losses` stand time-major: number k · count + i is member i's after k steps. */
export function spreadOf(run: number, losses: Float64Array, count: number): Spread {
  const rows = losses.length / count
  const [mean, low, middle, high] = [0, 1, 2, 3].map(() => new Float64Array(rows))
  let ends = new Float64Array(0)
  for (let k = 0; k < rows; k++) {
    ends = losses
      .subarray(k * count, (k + 1) * count)
      .filter(Number.isFinite)
      .toSorted()
    for (const [into, value] of [
      [mean, ends.reduce((sum, one) => sum + one, 0) / ends.length],
      [low, quantile(ends, 0.1)],
      [middle, quantile(ends, 0.5)],
      [high, quantile(ends, 0.9)],
    ] as const)
      if (into) into[k] = value
  }
  const none = new Float64Array(0)
  return { run, count, mean: mean ?? none, low: low ?? none, middle: middle ?? none, high: high ?? none, ends }
}
