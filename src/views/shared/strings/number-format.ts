import { formatIn } from './format-in.ts'
import { currentLanguage, languages } from './language.ts'

/** Writes numbers and units as the language in force does; the pseudo-languages do as English. */
export function numberFormat(options: Intl.NumberFormatOptions): (value: number) => string {
  const tag = currentLanguage()
  return formatIn(Object.hasOwn(languages, tag) ? tag : 'en', options)
}

/** A share of 1 in percent, with at most so many decimals: 0.263 is 26.3 %, its sign never on a line of its own. */
export function percentText(share: number, digits = 0, least = 0): string {
  const number = numberFormat({ minimumFractionDigits: least, maximumFractionDigits: digits })(100 * share)
  return `${number}${['zh', 'ja'].includes(currentLanguage()) ? '' : '\u00a0'}%`
}
