import { describe, expect, it } from 'vitest'

import { readNumber, showNumber } from './number-text.ts'

describe('a typed number', () => {
  it('is read as people write it', () => {
    const texts = ['0.02', ' .5', '2e-4', '3.', '-1', '−1.5', '0,02', '1E3']
    expect(texts.map(readNumber)).toEqual([0.02, 0.5, 2e-4, 3, -1, -1.5, 0.02, 1000].map((value) => ({ value })))
  })

  it('is refused in a sentence that shows what would be right', () => {
    for (const text of ['', 'abc', '1e', '1e999', '1,2,3', '0x10', 'NaN', '--1']) {
      expect(readNumber(text)).toEqual({ refusal: expect.stringMatching(/\.$/) })
    }
  })

  it('is shown so that it reads back', () => {
    for (const value of [0.1 + 0.2, -1.2, 1e-8, 12345.678, 2e-7, -3e-12, 4e21]) {
      const read = readNumber(showNumber(value))
      expect('value' in read && read.value / value).toBeCloseTo(1, 7)
    }
  })
})
