import { expect, test } from 'vitest'

import { orderStatistic } from './order-statistic.ts'

const lists: readonly (readonly number[])[] = [
  [7],
  [2, 1],
  [5, 5, 5, 5],
  [0, -0, 3, -3, 0],
  Array.from({ length: 500 }, (_, k) => (k * 7919) % 503),
  Array.from({ length: 500 }, (_, k) => k % 4),
  Array.from({ length: 200 }, (_, k) => k),
  Array.from({ length: 200 }, (_, k) => -k),
]

test('gives what stands there after sorting, asked in any order', () => {
  for (const list of lists) {
    const sorted = list.toSorted((a, b) => a - b)
    const numbers = Float32Array.from(list)
    for (const share of [0.5, 0, 0.95, 1, 0.1]) {
      const index = Math.floor(share * (list.length - 1))
      expect(orderStatistic(numbers, index) ?? Number.NaN).toBeCloseTo(sorted[index] ?? Number.NaN, 9)
    }
  }
})

test('gives nothing of no numbers', () => {
  expect(orderStatistic(new Float32Array(), 0)).toBeUndefined()
})
