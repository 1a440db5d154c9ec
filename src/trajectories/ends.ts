import { endStates, type End, type Numbers } from './result.ts'

/** The loss and its gradient at a member's point after `k` steps, in float64: writes f, ∂f/∂x, ∂f/∂y. */
export type Evaluate = (x: number, y: number, out: Float64Array, k: number, member: number) => void

export interface Outcomes {
  readonly states: Uint8Array
  readonly steps: Int32Array
}

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
  /** Does the loss at one point change with the step? */
  readonly timed?: boolean
  /** Every loss and gradient norm is kept, or only the last of each member. */
  readonly keepAll: boolean
}

/** A gradient of at most so many parts of the loss's scale is at rest. */
export const restTolerance = 1e-6
/** One of so many or more is not, even where the numbers of the position resolve no smaller one. */
export const mostAtRest = 1e-2
const farAway = 1e6
export const stillSteps = 50
export const stillness = 1e-9

export type Bounds = readonly [lowX: number, highX: number, lowY: number, highY: number]

const farFrom = ([low, high]: readonly [number, number]): [number, number] => {
  const [middle, reach] = [(low + high) / 2, (farAway * (high - low)) / 2]
  return [middle - reach, middle + reach]
}

/** Outside of these a run has diverged. */
export const farBounds = ({ x, y }: Watch['domain']): Bounds => [...farFrom(x), ...farFrom(y)]

/** A run that moved less than this in its last steps, to a point, stands still. */
export const stillWithin = (x: number, y: number): number => stillness * (1 + Math.sqrt(x * x + y * y))

/** Writes the loss and the gradient's norm at a member's point after `k` steps into `out`; is it at rest? */
export function restsAt(
  watch: Pick<Watch, 'evaluate' | 'resolution'>,
  x: number,
  y: number,
  out: Float64Array,
  k: number,
  member: number,
): boolean {
  watch.evaluate(x, y, out, k, member)
  const scale = 1 + Math.abs(out[0] ?? Number.NaN)
  const gx = out[1] ?? 0
  const gy = out[2] ?? 0
  const norm = Math.sqrt(gx * gx + gy * gy)
  // squares leave the range of numbers before their root does
  out[1] = norm > 1e-140 && norm < 1e140 ? norm : Math.hypot(gx, gy)
  return norm <= restTolerance * scale || (norm < mostAtRest * scale && norm <= watch.resolution(x, y, member))
}

/** Is any of the points before `end` outside, or no number? */
function leaves(path: Numbers, end: number, [lowX, highX, lowY, highY]: Bounds): boolean {
  for (let at = 0; at < end; at += 2) {
    const x = path[at] ?? 0
    const y = path[at + 1] ?? 0
    if (!(x >= lowX && x <= highX && y >= lowY && y <= highY)) return true
  }
  return false
}

/** Adds to `moved` how far each member went from `last` to the row at `from`, which becomes the last. */
function addMoves(path: Numbers, from: number, last: Float64Array, moved: Float64Array): void {
  for (let i = 0, j = 0; i < moved.length; i++, j += 2) {
    const x = path[from + j] ?? 0
    const y = path[from + j + 1] ?? 0
    const dx = x - (last[j] ?? 0)
    const dy = y - (last[j + 1] ?? 0)
    if (dx === 0 && dy === 0) continue
    moved[i] = (moved[i] ?? 0) + Math.sqrt(dx * dx + dy * dy)
    last[j] = x
    last[j + 1] = y
  }
}

/** Follows a batch step by step and says how each member ended (see `End`), without ever stopping one. */
export class EndWatcher {
  /** Time-major with `keepAll`; else one number a member. */
  readonly losses: Float64Array
  readonly gradientNorms: Float64Array
  protected readonly convergedFrom: Int32Array
  protected readonly divergedAt: Int32Array
  protected readonly moved: Float64Array
  protected readonly last: Float64Array
  private readonly out = new Float64Array(3)
  protected readonly watch: Watch
  /** Outside of these bounds a run has diverged. */
  protected readonly far: Bounds

  constructor(watch: Watch, starts: Numbers) {
    this.watch = watch
    const { count, steps, keepAll } = watch
    this.losses = new Float64Array(keepAll ? count * (steps + 1) : count)
    this.gradientNorms = new Float64Array(this.losses.length)
    this.convergedFrom = new Int32Array(count).fill(-1)
    this.divergedAt = new Int32Array(count).fill(-1)
    this.moved = new Float64Array(count)
    this.last = new Float64Array(2 * count)
    this.far = farBounds(watch.domain)
    this.observe(starts, 0, 1)
  }

  /** Positions of `rows` steps from step `first` on, time-major; `frozen` tells which members have left the finite. */
  observe(path: Numbers, first: number, rows: number, frozen?: (member: number) => boolean): void {
    const { count } = this.watch
    // a run leaves the finite, where it does, after it has gone far: the first of both counts
    this.findFar(path, first, rows)
    if (frozen)
      for (let i = 0; i < count; i++)
        if ((this.divergedAt[i] ?? -1) < 0 && frozen(i)) this.divergedAt[i] = this.frozenSince(path, first, rows, i)
    this.follow(path, first, rows)
    for (let i = 0; i < count; i++) this.rest(path, first, rows, i)
  }

  /** How each member ended, as the number of its state in `endStates`, and the step that its end names. */
  outcomes(): Outcomes {
    const { count, steps } = this.watch
    const states = new Uint8Array(count)
    const at = new Int32Array(count)
    for (let i = 0; i < count; i++) {
      const diverged = this.divergedAt[i] ?? -1
      const converged = this.convergedFrom[i] ?? -1
      const still = diverged < 0 && converged < 0 && steps >= stillSteps && (this.moved[i] ?? 0) < this.stillWithin(i)
      states[i] = diverged >= 0 ? 1 : converged >= 0 ? 0 : still ? 2 : 3
      at[i] = diverged >= 0 ? diverged : converged >= 0 ? converged : still ? steps - stillSteps : steps
    }
    return { states, steps: at }
  }

  ends(): End[] {
    const { states, steps } = this.outcomes()
    return Array.from(states, (state, i): End => ({ state: endStates[state] ?? 'running', step: steps[i] ?? 0 }))
  }

  /** A member that moved less in its last steps stands still. */
  protected stillWithin(i: number): number {
    return stillWithin(this.last[2 * i] ?? 0, this.last[2 * i + 1] ?? 0)
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

  /** The length of the last steps. Millions of points come this way: plain loops. */
  protected follow(path: Numbers, first: number, rows: number): void {
    const { count, steps } = this.watch
    const width = 2 * count
    // of what comes before the last steps only its end is needed
    const before = Math.min(rows, Math.max(0, 1 - first, steps - stillSteps + 1 - first))
    if (before > 0) this.last.set(path.subarray(width * (before - 1), width * before))
    for (let k = before; k < rows; k++) addMoves(path, width * k, this.last, this.moved)
  }

  protected findFar(path: Numbers, first: number, rows: number): void {
    const { divergedAt, far } = this
    const { count } = this.watch
    if (!leaves(path, 2 * count * rows, far)) return
    const [lowX, highX, lowY, highY] = far
    for (let k = 0, at = 0; k < rows; k++)
      for (let i = 0; i < count; i++, at += 2) {
        const x = path[at] ?? 0
        const y = path[at + 1] ?? 0
        if (!(x >= lowX && x <= highX && y >= lowY && y <= highY) && (divergedAt[i] ?? 0) < 0) divergedAt[i] = first + k
      }
  }

  /** Looks back from the newest step for how long the member has been at rest. */
  protected rest(path: Numbers, first: number, rows: number, i: number): void {
    const { count, keepAll, timed } = this.watch
    let restsFrom = rows
    let x = Number.NaN
    let y = Number.NaN
    let rests = false
    for (let k = rows - 1; k >= 0; k--) {
      if (!keepAll && k !== restsFrom - 1) break
      const at = 2 * (k * count + i)
      const toX = path[at] ?? 0
      const toY = path[at + 1] ?? 0
      // what stands still, as runs at rest do, is looked at once
      if (timed === true || toX !== x || toY !== y) rests = this.evaluate(toX, toY, first + k, i)
      x = toX
      y = toY
      if (keepAll || k === rows - 1) {
        const kept = keepAll ? (first + k) * count + i : i
        this.losses[kept] = this.out[0] ?? Number.NaN
        this.gradientNorms[kept] = this.out[1] ?? Number.NaN
      }
      if (rests && k === restsFrom - 1) restsFrom = k
    }
    const before = this.convergedFrom[i] ?? -1
    this.convergedFrom[i] = restsFrom === rows ? -1 : restsFrom > 0 || before < 0 ? first + restsFrom : before
  }

  /** Writes loss and gradient norm into `out`; is the point at rest? */
  protected evaluate(x: number, y: number, k: number, member: number): boolean {
    return restsAt(this.watch, x, y, this.out, k, member)
  }
}
