import { afterEach, expect, it } from 'vitest'
import { speak } from './strings/language.ts'
import { timeText } from './time-text.ts'

afterEach(() => speak('en'))

it('a time is written as the language in force does, and in a pseudo-language as in English', async () => {
  const english = timeText(2.5, 'short')
  expect(english).toBe('2.5 sec')
  await speak('de')
  expect(timeText(2.5, 'short')).toMatch(/^2\.5\sSek/)
  expect(timeText(2.5, 'long')).toBe('2.5 Sekunden')
  await speak('ja')
  expect(timeText(2.5, 'short')).toMatch(/^2\.5\s?秒$/)
  await speak('qps-rtl')
  expect(timeText(2.5, 'short')).toBe(english)
})
