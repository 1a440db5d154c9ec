import type { End, Numbers } from './result.ts'

/** The loss and its gradient at a member's point after `k` steps, in float64: writes f, ∂f/∂x, ∂f/∂y. */
export type Evaluate = (x: number, y: number, out: Float64Array, k: number, member: number) => void

export interface Watch {
  readonly count: number
  readonly steps: number
  readonly domain: { readonly x: readonly [number, number]; readonly y: readonly [number, number] }
  readonly evaluate: Evaluate
  /**
   * The gradient norm that rounding the position to single precision causes there; 0 in double precision. Where the exact
   * minimum is no float32, a run rests beside it: it has converged as far as its numbers can.
   */
  readonly resolution: (x: number, y: number, member: number) => number
  /** Every loss and gradient norm is kept, or only the last of each member. */
  readonly keepAll: boolean
}

const tolerance = 1e-6
const farAway = 1e6
const stillSteps = 50
const stillness = 1e-9

/** Follows a batch step by step and says how each member ended (see `End`), without ever stopping one. */
export class EndWatcher {
  /** Time-major with `keepAll`; else one number a member. */
  readonly losses: Float64Array
  readonly gradientNorms: Float64Array
  private readonly convergedFrom: Int32Array
  private readonly divergedAt: Int32Array
  private readonly moved: Float64Array
  private readonly last: Float64Array
  private readonly out = new Float64Array(3)
  private readonly watch: Watch

  constructor(watch: Watch, starts: Float64Array) {
    this.watch = watch
    const { count, steps, keepAll } = watch
    this.losses = new Float64Array(keepAll ? count * (steps + 1) : count)
    this.gradientNorms = new Float64Array(this.losses.length)
    this.convergedFrom = new Int32Array(count).fill(-1)
    this.divergedAt = new Int32Array(count).fill(-1)
    this.moved = new Float64Array(count)
    this.last = new Float64Array(2 * count)
    this.observe(starts, 0, 1)
  }

  /** Positions of `rows` steps from step `first` on, time-major; `frozen` tells which members have left the finite. */
  observe(path: Numbers, first: number, rows: number, frozen?: (member: number) => boolean): void {
    const { count } = this.watch
    for (let i = 0; i < count; i++) {
      const stopped = frozen?.(i) === true
      if (stopped && (this.divergedAt[i] ?? -1) < 0) this.divergedAt[i] = this.frozenSince(path, first, rows, i)
      this.follow(path, first, rows, i)
      this.rest(path, first, rows, i)
    }
  }

  ends(): End[] {
    const { count, steps } = this.watch
    return Array.from({ length: count }, (_, i): End => {
      const diverged = this.divergedAt[i] ?? -1
      if (diverged >= 0) return { state: 'diverged', step: diverged }
      const converged = this.convergedFrom[i] ?? -1
      if (converged >= 0) return { state: 'converged', step: converged }
      const size = Math.hypot(this.last[2 * i] ?? 0, this.last[2 * i + 1] ?? 0)
      const still = steps >= stillSteps && (this.moved[i] ?? 0) < stillness * (1 + size)
      return still ? { state: 'stalled', step: steps - stillSteps } : { state: 'running', step: steps }
    })
  }

  /** The step after the last position that differs from the final one, which a frozen run repeats. */
  private frozenSince(path: Numbers, first: number, rows: number, i: number): number {
    const { count } = this.watch
    const at = (k: number, axis: number) => path[2 * (k * count + i) + axis]
    let k = rows - 1
    while (k > 0 && at(k - 1, 0) === at(rows - 1, 0) && at(k - 1, 1) === at(rows - 1, 1)) k--
    const sameBefore = first > 0 && k === 0 && this.last[2 * i] === at(0, 0) && this.last[2 * i + 1] === at(0, 1)
    return first + k + (sameBefore ? 0 : 1)
  }

  /** Distance from the domain, and the length of the last steps. */
  private follow(path: Numbers, first: number, rows: number, i: number): void {
    const { count, steps, domain } = this.watch
    for (let k = 0; k < rows; k++) {
      const x = path[2 * (k * count + i)] ?? Number.NaN
      const y = path[2 * (k * count + i) + 1] ?? Number.NaN
      const step = first + k
      if (step > steps - stillSteps && step > 0)
        this.moved[i] = (this.moved[i] ?? 0) + Math.hypot(x - (this.last[2 * i] ?? 0), y - (this.last[2 * i + 1] ?? 0))
      if ((this.divergedAt[i] ?? -1) < 0 && !(halfWidths(x, domain.x) <= farAway && halfWidths(y, domain.y) <= farAway))
        this.divergedAt[i] = step
      this.last[2 * i] = x
      this.last[2 * i + 1] = y
    }
  }

  /** Looks back from the newest step for how long the member has been at rest. */
  private rest(path: Numbers, first: number, rows: number, i: number): void {
    const { count, keepAll } = this.watch
    let restsFrom = rows
    for (let k = rows - 1; k >= 0; k--) {
      const needed = keepAll || k === restsFrom - 1
      if (!needed) break
      const [x = 0, y = 0] = [path[2 * (k * count + i)], path[2 * (k * count + i) + 1]]
      const rests = this.evaluate(x, y, first + k, i)
      const [loss = 0, norm = 0] = this.out
      const at = keepAll ? (first + k) * count + i : i
      if (keepAll || k === rows - 1) {
        this.losses[at] = loss
        this.gradientNorms[at] = norm
      }
      if (rests && k === restsFrom - 1) restsFrom = k
    }
    const before = this.convergedFrom[i] ?? -1
    this.convergedFrom[i] = restsFrom === rows ? -1 : restsFrom > 0 || before < 0 ? first + restsFrom : before
  }

  /** Writes loss and gradient norm into `out`; is the point at rest? */
  private evaluate(x: number, y: number, k: number, member: number): boolean {
    this.watch.evaluate(x, y, this.out, k, member)
    const [loss = Number.NaN, gx = 0, gy = 0] = this.out
    const norm = Math.hypot(gx, gy)
    this.out[1] = norm
    if (norm <= tolerance * (1 + Math.abs(loss))) return true
    return norm < 1e-2 * (1 + Math.abs(loss)) && norm <= this.watch.resolution(x, y, member)
  }
}

const halfWidths = (value: number, [low, high]: readonly [number, number]): number =>
  Math.abs(value - (low + high) / 2) / ((high - low) / 2)
