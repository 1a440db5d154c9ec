import type { Run } from '../../../../trajectories/result.ts'
import { formatIn } from '../format-in.ts'

/** Numbers, plurals and lists of a language. */
export interface Intls {
  /** A whole number with its thousands apart. */
  readonly number: (value: number) => string
  /** A counted thing; languages without plurals have one form. */
  readonly counted: (count: number, one: string, many: string) => string
  readonly list: (words: readonly string[]) => string
}

/** Numbers, plurals and lists as the language of a tag has them. */
export function intlsOf(tag: string): Intls {
  // Each is made when it is first used: a browser takes some milliseconds over it.
  let plural: Intl.PluralRules | undefined
  let whole: ((value: number) => string) | undefined
  let lists: Intl.ListFormat | undefined
  const number = (value: number): string =>
    Number.isInteger(value) && value >= 0 && value < 1000
      ? String(value)
      : (whole ??= formatIn(tag, { maximumFractionDigits: 0 }))(value)
  return {
    number,
    counted: (count, one, many) => {
      plural ??= new Intl.PluralRules(tag)
      return `${number(count)} ${plural.select(count) === 'one' ? one : many}`
    },
    list: (words) => (lists ??= new Intl.ListFormat(tag, { type: 'conjunction' })).format(words),
  }
}

const states = ['converged', 'diverged', 'stalled', 'running'] as const

interface EndWords {
  readonly states: Readonly<Record<(typeof states)[number], string>>
  readonly at: (state: string, step: number) => string
  /** So many members of a batch ended so. */
  readonly members: (count: number, state: string) => string
  readonly between: string
  /** Early stopping: of one run, which goes back to its best step, and of members of a batch. */
  readonly early: string
  readonly earlyAt: (best: number) => string
  readonly runs: (count: number) => string
}

/** What became of a run, in the words of a language; of a batch, how many of it ended how. */
export const endIn =
  (words: EndWords) =>
  ({ end, count, stopped = [] }: Pick<Run, 'end' | 'count' | 'stopped'>): string => {
    const [first] = stopped
    if ('state' in end && first) return words.earlyAt(first.best)
    if ('state' in end) {
      return end.state === 'running' ? words.states.running : words.at(words.states[end.state], end.step)
    }
    const told = states.flatMap((state) => {
      const members = end.filter((one, i) => one.state === state && !stopped[i]).length
      return members > 0 ? [words.members(members, words.states[state])] : []
    })
    const early = stopped.filter(Boolean).length
    if (early > 0) told.unshift(words.members(early, words.early))
    return told.join(words.between) || words.runs(count ?? 0)
  }

/** Formats and libraries by their names, which no language translates. */
export const formats = {
  png: 'PNG',
  svg: 'SVG',
  pdf: 'PDF',
  webm: 'WebM',
  mp4: 'MP4',
  gif: 'GIF',
  csv: 'CSV',
  json: 'JSON',
  numpy: 'NumPy',
  torch: 'PyTorch',
} as const
