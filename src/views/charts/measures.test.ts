import { expect, test } from 'vitest'

import type { Run } from '../../trajectories/result.ts'
import { evaluationsAStep } from './along.ts'
import { curvesOf } from './measures.ts'

const run: Run = {
  positions: Float64Array.from([0, 0, 3, 4, 3, 5]),
  losses: Float64Array.from([9, 4, 1]),
  gradientNorms: Float64Array.from([6, 3, 2]),
  end: { state: 'running', step: 2 },
  evaluations: { f: 5, g: 3, h: 0 },
}
const shown = () => false
const minima = [
  { at: [3, 4], value: 0 },
  { at: [0, 1], value: 2 },
] as const
const values = (measure: Parameters<typeof curvesOf>[0], runs: readonly Run[] = [run]) =>
  curvesOf(measure, 'step', runs, shown, minima).map((curve) => [...curve.values])

test('loss and gradient norm are the run’s own', () => {
  expect(values('loss')).toEqual([[9, 4, 1]])
  expect(values('gradient')).toEqual([[6, 3, 2]])
})

test('the distance is to the nearest minimum at each step, and none without minima', () => {
  expect(values('distance')).toEqual([[1, 0, 1]])
  expect([...(curvesOf('distance', 'step', [run], shown, [])[0]?.values ?? [])]).toEqual([NaN, NaN, NaN])
})

test('the length of a step starts with the first step', () => {
  expect(values('length')).toEqual([[NaN, 5, 1]])
})

test('evaluations of all kinds are spread evenly over the steps', () => {
  expect(evaluationsAStep(run)).toBe(4)
  expect(curvesOf('loss', 'evaluations', [run], shown, minima)[0]?.along.at(1)).toBe(4)
  expect(curvesOf('loss', 'step', [run], shown, minima)[0]?.along.at(1)).toBe(1)
})

test('hidden runs have no curve, a diverged one ends where it left the finite, a batch shows its first member', () => {
  expect(curvesOf('loss', 'step', [run, run], (index) => index === 0, minima).map((curve) => curve.run)).toEqual([1])
  expect(values('length', [{ ...run, end: { state: 'diverged', step: 1 } }])).toEqual([[NaN, 5]])
  const batch: Run = {
    ...run,
    count: 2,
    positions: Float64Array.from([0, 0, 9, 9, 3, 4, 9, 9]),
    losses: Float64Array.from([9, 8, 4, 3]),
    end: [run.end, run.end].flat(),
  }
  expect(values('loss', [batch])).toEqual([[9, 4]])
  expect(values('length', [batch])).toEqual([[NaN, 5]])
  expect(evaluationsAStep(batch)).toBe(4)
})
