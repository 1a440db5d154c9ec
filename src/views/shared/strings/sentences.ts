import { currentLanguage } from './language.ts'

/** Sentences one after the other: with a space between them, where the language has spaces. */
export const sentences = (all: readonly string[]): string =>
  all.join(['zh', 'ja'].includes(currentLanguage()) ? '' : ' ')
