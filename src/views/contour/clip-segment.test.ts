import { expect, test } from 'vitest'

import { clipSegment } from './clip-segment.ts'

test('a segment inside stays whole', () => {
  expect(clipSegment(1, 2, 30, 40, 100, 100, 0)).toEqual({ ax: 1, ay: 2, bx: 30, by: 40, from: 0, to: 1 })
})

test('a segment across is cut at both edges', () => {
  const cut = clipSegment(-50, 50, 150, 50, 100, 100, 0)
  expect(cut).toMatchObject({ ax: 0, ay: 50, bx: 100, by: 50 })
  expect(cut?.from).toBeCloseTo(0.25, 12)
  expect(cut?.to).toBeCloseTo(0.75, 12)
})

test('a segment beside the plot is gone, also where its box overlaps it', () => {
  expect(clipSegment(-10, 90, 20, 130, 100, 100, 0)).toBeUndefined()
  expect(clipSegment(120, 0, 120, 100, 100, 100, 0)).toBeUndefined()
})

test.each([1e30, 1e200, -1e30])('an end at %g leaves the other end exact', (far) => {
  const out = clipSegment(40, 60, far, 60, 100, 100, 10)
  expect(out).toMatchObject({ ax: 40, ay: 60, by: 60 })
  expect(out?.bx).toBeCloseTo(far > 0 ? 110 : -10, 9)
  const back = clipSegment(far, 60, 40, 60, 100, 100, 10)
  expect(back).toMatchObject({ ay: 60, bx: 40, by: 60 })
  expect(back?.ax).toBeCloseTo(far > 0 ? 110 : -10, 9)
})

test('what is not finite is not drawn', () => {
  expect(clipSegment(1, 1, Number.NaN, 1, 100, 100, 0)).toBeUndefined()
  expect(clipSegment(1, 1, Infinity, 1, 100, 100, 0)).toBeUndefined()
})
