import type { Run as RunValue } from '../../experiment/experiment.ts'
import { EarlyStopWatch } from '../../trajectories/early-stop.ts'
import type { Samples } from '../../networks/samples.ts'
import type { End, Numbers, Run } from '../../trajectories/result.ts'
import type { Stretch } from './batch.ts'
import { evaluatorOf, type Evaluator } from './evaluator.ts'
import type { Member } from './members.ts'
import { keptSteps, type Keeping } from './kept-steps.ts'
import { meanBy } from '../simulate/path-mean.ts'

const tolerance = 1e-6
const farAway = 1e6
const stillSteps = 50
const stillness = 1e-9

/** Collects what a batch of networks does step by step, and says how each member ended. */
export class Recorder {
  private readonly losses: Float64Array
  private readonly norms: Float64Array
  private readonly batchLosses: Float64Array
  private readonly validation: Float64Array
  private readonly weights: Numbers
  private readonly path: Numbers
  private readonly pathSteps: number[]
  private readonly divergedAt: Int32Array
  private readonly moved: Float64Array
  private readonly frozen: boolean[]
  private readonly members: readonly Member[]
  private readonly steps: number
  private readonly keepAll: boolean
  private readonly parameters: number
  /** Of a run with early stopping, member by member. */
  private readonly watches: readonly EarlyStopWatch[]
  private readonly best: Numbers
  private readonly watchFrom: number

  /** @param stop the patience of early stopping, which looks at validation losses from step `from` on */
  constructor(
    members: readonly Member[],
    keeping: Keeping,
    stop?: { readonly patience: number; readonly from: number },
  ) {
    const [first] = members
    const count = members.length
    const { steps, keepAll, keepPath, backend } = keeping
    this.members = members
    this.steps = steps
    this.keepAll = keepAll
    this.parameters = first?.network.parameters ?? 0
    const make = (length: number): Numbers => (backend === 'js' ? new Float64Array(length) : new Float32Array(length))
    this.losses = new Float64Array(count * (steps + 1))
    this.norms = new Float64Array(count * (steps + 1))
    this.batchLosses = new Float64Array(count * steps)
    this.validation = new Float64Array(count * (steps + 1))
    this.weights = make(count * this.parameters)
    this.watches = stop ? members.map(() => new EarlyStopWatch(stop.patience)) : []
    this.watchFrom = stop?.from ?? 0
    this.best = make(stop ? count * this.parameters : 0)
    members.forEach((member, i) => this.weights.set(member.weights, i * this.parameters))
    this.pathSteps = keptSteps(keeping, count * this.parameters)
    this.path = make(this.pathSteps.length * this.weights.length)
    if (keepPath) this.path.set(this.weights)
    this.divergedAt = new Int32Array(count).fill(-1)
    this.moved = new Float64Array(count)
    this.frozen = members.map(() => false)
  }

  /** Takes `now` steps after the first `done`. */
  take(stretch: Stretch, done: number, now: number): void {
    const { members, parameters, weights } = this
    const count = members.length
    this.losses.set(stretch.losses.subarray(0, now * count), done * count)
    this.norms.set(stretch.norms.subarray(0, now * count), done * count)
    this.validation.set(stretch.validation.subarray(0, now * count), done * count)
    const batches = members[0]?.batches !== undefined
    this.batchLosses.set((batches ? stretch.batchLosses : stretch.losses).subarray(0, now * count), done * count)
    const before = weights.slice()
    for (let k = 0; k < now; k++) {
      const step = done + k + 1
      this.stopEarly(stretch, k, step - 1)
      // one step before those that count, to measure the first from
      const follows = step >= this.steps - stillSteps
      const kept = this.pathSteps.indexOf(step)
      if (!follows && kept < 0 && k < now - 1) continue
      for (let i = 0; i < count; i++) {
        if (this.watches[i]?.stopped) this.putBest(i)
        else stretch.weights(k, i, weights, i * parameters)
      }
      if (kept >= 0) this.path.set(weights, kept * weights.length)
      if (step > this.steps - stillSteps) this.follow(before)
      before.set(weights)
    }
    for (let i = 0; i < count; i++) this.watch(stretch, i, done, now)
    this.repeatBest()
  }

  /** Has every member been stopped? Then nothing is left to be trained. */
  get rests(): boolean {
    return this.watches.length > 0 && this.watches.every(({ stopped }) => stopped)
  }

  /** How many steps the members took in all, of `done` that were computed. */
  taken(done: number): number {
    return this.members.reduce((sum, _, i) => sum + (this.watches[i]?.stopped?.step ?? done), 0)
  }

  /** All members rest at their best weights from step `done` on. */
  rest(done: number): void {
    this.members.forEach((_, i) => this.putBest(i))
    this.repeatBest()
    this.pathSteps.forEach((step, kept) => {
      if (step > done) this.path.set(this.weights, kept * this.weights.length)
    })
  }

  /** Sees the validation losses after a step, before turn k of the stretch, and keeps the best weights. */
  private stopEarly(stretch: Stretch, k: number, step: number): void {
    const { parameters, members } = this
    if (step < this.watchFrom) return
    this.watches.forEach((watch, i) => {
      if (!watch.see(step, stretch.validation[k * members.length + i] ?? Number.NaN)) return
      const at = i * parameters
      if (k > 0) stretch.weights(k - 1, i, this.best, at)
      else this.best.set(this.weights.subarray(at, at + parameters), at)
    })
  }

  private putBest(i: number): void {
    const at = i * this.parameters
    this.weights.set(this.best.subarray(at, at + this.parameters), at)
  }

  /** How far the members moved in the last steps. */
  private follow(before: Numbers): void {
    this.members.forEach((_, i) => {
      let square = 0
      for (let j = i * this.parameters; j < (i + 1) * this.parameters; j++)
        square += ((this.weights[j] ?? 0) - (before[j] ?? 0)) ** 2
      this.moved[i] = (this.moved[i] ?? 0) + Math.sqrt(square)
    })
  }

  /** Notes when a member left the finite, or went farther than any sensible weight. */
  private watch(stretch: Stretch, i: number, done: number, now: number): void {
    if ((this.divergedAt[i] ?? -1) >= 0 || this.watches[i]?.stopped) return
    const { parameters, weights } = this
    const own = weights.subarray(i * parameters, (i + 1) * parameters)
    const gone = stretch.frozen(i)
    if (!gone && !own.some((value) => !(Math.abs(value) <= farAway))) return
    this.frozen[i] = gone
    const at = new Float64Array(parameters)
    for (let k = 0; k < now; k++) {
      stretch.weights(k, i, at, 0)
      const rests = gone && at.every((value, j) => value === own[j])
      if (rests || at.some((value) => !(Math.abs(value) <= farAway))) {
        // the last finite point is reached at one step; the next is the one that would have left it
        const first = k === 0 && this.sameBefore(done, i, at)
        this.divergedAt[i] = done + k + (rests && !first ? 2 : 1)
        return
      }
    }
    this.divergedAt[i] = done + now
  }

  private sameBefore(done: number, i: number, at: Float64Array): boolean {
    const { members, parameters, path } = this
    if (done === 0)
      return at.every(
        (value, j) => value === Math.fround(members[i]?.weights[j] ?? 0) || value === members[i]?.weights[j],
      )
    const kept = this.pathSteps.indexOf(done)
    const from = kept * this.weights.length + i * parameters
    return kept >= 0 && at.every((value, j) => value === path[from + j])
  }

  /** The run as far as `done` steps, with losses before each of them; it shares its numbers with the run to come. */
  soFar(done: number, single: boolean): Run {
    const { members, weights, path } = this
    const count = members.length
    const kept = this.pathSteps.filter((step) => step <= done)
    const until = (numbers: Float64Array): Float64Array => numbers.subarray(0, done * count)
    const end: End = { state: 'running', step: done }
    return {
      positions: new Float64Array(0),
      losses: until(this.losses),
      gradientNorms: until(this.norms),
      batchLosses: until(this.batchLosses),
      ...((members[0]?.samples.validation ?? 0) > 0 && { validation: until(this.validation) }),
      weights,
      weightPath: path.subarray(0, kept.length * weights.length),
      weightSteps: Int32Array.from(kept),
      evaluations: { f: 0, g: 0, h: 0 },
      ...this.seen(),
      ...(single ? { end } : { end: members.map(() => end), count }),
    }
  }

  /** Which samples each step saw, where it was not all of them. */
  private seen(): Pick<Run, 'batches'> {
    const batches = this.members[0]?.batches
    if (!batches) return {}
    const starts = Int32Array.from({ length: this.steps + 1 }, (_, t) =>
      t === 0 ? batches.place(1)[0] : batches.place(t)[1],
    )
    return { batches: { indices: batches.indices, starts } }
  }

  /** Evaluates the last losses exactly, member by member: many of them together would keep the page from answering. */
  async evaluateEnds(pause: () => Promise<void> | undefined): Promise<void> {
    const { members, steps, parameters, weights } = this
    const gradient = new Float64Array(parameters)
    const evaluators = new Map<Samples, Evaluator>()
    for (const [i, { network, samples }] of members.entries()) {
      const evaluator = evaluators.get(samples) ?? evaluatorOf(network, samples)
      evaluators.set(samples, evaluator)
      const own = weights.subarray(i * parameters, (i + 1) * parameters)
      const at = steps * members.length + i
      this.losses[at] = evaluator.gradient(own, gradient)
      this.norms[at] = Math.hypot(...gradient)
      this.validation[at] = evaluator.validation(own)
      if (this.frozen[i] === true) this.repeatLast(i)
      const waiting = pause()
      if (waiting) await waiting
    }
  }

  /** The run, after its last losses were evaluated. */
  finish(evaluations: Run['evaluations'], single: boolean, run: RunValue): Run {
    const { members, weights } = this
    const count = members.length
    const ends = members.map((_, i) => this.endOf(i))
    const [only] = ends
    const last = (numbers: Float64Array, width = count): Float64Array =>
      this.keepAll ? numbers : numbers.slice(-width)
    const mean = run.average && this.pathSteps.length === this.steps + 1 ? meanBy(run.average) : undefined
    const averaged = mean?.(this.path, weights.length)
    const validates = (members[0]?.samples.validation ?? 0) > 0
    return {
      positions: new Float64Array(0),
      losses: last(this.losses),
      gradientNorms: last(this.norms),
      batchLosses: last(this.batchLosses),
      ...(validates && { validation: last(this.validation) }),
      weights,
      ...(this.keepAll && { weightPath: this.path, weightSteps: Int32Array.from(this.pathSteps) }),
      ...(averaged && { average: last(averaged, weights.length) }),
      ...this.seen(),
      ...(run.stop && { stopped: this.watches.map(({ stopped }) => stopped) }),
      evaluations,
      ...(single && only ? { end: only } : { end: ends, count }),
    }
  }

  /** What a stopped member has from its stop on is that of its best weights. */
  private repeatBest(): void {
    const count = this.members.length
    this.watches.forEach(({ stopped }, i) => {
      if (!stopped) return
      for (const numbers of [this.losses, this.norms, this.validation, this.batchLosses]) {
        const best = (numbers === this.batchLosses ? this.losses : numbers)[stopped.best * count + i] ?? 0
        for (let at = (stopped.step + 1) * count + i; at < numbers.length; at += count) numbers[at] = best
      }
    })
  }

  /** What could not be computed of a run that left the finite is that of its last finite weights. */
  private repeatLast(i: number): void {
    const count = this.members.length
    for (const numbers of [this.losses, this.norms, this.validation, this.batchLosses]) {
      const last = (numbers === this.batchLosses ? this.losses : numbers)[this.steps * count + i] ?? 0
      for (let at = i; at < numbers.length; at += count) if (!Number.isFinite(numbers[at])) numbers[at] = last
    }
  }

  private endOf(i: number): End {
    const { steps, parameters } = this
    const diverged = this.divergedAt[i] ?? -1
    if (diverged >= 0) return { state: 'diverged', step: Math.min(diverged, steps) }
    const count = this.members.length
    let first = steps + 1
    const rests = (k: number) =>
      (this.norms[k * count + i] ?? Infinity) <= tolerance * (1 + Math.abs(this.losses[k * count + i] ?? 0))
    // a norm that is not known is that of a step before the last; batches see another gradient than the exact one
    const batches = this.members[0]?.batches !== undefined
    while (first > 0 && rests(first - 1) && !(batches && first <= steps)) first--
    if (first <= steps) return { state: 'converged', step: first }
    const size = Math.hypot(...this.weights.subarray(i * parameters, (i + 1) * parameters))
    const still = steps >= stillSteps && (this.moved[i] ?? 0) < stillness * (1 + size)
    return still ? { state: 'stalled', step: steps - stillSteps } : { state: 'running', step: steps }
  }
}
