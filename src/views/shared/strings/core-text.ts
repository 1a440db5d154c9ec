import { methods } from '../../../methods/index.ts'
import { networkMethods } from '../../../networks/methods/index.ts'
import type { Language } from './catalogue.ts'
import { currentLanguage, foreignLanguage } from './language.ts'
import { nameIn } from './registry-text.ts'

/** A sentence as the reader gets it, and its language where that is not the reader's. */
export interface Said {
  readonly text: string
  readonly lang?: 'en'
}

type Pattern = readonly [sentence: RegExp, own: string]
const patterns = new WeakMap<Language, readonly Pattern[]>()

/**
 * A sentence of the core (a warning of a link, a fault of a formula, why a back end was chosen) in the reader's language. The
 * core speaks English and knows nothing of languages: its English sentence, with `{}` for each part that it fills in, is the
 * key of the translation. A sentence without one stays as it is, and is marked as English for those who hear it.
 */
export function coreText(sentence: string): Said {
  const language = foreignLanguage()
  if (!language) return { text: sentence }
  const { make } = language
  if (make) return { text: make(sentence) }
  const own = translated(language, sentence)
  return own === undefined ? { text: sentence, lang: 'en' } : { text: own }
}

function translated(language: Language, sentence: string): string | undefined {
  for (const [pattern, own] of patternsOf(language)) {
    const found = pattern.exec(sentence)
    if (!found) continue
    let next = 0
    // A part may be a sentence of the core itself.
    return own.replaceAll(/\{(\d*)\}/g, (_, place: string) => {
      const filled = found[place === '' ? ++next : Number(place)] ?? ''
      return translated(language, filled) ?? named(filled) ?? listed(filled)
    })
  }
  return undefined
}

/** A method by its English name. */
function named(name: string): string | undefined {
  for (const kind of [methods, networkMethods])
    for (const method of kind.values()) if (method.name === name) return nameIn('methods', method)
  return undefined
}

/** Words with commas between them, joined as the language joins them. */
const listed = (words: string): string =>
  /^[a-z][\w-]*(, [a-z][\w-]*)+$/.test(words)
    ? new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(words.split(', '))
    : words

function patternsOf(language: Language): readonly Pattern[] {
  const known = patterns.get(language)
  if (known) return known
  const made = Object.entries(language.translation.core ?? {}).map(([english, own]): Pattern => {
    const parts = english.split('{}').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    return [new RegExp(`^${parts.join('(.*?)')}$`, 's'), own]
  })
  patterns.set(language, made)
  return made
}
