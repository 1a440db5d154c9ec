import { formatIn } from './format-in.ts'
import { currentLanguage, languages } from './language.ts'

/** The language in force for what the browser writes; the pseudo-languages do as English. */
function writtenLanguage(): string {
  const tag = currentLanguage()
  return Object.hasOwn(languages, tag) ? tag : 'en'
}

/** Writes numbers and units as the language in force does. */
export const numberFormat = (options: Intl.NumberFormatOptions): ((value: number) => string) =>
  formatIn(writtenLanguage(), options)

/** “A, B or C” as the language in force joins them. */
export const anyOf = (words: readonly string[]): string =>
  new Intl.ListFormat(writtenLanguage(), { type: 'disjunction' }).format(words)

/** A share of 1 in percent, with at most so many decimals: 0.263 is 26.3 %, its sign never on a line of its own. */
export function percentText(share: number, digits = 0, least = 0): string {
  const number = numberFormat({ minimumFractionDigits: least, maximumFractionDigits: digits })(100 * share)
  return `${number}${['zh', 'ja'].includes(currentLanguage()) ? '' : '\u00a0'}%`
}
