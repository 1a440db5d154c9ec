import { expect, test } from 'vitest'
import { withEqualScales } from './equal-scales.ts'

test('a wide plot shows more of the plane to the sides, a high one above and below, about the same middle', () => {
  expect(withEqualScales([-2, 2, -1, 3], 800, 400)).toEqual([-4, 4, -1, 3])
  expect(withEqualScales([-2, 2, -1, 3], 400, 800)).toEqual([-2, 2, -3, 5])
  expect(withEqualScales([-2, 2, -1, 3], 400, 400)).toEqual([-2, 2, -1, 3])
})

test('what is shown is kept when it is asked for again: a zoom does not creep', () => {
  const once = withEqualScales([-4.5, 4.5, -4.5, 4.5], 437, 481)
  expect(withEqualScales(once, 437, 481)).toEqual(once)
})

test('a domain of extreme shape fills the plot with units of its own', () => {
  expect(withEqualScales([-10, 10, -2, 2], 400, 400)).toEqual([-10, 10, -2, 2])
  expect(withEqualScales([-10, 10, -2, 2], 900, 400)).toEqual([-10, 10, -40 / 9, 40 / 9])
})
