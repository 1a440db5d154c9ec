import { agree, sideBySide, type Entry } from './measure.ts'

/** What was measured: of each competitor the nanoseconds for one step of one run, and how many times faster the first is. */
export interface Figure {
  readonly names: readonly string[]
  readonly nanoseconds: readonly number[]
  readonly ratio: number
  /** In the place of a ratio, where a time itself is wanted. */
  readonly milliseconds?: number
}

/** A row of the table: what is compared, what is wanted, and how to measure it. */
export interface Row {
  readonly what: string
  readonly wanted: string
  /** @throws Error with the reason why it cannot be measured */
  readonly measure: () => Promise<Figure>
}

/** How many times faster the first is than the second, on the same members, which both must bring to the same places. */
export async function compared(fast: Entry, slow: Entry, count: number, turns: number): Promise<Figure> {
  await agree(fast.competitor, slow.competitor, Math.min(fast.steps, slow.steps), count)
  const [a, b] = await sideBySide([fast, slow], turns)
  if (!a || !b) throw new Error('nothing was measured')
  const nanoseconds = [a, b].map(({ perStep }) => (1e6 * perStep) / count)
  return { names: [a.name, b.name], nanoseconds, ratio: b.perStep / a.perStep }
}
