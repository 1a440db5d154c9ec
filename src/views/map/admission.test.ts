import { expect, it } from 'vitest'
import { admission, mostCells, type Demand } from './admission.ts'

const usual: Demand = { cells: 256 ** 2, steps: 200, seconds: undefined, measured: false, begun: false }

it('a map of a common size begins before its time is known', () => {
  expect(admission(usual)).toBe('begin')
})

it('a large map waits for the trial, and begins where that says nothing', () => {
  const large = { ...usual, steps: 20_000 }
  expect(admission(large)).toBe('wait')
  expect(admission({ ...large, measured: true })).toBe('begin')
  expect(admission({ ...large, measured: true, seconds: 89 })).toBe('begin')
})

it('a map that takes too long is refused, but not taken away once it has begun', () => {
  const slow = { ...usual, measured: true, seconds: 180 }
  expect(admission(slow)).toBe('refuse')
  expect(mostCells(slow)).toBe(256 ** 2 / 2)
  expect(admission({ ...slow, begun: true })).toBe('begin')
})

it('a map of too many steps is refused even where a trial finds it quick', () => {
  for (const seconds of [undefined, 0, 0.1])
    for (const begun of [false, true]) {
      const huge = { ...usual, steps: 100_000, measured: true, seconds, begun }
      expect(admission(huge)).toBe('refuse')
      expect(mostCells(huge)).toBe(40_000)
    }
})
