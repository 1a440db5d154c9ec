import { limits } from './limits.ts'
import { quote } from './records.ts'

/** Insertions, deletions, replacements and swaps of letters between two words (Levenshtein 1966, Damerau 1964). */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  let before: readonly number[] = []
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const swaps = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const swapped = swaps ? (before[j - 2] ?? Infinity) + 1 : Infinity
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[to.length] ?? 0
}

/** The known word that a misspelt one was meant to be, where one is near enough: within `most` changes. */
export function closest(
  word: string,
  known: Iterable<string>,
  most = Math.max(2, Math.floor(Math.min(word.length, limits.nameLength) / 3)),
): string | undefined {
  const spelt = word.slice(0, limits.nameLength).toLowerCase()
  let best: string | undefined
  let least = most + 1
  for (const candidate of known) {
    const distance = editDistance(spelt, candidate.toLowerCase())
    if (distance < least && distance < candidate.length) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** So many words are named where none is meant for sure. */
const mostNamed = 5

/** "There is no method “adamm”; did you mean “adam”?", or the few that are spelt most alike. */
export function unknownWord(kind: string, word: string, known: Iterable<string>): string {
  const words = [...known]
  const near = closest(word, words)
  const spelt = word.slice(0, limits.nameLength).toLowerCase()
  const alike = words
    .map((one) => ({ one, distance: editDistance(spelt, one.toLowerCase()) / Math.max(spelt.length, one.length) }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, mostNamed)
    .map(({ one }) => one)
  const list =
    words.length > mostNamed
      ? `the nearest of the ${words.length} known ones are ${alike.join(', ')}.`
      : `the known ones are ${words.join(', ') || 'none'}.`
  const instead = near === undefined ? list : `did you mean “${near}”?`
  return `There is no ${kind} ${quote(word)}; ${instead}`
}
