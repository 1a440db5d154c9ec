import { expect, test } from 'vitest'

import { axisTicks } from './axis-ticks.ts'

test.each([
  [-2, 2, 4, ['−2', '−1', '0', '1', '2']],
  [-0.5, 0.5, 4, ['−0.4', '−0.2', '0', '0.2', '0.4']],
  [1.0002, 1.001, 3, ['1.0002', '1.0004', '1.0006', '1.0008', '1.0010']],
  [-4e6, 4e6, 4, ['−4×10⁶', '−2×10⁶', '0', '2×10⁶', '4×10⁶']],
])('from %d to %d: round numbers with equal decimals', (from, to, count, texts) => {
  expect(axisTicks(from, to, count).map(({ text }) => text)).toEqual(texts)
})
