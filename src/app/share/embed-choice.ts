import { type EmbedOptions, hideable, optionTable } from '../../embed/option-table.ts'
import { languages } from '../../views/shared/strings/language.ts'

/** The embed's options that one experiment can be shared with, as text; what is absent is the default. */
export type EmbedChoice = Partial<Record<keyof EmbedOptions, string>>

/** How an option is chosen. */
export type OptionControl =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'several'; readonly words: readonly string[] }
  /** A text for each value that has a name of its own. */
  | { readonly kind: 'named'; readonly names: Readonly<Record<string, string>> }
  | { readonly kind: 'lesson' }
  | { readonly kind: 'text' }

type Name = keyof EmbedOptions
const isName = (name: string): name is Name => name in optionTable

/** What chooses a lesson stands before everything else, in the dialog and in the address. */
const choosesLesson = (name: Name): boolean => name === 'scene' || name === 'step'

/** All options: what is shown, then the others in the order of the table. */
export const optionNames: readonly Name[] = Object.keys(optionTable)
  .filter(isName)
  .toSorted((a, b) => Number(choosesLesson(b)) - Number(choosesLesson(a)))

/** The control of an option, as its table says what it takes. */
export function controlOf(name: Name): OptionControl {
  const { value, takes } = optionTable[name]
  if (name === 'lang') return { kind: 'named', names: languages }
  if (name === 'scene') return { kind: 'lesson' }
  if (Array.isArray(value)) return { kind: 'several', words: hideable }
  if (typeof value === 'boolean') return { kind: 'switch' }
  const words = [...takes.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
  return typeof value === 'string' && words.includes(value) ? { kind: 'words', words } : { kind: 'text' }
}

/** The default as a text. */
export function usual(name: Name): string {
  const { value } = optionTable[name]
  if (value === undefined) return ''
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value)
}

/** Would the embed understand the text? An empty one is the default. */
export const understood = (name: Name, text: string): boolean =>
  text === '' || optionTable[name].read(text) !== undefined

const said = (choice: EmbedChoice, names: readonly Name[]): (readonly [string, string])[] =>
  names.flatMap((name) => {
    const text = choice[name]?.trim() ?? ''
    return text === '' || text === usual(name) || !understood(name, text) ? [] : [[name, text] as const]
  })

/** What has to stand in the address beside the experiment or the lesson: options that are understood and not their defaults. */
export const saidOptions = (choice: EmbedChoice): (readonly [string, string])[] =>
  said(
    choice,
    optionNames.filter((name) => !choosesLesson(name)),
  )

/** The query of the lesson's step that is chosen; undefined where none is. */
export function lessonQuery(choice: EmbedChoice): string | undefined {
  if ((choice.scene ?? '') === '') return undefined
  return `?v=1${said(choice, ['scene', 'step'])
    .map(([name, value]) => `&${name}=${value}`)
    .join('')}`
}
