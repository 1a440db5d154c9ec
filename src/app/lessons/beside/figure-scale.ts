import { ticks } from 'd3-array'

export interface Scale {
  /** A value's place, 0 to 1. */
  readonly share: (value: number) => number
  readonly ticks: readonly number[]
}

/** The least share of the usual distance of two marks that their labels need. */
const closest = 0.6

/** The marks that have room, of those given with the most telling first; `about` of them have it at the usual distance. */
function withRoom(marks: readonly number[], share: Scale['share'], about: number): readonly number[] {
  const kept: number[] = []
  for (const mark of marks)
    if (kept.every((other) => Math.abs(share(mark) - share(other)) * about >= closest)) kept.push(mark)
  return kept.toSorted((a, b) => a - b)
}

/** Values of a signed axis less than this share of the largest stand on its straight stretch. */
const straight = 1e-4
/** Most orders of magnitude that a logarithmic axis shows. */
const mostDecades = 12

/** An axis over values; `signed` is logarithmic on both sides of a stretch around 0. */
export function scaleOf(values: readonly number[], kind: 'linear' | 'log' | 'signed', about: number): Scale {
  const finite = values.filter(Number.isFinite)
  const most = Math.max(...finite, Number.MIN_VALUE)
  if (kind === 'log') return logarithmic(finite, most, about)
  const least = Math.min(...finite, kind === 'linear' ? most : 0)
  if (kind === 'signed') return signed(Math.max(most, -least), least < 0, about)
  const marks = ticks(Math.min(least, 0), most, about)
  const [from, to] = [Math.min(least, marks[0] ?? least), Math.max(most, marks.at(-1) ?? most)]
  return { share: (value) => (value - from) / (to - from || 1), ticks: marks }
}

function logarithmic(values: readonly number[], most: number, about: number): Scale {
  const to = Math.log10(most)
  const least = Math.min(...values.filter((value) => value > 0), most)
  const from = Math.max(Math.log10(least), to - mostDecades)
  const room = Math.max((to - from) * 0.04, 0.02)
  const [low, high] = [from - room, to + room]
  const share = (value: number): number => (Math.max(low, Math.log10(value)) - low) / (high - low)
  const every = Math.max(1, Math.ceil((high - low) / about))
  const factors = high - low < 2.6 ? [1, 2, 5] : [1]
  const powers = Array.from({ length: Math.ceil(high - low) + 2 }, (_, k) => Math.floor(low) + k)
  const marks = factors
    .flatMap((factor) => powers.map((power) => factor * 10 ** power))
    .filter((value) => share(value) > 0 && share(value) <= 1)
  const round = marks.filter((value) => Math.floor(Math.log10(value * 1.01)) % every === 0)
  return { share, ticks: withRoom(round.length > 0 ? round : marks, share, about) }
}

function signed(reach: number, below: boolean, about: number): Scale {
  const squeeze = (value: number): number => Math.asinh(value / (straight * reach)) / Math.asinh(1 / straight)
  const share = (value: number): number => (below ? (1 + squeeze(value)) / 2 : squeeze(value)) * 0.94 + 0.03
  const power = Math.floor(Math.log10(reach))
  const marks = [power, power - 2].map((one) => 10 ** one).flatMap((one) => (below ? [one, -one] : [one]))
  return { share, ticks: withRoom([0, ...marks], share, about) }
}
