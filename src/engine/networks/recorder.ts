import type { Run as RunValue } from '../../experiment/experiment.ts'
import { averages } from '../../trajectories/averages/index.ts'
import type { Samples } from '../../networks/samples.ts'
import type { BackendName, End, Numbers, Run } from '../../trajectories/result.ts'
import type { Stretch } from './batch.ts'
import { evaluatorOf, type Evaluator } from './evaluator.ts'
import type { Member } from './members.ts'

/** Numbers that one run may keep of its weights on the way. */
const mostKept = 4e6
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

  constructor(members: readonly Member[], steps: number, keepAll: boolean, backend: BackendName) {
    const [first] = members
    const count = members.length
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
    members.forEach((member, i) => this.weights.set(member.weights, i * this.parameters))
    const stride = Math.max(1, Math.ceil((count * this.parameters * (steps + 1)) / mostKept))
    this.pathSteps = keepAll ? keptSteps(steps, stride) : []
    this.path = make(this.pathSteps.length * this.weights.length)
    if (keepAll) this.path.set(this.weights)
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
      // one step before those that count, to measure the first from
      const follows = step >= this.steps - stillSteps
      const kept = this.keepAll ? this.pathSteps.indexOf(step) : -1
      if (!follows && kept < 0 && k < now - 1) continue
      for (let i = 0; i < count; i++) stretch.weights(k, i, weights, i * parameters)
      if (kept >= 0) this.path.set(weights, kept * weights.length)
      if (step > this.steps - stillSteps) this.follow(before)
      before.set(weights)
    }
    for (let i = 0; i < count; i++) this.watch(stretch, i, done, now)
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
    if ((this.divergedAt[i] ?? -1) >= 0) return
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

  /** The run, its last losses by an exact evaluation. */
  finish(evaluations: Run['evaluations'], single: boolean, run: RunValue): Run {
    const { members, steps, parameters, weights } = this
    const count = members.length
    const gradient = new Float64Array(parameters)
    const evaluators = new Map<Samples, Evaluator>()
    members.forEach(({ network, samples }, i) => {
      const evaluator = evaluators.get(samples) ?? evaluatorOf(network, samples)
      evaluators.set(samples, evaluator)
      const own = weights.subarray(i * parameters, (i + 1) * parameters)
      const at = steps * count + i
      this.losses[at] = evaluator.gradient(own, gradient)
      this.norms[at] = Math.hypot(...gradient)
      this.validation[at] = evaluator.validation(own)
      if (this.frozen[i] === true) this.repeatLast(i)
    })
    const ends = members.map((_, i) => this.endOf(i))
    const [only] = ends
    const last = (numbers: Float64Array): Float64Array => (this.keepAll ? numbers : numbers.slice(-count))
    const validates = (members[0]?.samples.validation ?? 0) > 0
    return {
      positions: new Float64Array(0),
      losses: last(this.losses),
      gradientNorms: last(this.norms),
      batchLosses: last(this.batchLosses),
      ...(validates && { validation: last(this.validation) }),
      weights,
      ...(this.keepAll && { weightPath: this.path, weightSteps: Int32Array.from(this.pathSteps) }),
      ...this.averaged(run),
      ...this.seen(),
      evaluations,
      ...(single && only ? { end: only } : { end: ends, count }),
    }
  }

  /** What could not be computed of a run that left the finite is that of its last finite weights. */
  private repeatLast(i: number): void {
    const count = this.members.length
    for (const numbers of [this.losses, this.norms, this.validation, this.batchLosses]) {
      const last = (numbers === this.batchLosses ? this.losses : numbers)[this.steps * count + i] ?? 0
      for (let at = i; at < numbers.length; at += count) if (!Number.isFinite(numbers[at])) numbers[at] = last
    }
  }

  /** The average of the weights' path, where the run keeps one and every step was kept. */
  private averaged(run: RunValue): { average?: Float64Array } {
    const of = run.average && averages.get(run.average.id)
    if (!of || this.pathSteps.length !== this.steps + 1) return {}
    const numbers = Object.fromEntries(
      Object.entries({ ...of.parameters, ...run.average }).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    )
    // averages work on pairs of numbers: half as many members as numbers, rounded up
    const width = this.weights.length
    if (width % 2 === 0) return { average: of.of(this.path, width / 2, numbers) }
    const padded = new Float64Array((width + 1) * this.pathSteps.length)
    this.pathSteps.forEach((_, k) => padded.set(this.path.subarray(k * width, (k + 1) * width), k * (width + 1)))
    const mean = of.of(padded, (width + 1) / 2, numbers)
    const average = new Float64Array(this.path.length)
    this.pathSteps.forEach((_, k) => average.set(mean.subarray(k * (width + 1), k * (width + 1) + width), k * width))
    return { average }
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

/** 0, every `stride`-th step and the last. */
const keptSteps = (steps: number, stride: number): number[] => {
  const kept = Array.from({ length: Math.floor(steps / stride) + 1 }, (_, k) => k * stride)
  return kept.at(-1) === steps ? kept : [...kept, steps]
}
