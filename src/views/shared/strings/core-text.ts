import { methods } from '../../../methods/index.ts'
import { networkMethods } from '../../../networks/methods/index.ts'
import type { Language } from './catalogue.ts'
import { currentLanguage, foreignLanguage } from './language.ts'
import { nameIn } from './registry-text.ts'
import { spaceless } from './sentences.ts'

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
  const whole = /^an? .*\.$/s.test(sentence) ? capital(sentence) : sentence
  if (!language) return { text: whole }
  const { make } = language
  if (make) return { text: make(whole) }
  const own = translated(language, sentence)
  if (own === undefined) return { text: whole, lang: 'en' }
  return { text: whole === sentence ? own : capital(own) }
}

/** A sentence that begins with a part the core fills in, such as "a number", begins in lower case. */
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Signs of a script that has no spaces, and its punctuation. */
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}“”「」]/u

function translated(language: Language, sentence: string): string | undefined {
  for (const [pattern, own] of patternsOf(language)) {
    const found = pattern.exec(sentence)
    if (!found) continue
    let next = 0
    // A part may be a sentence of the core itself.
    return own.replaceAll(/( ?)\{(\d*)\}( ?)/g, (_, before: string, place: string, after: string) => {
      const part = found[place === '' ? ++next : Number(place)] ?? ''
      const filled = translated(language, part) ?? named(part) ?? listed(part)
      if (!spaceless()) return before + filled + after
      // there the spaces stand between the language and Latin letters
      return (
        (unspaced.test(filled.at(0) ?? '') ? '' : before) + filled + (unspaced.test(filled.at(-1) ?? '') ? '' : after)
      )
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
