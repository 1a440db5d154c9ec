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
/** A letter's width on average, the height of letters over their line, and their depth under it. */
const [letter, over, under] = [6.4, 10, 3]

/** Pixels from the corner beyond which nobody sees a word; much further on, numbers are too coarse to move one by its height. */
const far = 1e6

/** A rectangle in pixels: left, top, right, bottom. */
export type Room = readonly [left: number, top: number, right: number, bottom: number]

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

/**
 * The words of marks, beside their places and clear of one another and of what is written in `taken`; `type` is the factor of their
 * size.
 */
export function wordsOfMarks(marks: readonly Mark[], type = 1, taken: readonly Room[] = []): readonly Word[] {
  const words: Word[] = []
  const near = (x: number, y: number): boolean =>
    words.some(({ at }) => Math.abs(at[0] - x) < wide * type && Math.abs(at[1] - y) < high * type)
  for (const { text = '', place, d } of marks) {
    if (text === '' || !place || d === '' || !(Math.hypot(...place) < far)) continue
    const [x, lowest] = [place[0] + 6 * type, place[1] - 5 * type]
    const covers = (y: number): boolean =>
      taken.some(
        ([left, top, right, bottom]) =>
          x < right && x + letter * text.length * type > left && y - over * type < bottom && y + under * type > top,
      )
    let y = lowest
    // Each word and each room in the way takes a few of these; whatever they are, it ends.
    for (let tries = 0; tries < 999 && (near(x, y) || covers(y)); tries++) y -= (high + 1) * type
    words.push({ text, at: [x, y] })
  }
  return words
}
