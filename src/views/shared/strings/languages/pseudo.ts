import type { Language } from '../catalogue.ts'

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const accented = 'àƀçđéƒĝĥîĵķļɱñöþǫřšţûṽŵẋýžÀƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŘŠŢÛṼŴẊÝŽ'

/**
 * A pseudo-language for tests: English with accents on every letter and four tenths longer, so that a text that nobody has
 * put into the catalogue, and a layout without room for longer words, are seen. A text that holds another is accented once.
 */
export function pseudo(english: string): string {
  if (!/[a-z]/i.test(english)) return english
  const letters = english.replaceAll(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter)
  const held = english.split('~').length - 1
  return letters + '~'.repeat(Math.max(0, Math.ceil(0.4 * english.length) - held))
}

const language: Language = { translation: {}, make: pseudo }
export default language
