import { describe, expect, test } from 'vitest'

import { problemHandle } from '../../engine/simulate/problem-handle.ts'
import type { Problem } from '../../experiment/experiment.ts'
import { normalise } from '../../experiment/normalise.ts'
import { minimaOf, nearestMinimum } from './minima.ts'

const problemOf = (problem: Problem) => problemHandle(normalise({ version: 1, problem }))

describe('the minima of a problem', () => {
  test('of a formula are found, the lowest first', () => {
    const minima = minimaOf(problemOf({ formula: '(x^2 - 1)^2 + y^2 + 0.3 x', domain: { x: [-2, 2], y: [-2, 2] } }))
    expect(minima).toHaveLength(2)
    expect(minima[0]?.at[0]).toBeCloseTo(-1.0354, 3)
    expect(minima[1]?.at[0]).toBeCloseTo(0.9601, 3)
    expect(minima[0]?.value).toBeLessThan(minima[1]?.value ?? Number.NaN)
  })

  test('a surface’s declared minima are not found a second time, its local ones are added', () => {
    expect(minimaOf(problemOf({ surface: 'himmelblau' }))).toHaveLength(4)
    expect(minimaOf(problemOf({ surface: 'six-hump-camel' })).length).toBeGreaterThan(2)
    expect(minimaOf(problemOf({ surface: 'beale' }))).toHaveLength(1)
  })

  test('a saddle and a plane have none', () => {
    expect(minimaOf(problemOf({ surface: 'saddle' }))).toEqual([])
    expect(minimaOf(problemOf({ formula: '2 x + y' }))).toEqual([])
    expect(minimaOf(problemOf({ formula: '3' }))).toEqual([])
  })

  test('one problem is searched once', () => {
    const problem = problemOf({ surface: 'rastrigin' })
    expect(minimaOf(problem)).toBe(minimaOf(problem))
  })
})

test('the nearest minimum', () => {
  const minima = minimaOf(problemOf({ surface: 'himmelblau' }))
  expect(nearestMinimum(minima, 3, 3)?.minimum.at).toEqual([3, 2])
  expect(nearestMinimum(minima, 3, 3)?.distance).toBe(1)
  expect(nearestMinimum([], 0, 0)).toBeUndefined()
})
