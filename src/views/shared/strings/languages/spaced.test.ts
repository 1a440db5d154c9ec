import { expect, it } from 'vitest'

import { coreText } from '../core-text.ts'
import { speak } from '../language.ts'
import fr from './fr/index.ts'
import { spaced } from './spaced.ts'

/** Every text of a tree, of a function with words for what it puts in. */
function said(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts]
  if (typeof texts !== 'object' || texts === null) return []
  return Object.values(texts).flatMap(said)
}

it('no French line breaks before a sign or behind an opening quotation mark', async () => {
  const loose = said(fr.translation).filter((text) => / [;:?!»]|« /.test(text))
  expect(loose).toEqual([])
  expect(fr.translation.controls?.surface?.noFunction?.('siin', 'sin')).toContain('«\u00A0sin\u00A0»\u202F?')
  await speak('fr')
  expect(coreText('“a” means something already; assign to another name.').text).toMatch(/^«\u00A0a\u00A0» .*\u202F;/)
  await speak('en')
})

it('leaves every other space as it is, and English keys too', () => {
  expect(spaced({ 'a ; b': ['un mot, un autre', 'vraiment ?'] })).toEqual({
    'a ; b': ['un mot, un autre', 'vraiment\u202F?'],
  })
})
