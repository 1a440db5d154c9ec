import type { Experiment, Run } from '../../experiment/experiment.ts'
import { initialWeights } from '../../networks/initial-weights.ts'
import { resolveNetwork, type Network } from '../../networks/network.ts'
import { planOf } from '../../networks/plans/index.ts'
import type { Phase } from '../../networks/plans/plan.ts'
import type { NetworkFields } from '../../networks/fields.ts'
import type { NetworkBatch, NetworkExecutor, NetworkStart, Stretch } from './batch.ts'
import type { Member } from './members.ts'

/** One phase of a training: a part of the network, and how its weights stand among those of the whole. */
export interface Stage extends Pick<Phase, 'steps'> {
  readonly network: Network
  /** Weights up to this number stand alike in both, and those from `kept` on are trained. */
  readonly common: number
  readonly kept: number
  /** Where the output layer begins in the whole network, if it fits there. */
  readonly head: number | undefined
  /** The output layer to begin with, where the one that was trained does not fit. */
  readonly fresh: (member: number) => Float64Array
}

/** The phases of a run before its whole network is trained; none without a plan that has some. */
export function stagesOf(
  { steps, seed }: Experiment,
  run: Run,
  fields: NetworkFields,
  network: Network,
): readonly Stage[] {
  const plan = run.plan && planOf(run.plan)
  const phases = plan?.of.phases?.(fields, network, steps, plan.numbers) ?? []
  const output = network.layers.at(-1)
  return phases.map((phase): Stage => {
    const part = resolveNetwork(phase.fields)
    const [newest, own] = [part.layers[phase.hidden - 1], part.layers.at(-1)]
    return {
      steps: phase.steps,
      network: part,
      kept: newest?.weights ?? 0,
      common: own?.weights ?? 0,
      head: own?.inputs === output?.inputs ? output?.weights : undefined,
      fresh: (member) => initialWeights(phase.fields, part, seed, member).subarray(own?.weights ?? 0),
    }
  })
}

/** Trains phase after phase, then the whole network, as one batch whose weights are those of the whole. */
export class PhasedBatch implements NetworkBatch {
  private readonly back: NetworkExecutor
  private readonly start: NetworkStart
  private readonly stages: readonly Stage[]
  private readonly whole: Float64Array[]
  private readonly resting: (Float64Array | undefined)[]
  private readonly counts = { '#f': 0, '#g': 0, '#h': 0 }
  private current: { readonly batch: NetworkBatch; readonly stage: Stage | undefined; readonly until: number }
  private done = 0

  private constructor(
    back: NetworkExecutor,
    start: NetworkStart,
    stages: readonly Stage[],
    first: PhasedBatch['current'],
  ) {
    this.back = back
    this.start = start
    this.stages = stages
    this.whole = start.members.map(({ weights }) => weights.slice())
    this.resting = start.members.map(() => undefined)
    this.current = first
  }

  static async begin(back: NetworkExecutor, start: NetworkStart, stages: readonly Stage[]): Promise<PhasedBatch> {
    const whole = start.members.map(({ weights }) => weights)
    return new PhasedBatch(back, start, stages, await open(back, start, stages, 0, whole))
  }

  chunk = (): number => Math.max(1, Math.min(this.current.batch.chunk(), this.current.until - this.done))

  advance = async (steps: number): Promise<Stretch> => {
    if (this.done === this.current.until) await this.next()
    const { batch, stage } = this.current
    const stretch = await batch.advance(steps)
    this.done += steps
    const last = this.done === this.current.until
    const own = new Float64Array(stage?.network.parameters ?? this.whole[0]?.length ?? 0)
    const weights: Stretch['weights'] = (k, i, into, at) => {
      const rests = this.resting[i]
      if (rests) return into.set(rests, at)
      stretch.weights(k, i, own, 0)
      const all = this.whole[i]
      if (all) into.set(put(stage, own, all), at)
    }
    this.start.members.forEach((_, i) => {
      if (!last && !stretch.frozen(i)) return
      const at = new Float64Array(this.whole[i]?.length ?? 0)
      weights(steps - 1, i, at, 0)
      this.whole[i] = at
      // one that left the finite stays where it was, whatever phase comes
      if (stretch.frozen(i)) this.resting[i] ??= at
    })
    return { ...stretch, weights, frozen: (i) => this.resting[i] !== undefined }
  }

  counted = async (slot: '#f' | '#g' | '#h'): Promise<number> =>
    this.counts[slot] + (await this.current.batch.counted(slot))

  dispose = (): void => this.current.batch.dispose()

  private async next(): Promise<void> {
    const { batch } = this.current
    for (const slot of ['#f', '#g', '#h'] as const) this.counts[slot] += await batch.counted(slot)
    batch.dispose()
    this.current = await open(this.back, this.start, this.stages, this.done, this.whole)
  }
}

/** The phase that begins after `done` steps. */
async function open(
  back: NetworkExecutor,
  start: NetworkStart,
  stages: readonly Stage[],
  done: number,
  whole: readonly Float64Array[],
): Promise<PhasedBatch['current']> {
  let before = 0
  const stage = stages.find(({ steps }) => {
    before += steps
    return done < before
  })
  const until = stage ? before : start.steps
  const members = start.members.map((member, i): Member => {
    const { batches } = member
    return {
      ...member,
      network: stage?.network ?? member.network,
      weights: take(stage, whole[i] ?? member.weights, member.number),
      batches: batches && { indices: batches.indices, place: (t) => batches.place(t + done) },
    }
  })
  const [first, ...others] = members
  if (!first) throw new Error('A batch has no member.')
  const part = { ...start, members: [first, ...others] as const, steps: until - done }
  return { batch: await back.start(stage ? { ...part, trainFrom: stage.kept } : part), stage, until }
}

/** The weights of a phase's network out of those of the whole. */
function take(stage: Stage | undefined, whole: Float64Array, member: number): Float64Array {
  if (!stage) return whole.slice()
  const { network, common, head } = stage
  const own = new Float64Array(network.parameters)
  own.set(whole.subarray(0, common))
  own.set(head === undefined ? stage.fresh(member) : whole.subarray(head), common)
  return own
}

/** The whole's weights with those of a phase in their places. */
function put(stage: Stage | undefined, own: Float64Array, whole: Float64Array): Float64Array {
  if (!stage) return own
  const all = whole.slice()
  all.set(own.subarray(0, stage.common))
  if (stage.head !== undefined) all.set(own.subarray(stage.common), stage.head)
  return all
}
