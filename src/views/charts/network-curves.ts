import type { Training } from '../../store/state.ts'
import type { NetworkHandle } from '../../trajectories/handles.ts'
import type { Run } from '../../trajectories/result.ts'
import { accuracyOf } from '../shared/network/output.ts'
import { sampleInputs } from '../shared/network/sample-inputs.ts'
import { keptWeights } from '../shared/network/weights-at.ts'
import { type Across, alongOf } from './along.ts'
import type { Curve, Measure } from './measures.ts'

/**
 * The curves of networks: of several the median, with a band from the lower to the upper quartile; beside the samples trained on those
 * kept for validation, whose least loss (or greatest share that is right) is marked.
 */
export function networkCurves(
  measure: Measure,
  across: Across,
  { network, trajectories }: Training,
  hidden: (run: number) => boolean,
  look: (run: number) => number,
): Curve[] {
  return trajectories.result.runs.flatMap((run, index): Curve[] => {
    if (hidden(index) || run.refused !== undefined) return []
    const along = alongOf(across, run, network.training.length)
    const of = { run: index, look: look(index), along }
    const end = 'state' in run.end && run.end.state === 'diverged' ? run.end.step + 1 : undefined
    const shorter = (values: Float64Array): Float64Array => (end === undefined ? values : values.subarray(0, end))
    const trained = partOf(measure, 'training', network, run)
    const kept = partOf(measure, 'validation', network, run)
    const validation = kept && {
      ...of,
      part: 'validation' as const,
      values: shorter(middle(kept)),
      best: run.count === undefined && run.stopped?.[0] ? run.stopped[0].best : bestOf(shorter(middle(kept)), measure),
    }
    return [
      ...(trained ? [{ ...of, values: shorter(middle(trained)), ...bandOf(trained), ...stopsOf(run) }] : []),
      ...(validation ? [validation] : []),
    ]
  })
}

/** Numbers of several members, step after step. */
interface Members {
  readonly values: Float64Array
  readonly count: number
}

function partOf(
  measure: Measure,
  part: 'training' | 'validation',
  network: NetworkHandle,
  run: Run,
): Members | undefined {
  const { count = 1 } = run
  if (measure === 'accuracy') return network[part].length > 0 ? accuracies(network, run, part) : undefined
  if (part === 'validation') return measure === 'loss' && run.validation ? { values: run.validation, count } : undefined
  return { values: measure === 'loss' ? run.losses : run.gradientNorms, count }
}

const sortedAt = ({ values, count }: Members, step: number): Float64Array =>
  values.slice(step * count, (step + 1) * count).sort()

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const low = sorted[Math.floor(at)] ?? Number.NaN
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? Number.NaN) - low)
}

const along = (members: Members, share: number): Float64Array =>
  Float64Array.from({ length: members.values.length / members.count }, (_, step) =>
    quantile(sortedAt(members, step), share),
  )

const middle = (members: Members): Float64Array => (members.count === 1 ? members.values : along(members, 0.5))

const bandOf = (members: Members): Pick<Curve, 'band'> =>
  members.count < 3 ? {} : { band: { low: along(members, 0.25), high: along(members, 0.75) } }

function stopsOf({ stopped }: Run): Pick<Curve, 'stops'> {
  const stops = stopped?.flatMap((stop) => stop?.step ?? []) ?? []
  return stops.length > 0 ? { stops } : {}
}

/** The step with the least loss, or the first with the greatest share that is right; none where that is the last. */
function bestOf(values: Float64Array, measure: Measure): number | undefined {
  let best = -1
  for (let step = 0; step < values.length; step++) {
    const [value, before] = [values[step] ?? Number.NaN, values[best] ?? Number.NaN]
    if (best < 0 ? Number.isFinite(value) : measure === 'accuracy' ? value > before : value < before) best = step
  }
  return best > 0 && best < values.length - 1 ? best : undefined
}

/** So many of the kept weights are looked at for a curve of shares; between them it is straight. */
const mostLooks = 80
const mostMembers = 16

type Known = Map<string, Float64Array>
const known = new WeakMap<object, Known>()

/** The share of samples that each member names rightly, in percent, at every step. What was looked at stays known while the run goes on. */
function accuracies(network: NetworkHandle, run: Run, part: 'training' | 'validation'): Members | undefined {
  const { weightSteps, weightPath, count: all = 1 } = run
  if (!weightSteps || !weightPath || network.kind === 'regression') return undefined
  const count = Math.min(all, mostMembers)
  const samples = network[part]
  const rows = sampleInputs(network, samples)
  const memory: Known = known.get(weightPath.buffer) ?? new Map<string, Float64Array>()
  known.set(weightPath.buffer, memory)
  const total = weightPath.buffer.byteLength / weightPath.BYTES_PER_ELEMENT / (network.parameters * all)
  const stride = Math.max(1, Math.ceil(total / mostLooks))
  const looks = [...weightSteps.keys()].filter((kept) => kept % stride === 0 || kept === total - 1)
  const shares = looks.map((kept) => {
    const key = `${part} ${kept}`
    const found =
      memory.get(key) ??
      Float64Array.from({ length: count }, (_, member) => {
        const outputs = network.predict(keptWeights(run, network.parameters, kept, member), rows)
        return 100 * accuracyOf(network, outputs, samples)
      })
    memory.set(key, found)
    return { step: weightSteps[kept] ?? 0, found }
  })
  const last = shares.at(-1)?.step ?? -1
  const values = new Float64Array(count * (last + 1))
  shares.forEach(({ step, found }, k) => {
    const next = shares[k + 1] ?? { step: step + 1, found }
    for (let at = step; at < next.step && at <= last; at++)
      for (let member = 0; member < count; member++) {
        const from = found[member] ?? Number.NaN
        const way = (at - step) / (next.step - step)
        values[at * count + member] = from + way * ((next.found[member] ?? Number.NaN) - from)
      }
  })
  return { values, count }
}
