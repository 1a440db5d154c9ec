import { currentLanguage } from './language.ts'

/** Is the language in force written without spaces between its words? */
export const spaceless = (): boolean => ['zh', 'ja'].includes(currentLanguage())

/** Sentences one after the other: with a space between them, where the language has spaces. */
export const sentences = (all: readonly string[]): string => all.join(spaceless() ? '' : ' ')
