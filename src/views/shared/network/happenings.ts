import type { State } from '../../../store/state.ts'
import type { NetworkHandle, NetworkSample } from '../../../trajectories/handles.ts'
import type { Run } from '../../../trajectories/result.ts'
import { formatNumber } from '../format-number.ts'
import { runName } from '../run-name.ts'
import { outcomeStrings } from '../strings/outcome-strings.ts'
import { networkStrings } from '../strings/network-strings.ts'
import { sentences } from '../strings/sentences.ts'
import type { Happening } from '../what-happened.ts'
import { accuracyOf } from './output.ts'
import { sampleInputs } from './sample-inputs.ts'

/** The loss on validation samples has risen again where it ends at so many times its least. */
const risen = 1.1

/** What happened to the networks of each shown run, from the measured numbers. */
export function networkHappenings({ experiment, trajectories, network }: State): Happening[] {
  if (!trajectories || !network) return []
  return trajectories.result.runs.flatMap((run, index): Happening[] => {
    const setting = experiment.runs[index]
    if (!setting || setting.hidden === true) return []
    const name = runName(setting)
    const { refused, sentence } = outcomeStrings()
    if (run.refused !== undefined) return [{ run: index, text: sentence(name, refused) }]
    const text = run.count === undefined ? single(name, network, run, trajectories.steps) : many(name, run)
    return [{ run: index, text }]
  })
}

const say = (value: number): string => formatNumber(value, 2)

function single(name: string, network: NetworkHandle, run: Run, steps: number): string {
  const words = networkStrings()
  if ('state' in run.end && run.end.state === 'diverged') return words.diverged(name, run.end.step)
  const { losses, validation } = run
  const early = run.stopped?.[0]
  const taken = early?.step ?? steps
  const told = [words.happened(name, say(losses[0] ?? Number.NaN), say(losses.at(-1) ?? Number.NaN), taken)]
  if (early) told.push(words.wasStopped(early.step, early.best))
  if (network.kind === 'classes') {
    const kept = network.validation.length > 0 ? right(network, run, network.validation) : undefined
    told.push(words.rightOf(right(network, run, network.training), kept))
  }
  const best = validation ? validation.indexOf(Math.min(...validation.filter(Number.isFinite))) : -1
  const [least, last] = [validation?.[best] ?? Number.NaN, validation?.at(-1) ?? Number.NaN]
  if (last > risen * least) told.push(words.overfits(best, say(least), say(last)))
  return sentences(told)
}

function right(
  network: NetworkHandle,
  { weights = new Float32Array(0) }: Run,
  samples: readonly NetworkSample[],
): string {
  const share = accuracyOf(network, network.predict(weights, sampleInputs(network, samples)), samples)
  return formatNumber(Math.floor(1000 * share) / 10, 3)
}

function many(name: string, { losses, count = 1 }: Run): string {
  const last = losses.slice(-count).sort()
  const at = (share: number): string => say(last[Math.round(share * (count - 1))] ?? Number.NaN)
  return networkStrings().happenedMany(name, count, at(0.5), at(0.25), at(0.75))
}
