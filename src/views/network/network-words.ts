import type { NetworkHandle } from '../../trajectories/handles.ts'
import { formatNumber } from '../shared/format-number.ts'
import { networkStrings } from '../shared/strings/network-strings.ts'

/** What became of a run's networks at a step: medians of the loss, means of the share that is right. */
export interface Standing {
  readonly loss: number
  readonly accuracy: number
  readonly members: number
  readonly step: number
}

/** The standing in words: beside the picture, beside a small one, and in the place of it. */
export function wordsOf(
  network: NetworkHandle,
  { loss, accuracy, members, step }: Standing,
): { readonly least: string; readonly short: string; readonly long: string } {
  const words = networkStrings()
  const told = formatNumber(loss, 3)
  const right = Number.isNaN(accuracy) ? undefined : formatNumber(Math.floor(1000 * accuracy) / 10, 3)
  const short = right === undefined ? words.loss(told) : words.lossAndRight(told, right)
  const least = right === undefined ? short : words.right(right)
  const kind = network.kind === 'classes' ? words.boundary : network.inputs === 1 ? words.curve : words.values
  const data = words.samples(network.training.length, network.validation.length)
  return { least, short, long: words.picture(kind(members), step, data, short) }
}

/** The middle one of some numbers; not a number where there are none. */
export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b)
  const half = ordered.length / 2
  return Number.isInteger(half)
    ? ((ordered[half - 1] ?? Number.NaN) + (ordered[half] ?? Number.NaN)) / 2
    : (ordered[Math.floor(half)] ?? Number.NaN)
}
