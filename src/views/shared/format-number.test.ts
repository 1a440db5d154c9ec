import { expect, test } from 'vitest'

import { formatCoordinate, formatNumber, tickNumber } from './format-number.ts'

test.each([
  [0, '0'],
  [-0, '0'],
  [1, '1'],
  [-1.2, '−1.2'],
  [0.00123456, '0.001235'],
  [3.14159265, '3.142'],
  [98765, '98765'],
  [123456, '1.235×10⁵'],
  [-2.5e-7, '−2.5×10⁻⁷'],
  [1e30, '1×10³⁰'],
  [Number.NaN, 'no value'],
  [Infinity, '∞'],
  [-Infinity, '−∞'],
  [9.99999, '10'],
])('%d reads %s', (value, text) => {
  expect(formatNumber(value)).toBe(text)
})

test('a power of ten along a scale reads as one', () => {
  expect([1e-5, 2e-5, 0.1, 1e7].map((value) => tickNumber(value))).toEqual(['10⁻⁵', '2×10⁻⁵', '0.1', '10⁷'])
})

test.each([
  [1.23456, 0.01, '1.23'],
  [-1.2, 0.004, '−1.200'],
  [-0.001, 0.01, '0.00'],
  [12, 3, '12'],
  [4e8, 1, '4×10⁸'],
  [0.1 + 0.2, 1e-20, '0.300000000000'],
])('the coordinate %d at a resolution of %d reads %s', (value, resolution, text) => {
  expect(formatCoordinate(value, resolution)).toBe(text)
})
