import { currentLanguage, languages } from './language.ts'

/** Writes numbers and units as the language in force does; the pseudo-languages do as English. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const tag = currentLanguage()
  return new Intl.NumberFormat(Object.hasOwn(languages, tag) ? tag : 'en', options)
}
