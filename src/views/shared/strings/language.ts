import type { Catalogue, Language } from './catalogue.ts'

/** The languages that the page offers, each by its own name. English comes with the page, the others when they are chosen. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  zh: '简体中文',
  ja: '日本語',
} as const

/** A language of the reader. The pseudo-languages, longer than English and one of them right-to-left, are for tests. */
export type Tag = keyof typeof languages | 'qps' | 'qps-rtl'

const fetchers: Readonly<Record<Exclude<Tag, 'en'>, () => Promise<{ readonly default: Language }>>> = {
  de: () => import('./languages/de/index.ts'),
  fr: () => import('./languages/fr/index.ts'),
  es: () => import('./languages/es/index.ts'),
  zh: () => import('./languages/zh/index.ts'),
  ja: () => import('./languages/ja/index.ts'),
  qps: () => import('./languages/pseudo.ts'),
  'qps-rtl': () => import('./languages/pseudo.ts'),
}

let tag: Tag = 'en'
let language: Language | undefined
let made: { -readonly [P in keyof Catalogue]?: Catalogue[P] } = {}
const listeners = new Set<() => void>()

/** The language in force. */
export const currentLanguage = (): Tag => tag

/** The language in force, where it is not English. */
export const foreignLanguage = (): Language | undefined => language

/** Calls back after each change of the language. Returns the way to stop. */
export function onLanguageChange(changed: () => void): () => void {
  listeners.add(changed)
  return () => {
    listeners.delete(changed)
  }
}

/**
 * Speaks a language from now on, as soon as it is fetched.
 * @throws where it cannot be fetched; the language stays what it was.
 */
export async function speak(next: Tag): Promise<void> {
  const fetched = next === 'en' ? undefined : (await fetchers[next]()).default
  if (next === tag) return
  tag = next
  language = fetched
  made = {}
  for (const changed of listeners) changed()
}

/** A part of the catalogue in the language in force: English, overlaid by what is translated. */
export function part<P extends keyof Catalogue>(name: P, english: Catalogue[P]): Catalogue[P] {
  if (!language) return english
  return (made[name] ??= overlay(english, language.translation[name], language.make))
}

/** `make` turns a text that nobody has translated into one of the language. */
function overlay<T>(english: T, own: unknown, make: Language['make']): T
function overlay(english: unknown, own: unknown, make: Language['make']): unknown {
  if (typeof english === 'object' && english !== null && !Array.isArray(english)) {
    const given: Readonly<Record<string, unknown>> = typeof own === 'object' && own !== null ? { ...own } : {}
    return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, overlay(text, given[key], make)]))
  }
  if (own !== undefined || !make) return own ?? english
  if (typeof english === 'function') {
    return (...given: unknown[]) => make(String(Reflect.apply(english, undefined, given)))
  }
  return Array.isArray(english) ? english.map((text) => make(String(text))) : make(String(english))
}
