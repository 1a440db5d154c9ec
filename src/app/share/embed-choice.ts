import { type EmbedOptions, hideable, optionTable } from '../../embed/option-table.ts'

/** The embed's options that one experiment can be shared with, as text; what is absent is the default. */
export type EmbedChoice = Partial<Record<keyof EmbedOptions, string>>

/** How an option is chosen. */
export type OptionControl =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'several'; readonly words: readonly string[] }
  | { readonly kind: 'text' }

type Name = keyof EmbedOptions
const isName = (name: string): name is Name => name in optionTable

/** The options in the order of the table, but for those that choose a lesson. */
export const optionNames: readonly Name[] = Object.keys(optionTable).filter(
  (name): name is Name => isName(name) && name !== 'scene' && name !== 'step',
)

/** The control of an option, as its table says what it takes. */
export function controlOf(name: Name): OptionControl {
  const { value, takes } = optionTable[name]
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

/** What has to stand in the address: options that are understood and not their defaults. */
export const saidOptions = (choice: EmbedChoice): (readonly [string, string])[] =>
  optionNames.flatMap((name) => {
    const text = choice[name]?.trim() ?? ''
    return text === '' || text === usual(name) || !understood(name, text) ? [] : [[name, text] as const]
  })
