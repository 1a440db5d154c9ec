import { expect, it } from 'vitest'

import { pathThrough } from './start-path.ts'

const box = { width: 100, height: 100 }

it('keeps the direction of a line that leaves the map, and comes back where it does', () => {
  // from the middle along a slope of 1/2 to far outside, along there, and back through the left edge
  const path = pathThrough(
    [
      [50, 50],
      [2e9 + 50, 1e9 + 50],
      [-1e9, 1e9],
      [-50, 50],
      [50, 50],
    ],
    box,
  )
  expect(path).toBe('M50.0 50.0L120.0 85.0M-20.0 50.0L50.0 50.0')
})

it('has about a point for each pixel, the first and the last among them', () => {
  const points = Array.from({ length: 10_001 }, (_, k) => [k / 500, 20] as const)
  const path = pathThrough([...points, ...points.slice(-1)], box)
  expect(path.match(/L/g)?.length).toBeLessThan(25)
  expect(path).toMatch(/^M0\.0 20\.0L.*L20\.0 20\.0$/)
})

it('ends where a run is lost to infinity', () => {
  expect(
    pathThrough(
      [
        [10, 10],
        [20, 10],
        [Infinity, Number.NaN],
        [30, 30],
      ],
      box,
    ),
  ).toBe('M10.0 10.0L20.0 10.0')
})
