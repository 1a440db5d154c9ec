import { expect, test } from 'vitest'

import { scaleOf } from './figure-scale.ts'

const spans = { short: [15, 3454], decade: [12, 90], wide: [1e-9, 30], signed: [-0.11, 0.2] }

test('a low chart has at least one mark, and none so near another that their labels touch', () => {
  for (const values of Object.values(spans))
    for (const kind of ['linear', 'log', 'signed'] as const)
      for (const about of [0.8, 1.1, 1.8, 3, 6, 12]) {
        const { share, ticks } = scaleOf(values, kind, about)
        const places = ticks.map(share)
        const gaps = places.slice(1).map((place, k) => (place - (places[k] ?? 0)) * about)
        const told = `${kind} from ${values.join(' to ')}, ${about} marks`
        expect(ticks.length, told).toBeGreaterThan(0)
        expect(Math.min(1, ...gaps), told).toBeGreaterThanOrEqual(0.5)
      }
})

test('a chart with room has marks between the powers of ten', () => {
  expect(scaleOf(spans.short, 'log', 12).ticks).toEqual([20, 50, 100, 200, 500, 1000, 2000])
})
