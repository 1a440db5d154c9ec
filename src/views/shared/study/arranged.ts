import type { Vector } from '../local-model.ts'

/** One thing to draw: a line of a look, and what is written at a place. */
export interface Mark {
  readonly look: string
  readonly d: string
  readonly text?: string
  readonly place?: Vector
}

/** A word, and where it begins. */
export interface Word {
  readonly text: string
  readonly at: Vector
}

/** Looks whose rim is thin and pale, as there are many lines of them. */
const faint = /^study-(?:model|region|sample|chosen)\b/
const rimless = /^study-sign\b|\bis-hidden\b/
const rimOf = (look: string): string | undefined =>
  rimless.test(look) ? undefined : faint.test(look) ? 'study-rim is-faint' : 'study-rim'

/** Two names nearer than this are written one above the other. */
const [wide, high] = [44, 14]

/**
 * The lines of marks by their looks, from the lowest on: all have a dark line under the light or coloured ones, to be seen on any
 * ground. Marks of one look are one line.
 */
export function linesOfMarks(marks: readonly Mark[]): ReadonlyMap<string, string> {
  const looks = new Map<string, string>()
  const add = (look: string, d: string): void => void looks.set(look, (looks.get(look) ?? '') + d)
  for (const rim of ['study-rim is-faint', 'study-rim'])
    for (const { look, d } of marks) if (rimOf(look) === rim && d !== '') add(rim, d)
  for (const { look, d } of marks) if (d !== '') add(`study-line ${look}`, d)
  return looks
}

/** The words of marks, beside their places and clear of one another; `type` is the factor of their size. */
export function wordsOfMarks(marks: readonly Mark[], type = 1): readonly Word[] {
  const words: Word[] = []
  const taken: Vector[] = []
  for (const { text = '', place, d } of marks) {
    if (text === '' || !place || d === '') continue
    const [x, y] = [place[0] + 6 * type, place[1] - 5 * type]
    const above = taken.filter((one) => Math.abs(one[0] - x) < wide * type && Math.abs(one[1] - y) < high * type)
    taken.push([x, y])
    words.push({ text, at: [x, y - (high + 1) * type * above.length] })
  }
  return words
}
