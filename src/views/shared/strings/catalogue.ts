// How to add a string
//
// 1. Write it in English, in the file of its part (`en-….ts`): a text, or a function of what stands in it. Plurals come from
//    `counted`, whole numbers from `number`; no sentence is put together from pieces outside the catalogue, as languages
//    order them differently.
// 2. Read it by the part's function (`strings()`, `controlStrings()` …) while drawing, never at the top of a module: the
//    language can change. What is not drawn by React asks `onLanguageChange`, or is made anew by `useLanguage`.
// 3. A new part is a line of `Catalogue` below, an `en-….ts`, and a function that calls `part`.
// 4. Other languages fall back to English, string by string, until they have theirs in `languages/<tag>/`. A string that
//    English no longer has is a type error there, and fails `languages.test.ts`; that test also lists what is untranslated,
//    and fails on it only in the parts that `languages/complete.ts` calls complete.
// 5. What is no language (a formula, a name of a file, of a product) stands in an element with `translate="no"`.

import type { around } from './en-around.ts'
import type { code } from './en-code.ts'
import type { critical } from './en-critical.ts'
import type { controls } from './en-controls.ts'
import type { data } from './en-data.ts'
import type { diagnosis } from './en-diagnosis.ts'
import type { exports } from './en-export.ts'
import type { editors } from './en-editors.ts'
import type { inspector } from './en-inspector.ts'
import type { landscape } from './en-landscape.ts'
import type { lessons } from './en-lessons.ts'
import type { maps } from './en-maps.ts'
import type { networks } from './en-networks.ts'
import type { outcomes } from './en-outcomes.ts'
import type { pictures } from './en-pictures.ts'
import type { plane } from './en-plane.ts'
import type { playback } from './en-playback.ts'
import type { results } from './en-results.ts'
import type { share } from './en-share.ts'
import type { theory } from './en-theory.ts'
import type { page } from './en.ts'

/** The parts of the catalogue: each is fetched with what shows it. */
export interface Catalogue {
  readonly page: Full<typeof page>
  readonly pictures: Full<typeof pictures>
  readonly critical: Full<typeof critical>
  readonly playback: Full<typeof playback>
  readonly controls: Full<typeof controls>
  readonly around: Full<typeof around>
  readonly diagnosis: Full<typeof diagnosis>
  readonly data: Full<typeof data>
  readonly editors: Full<typeof editors>
  readonly inspector: Full<typeof inspector>
  readonly landscape: Full<typeof landscape>
  readonly maps: Full<typeof maps>
  readonly networks: Full<typeof networks>
  readonly plane: Full<typeof plane>
  readonly outcomes: Full<typeof outcomes>
  readonly results: Full<typeof results>
  readonly code: Full<typeof code>
  readonly exports: Full<typeof exports>
  readonly lessons: Full<typeof lessons>
  readonly share: Full<typeof share>
  readonly theory: Full<typeof theory>
}

/** What a language says of the registries. Names by the id; a label of a number by its English text. What is absent is English. */
export interface RegistryTexts {
  readonly methods: Readonly<Record<string, string>>
  readonly surfaces: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, string>>
  readonly schedules: Readonly<Record<string, string>>
  readonly averages: Readonly<Record<string, string>>
  /** What a surface or a data problem shows, by its id. */
  readonly shows: Readonly<Record<string, string>>
  /** What a step of a method that only networks have does, by its id. */
  readonly does: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
}

/** Sentences of the core by the English ones; `{}` stands for what the core puts in, in the same order or as `{1}`, `{2}` … */
export type CoreTexts = Readonly<Record<string, string>>

/** A part of the catalogue as a language has it. */
export type Part<P extends keyof Catalogue> = Words<Catalogue[P]>

/** A language as its files give it: any part of the catalogue, and what the registries and the core say. */
export type Translation = { readonly [P in keyof Catalogue]?: Part<P> } & {
  readonly registry?: Partial<RegistryTexts>
  readonly core?: CoreTexts
}

/** What is needed to speak a language. */
export interface Language {
  readonly translation: Translation
  /** Makes a text of the language from the English one, where nobody translates. */
  readonly make?: (english: string) => string
}

/** The texts of a part, any of them; what is absent is English. */
export type Words<T> = T extends string | readonly string[] | Spoken ? T : { readonly [K in keyof T]?: Words<T[K]> }

/** The texts of a part, whatever they say. */
export type Full<T> = T extends string
  ? string
  : T extends (...given: infer A) => string
    ? (...given: A) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Full<T[K]> }

type Spoken = (...given: never[]) => string
