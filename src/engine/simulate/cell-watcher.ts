import { EndWatcher, stillSteps, type Watch } from '../../trajectories/ends.ts'
import type { Numbers } from '../../trajectories/result.ts'
import { lookBack } from './look-back.ts'
import type { RestsTogether } from './rests.ts'

/**
 * Says the same as an `EndWatcher` of members that the kernel itself watches: it is told how far each got, and looks at the last
 * steps only of those for which they decide.
 */
export class CellWatcher extends EndWatcher {
  private readonly starts: Float64Array
  private readonly together: RestsTogether | undefined

  /** @param together says of many in one call whether they are at rest, where that is known */
  constructor(watch: Watch, starts: Float64Array, together?: RestsTogether) {
    super(watch, starts)
    this.starts = starts
    this.together = together
  }

  /** Takes over the step after which each member was first far, 0 for none, as the kernel noted them. */
  markFar(noted: Numbers): void {
    const { divergedAt } = this
    for (let i = 0; i < divergedAt.length; i++) {
      const step = noted[i] ?? 0
      if (step > 0 && (divergedAt[i] ?? 0) < 0) divergedAt[i] = step
    }
  }

  protected override findFar(path: Numbers, first: number, rows: number): void {
    // the kernel sees every point but the first
    if (first === 0) super.findFar(path, first, rows)
  }

  /** Of all members at once: see `restAll`. A start counts only where a run rests from its first step on. */
  protected override rest(path: Numbers, first: number, rows: number, i: number): void {
    if (this.watch.steps === 0) super.rest(path, first, rows, i)
  }

  private restAll(path: Numbers, first: number, rows: number): void {
    const { together, convergedFrom, losses, starts } = this
    const { count } = this.watch
    if (!together || !lookBack({ path, first, rows, count }, together, convergedFrom, losses))
      for (let i = 0; i < count; i++) super.rest(path, first, rows, i)
    if (first > 1) return
    for (let i = 0; i < count; i++)
      if (convergedFrom[i] === 1 && this.evaluate(starts[2 * i] ?? 0, starts[2 * i + 1] ?? 0, 0, i))
        convergedFrom[i] = 0
  }

  protected override follow(path: Numbers, first: number, rows: number): void {
    const { steps } = this.watch
    const hasAllOfThem = first <= steps - stillSteps && first + rows === steps + 1
    if (!hasAllOfThem) return super.follow(path, first, rows)
    this.last.set(path.subarray(path.length - this.last.length))
  }

  override observe(path: Numbers, first: number, rows: number, frozen?: (member: number) => boolean): void {
    super.observe(path, first, rows, frozen)
    if (first === 0) return
    this.restAll(path, first, rows)
    const { steps, count } = this.watch
    if (first > steps - stillSteps || first + rows !== steps + 1) return
    const { convergedFrom, divergedAt, moved } = this
    for (let i = 0; i < count; i++)
      if ((convergedFrom[i] ?? 0) < 0 && (divergedAt[i] ?? 0) < 0) moved[i] = this.lengthOf(path, rows, i)
  }

  /** The length of a member's last steps, or ∞ where one of them alone shows that it does not stand still. */
  private lengthOf(path: Numbers, rows: number, i: number): number {
    const { count } = this.watch
    const enough = this.stillWithin(i)
    const step = (k: number): number => {
      const at = 2 * (k * count + i)
      const dx = (path[at] ?? 0) - (path[at - 2 * count] ?? 0)
      const dy = (path[at + 1] ?? 0) - (path[at - 2 * count + 1] ?? 0)
      return Math.sqrt(dx * dx + dy * dy)
    }
    const from = rows - stillSteps
    for (let k = rows - 1; k >= from; k--) if (step(k) >= enough) return Infinity
    let length = 0
    for (let k = from; k < rows; k++) length += step(k)
    return length
  }
}
