import type { RegistryTexts } from './catalogue.ts'
import { foreignLanguage } from './language.ts'

type Named = Exclude<keyof RegistryTexts, 'shows' | 'does' | 'labels'>

/** The name of a method, surface, … in the reader's language; the registry's own where that has none. */
export const nameIn = (kind: Named, { id, name }: { readonly id: string; readonly name: string }): string =>
  text(kind, id, name)

/** What a surface or data problem shows, in the reader's language. */
export const showsOf = ({ id, shows }: { readonly id: string; readonly shows: string }): string =>
  text('shows', id, shows)

/** What a step of a method of networks does, in the reader's language. */
export const doesOf = ({ id, does }: { readonly id: string; readonly does: string }): string => text('does', id, does)

/** What a number of a registry is called, in the reader's language. */
export const labelIn = (label: string): string => text('labels', label, label)

function text(kind: keyof RegistryTexts, key: string, english: string): string {
  const language = foreignLanguage()
  if (!language) return english
  return language.translation.registry?.[kind]?.[key] ?? language.make?.(english) ?? english
}
