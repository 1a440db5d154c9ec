import { expect, test } from 'vitest'

import { decimate } from './decimate.ts'

test('a short series stays whole', () => {
  expect(decimate([3, 1, 2], 10)).toEqual([0, 1, 2])
})

test('a long one keeps ends and extremes in order, at no more than five steps a column', () => {
  const values = Array.from(
    { length: 10_000 },
    (_, step) => Math.sin(step / 50) + (step === 4321 ? 90 : 0) - (step === 777 ? 70 : 0),
  )
  const kept = decimate(values, 100)
  expect(kept.length).toBeLessThanOrEqual(500)
  expect(kept[0]).toBe(0)
  expect(kept.at(-1)).toBe(9999)
  expect(kept).toContain(4321)
  expect(kept).toContain(777)
  expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
})

test('a gap in a column is kept, and does not hide its extremes', () => {
  const values = Array.from({ length: 1000 }, (_, step) => (step === 500 ? Number.NaN : step === 505 ? 9 : 1))
  const kept = decimate(values, 10)
  expect(kept).toContain(500)
  expect(kept).toContain(505)
})
