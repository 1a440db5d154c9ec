import { expect, test } from 'vitest'

import { domainWindow, panBy, tidyWindow, zoomAbout } from './zoom.ts'

const domain = { x: [-4, 4], y: [0, 2] } as const
const whole = domainWindow(domain)

test('the point under the pointer stays where it is', () => {
  const [x0, x1, y0, y1] = zoomAbout(whole, domain, 2, [2, 0.5])
  expect((2 - x0) / (x1 - x0)).toBeCloseTo(0.75, 12)
  expect((0.5 - y0) / (y1 - y0)).toBeCloseTo(0.25, 12)
  expect(x1 - x0).toBeCloseTo(4, 12)
})

test('zooming in and out again gives the window back', () => {
  const back = zoomAbout(zoomAbout(whole, domain, 3, [1, 1]), domain, 1 / 3, [1, 1])
  back.forEach((edge, index) => expect(edge).toBeCloseTo(whole[index] ?? Number.NaN, 10))
})

test('zooming stops at both ends and keeps the shape', () => {
  let near = whole
  let far = whole
  for (let round = 0; round < 200; round++) {
    near = zoomAbout(near, domain, 2, [0, 1])
    far = zoomAbout(far, domain, 0.5, [0, 1])
  }
  expect(near[1] - near[0]).toBeCloseTo(8e-5, 9)
  expect((near[1] - near[0]) / (near[3] - near[2])).toBeCloseTo(4, 6)
  expect(far[1] - far[0]).toBeCloseTo(128, 6)
})

test('the window cannot be moved out of reach', () => {
  const moved = panBy(whole, domain, 1e9, -1e9)
  expect((moved[0] + moved[1]) / 2).toBe(64)
  expect((moved[2] + moved[3]) / 2).toBe(-15)
})

test('tidying keeps every edge within a ten-thousandth of the window, at any size', () => {
  for (const size of [1e-5, 0.37, 8, 123_456]) {
    const window = [Math.PI, Math.PI + size, -Math.E * size, -Math.E * size + size] as const
    tidyWindow(window).forEach((edge, index) => {
      expect(Math.abs(edge - (window[index] ?? Number.NaN))).toBeLessThanOrEqual(size * 1e-4)
    })
  }
  expect(tidyWindow([-3.9529918395783583, 3.7754452134193386, 0.1 + 0.2, 5])).toEqual([-3.953, 3.7754, 0.3, 5])
})
