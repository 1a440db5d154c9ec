import { expect, test } from 'vitest'

import { heightScaleOf } from '../../shared/height.ts'
import { placeOnGround } from '../draped-path.ts'
import { sampleHeights } from '../height-grid.ts'
import { testProblem } from '../test-problem.ts'
import { shareOf, worldOf } from '../world.ts'
import { isHidden, type Place } from './is-hidden.ts'

/** A ridge along y at x = 0. */
const problem = testProblem((x) => Math.exp(-8 * x * x))
const scale = heightScaleOf(problem)
const ground = { problem, scale, grid: sampleHeights(problem, scale, 80), world: worldOf(problem.domain) }
const at = (x: number, y: number): Place => placeOnGround(ground, ...shareOf(problem.domain, [x, y]))
const left: Place = [-4, 0.6, 0]
const above: Place = [0.01, 5, 0]

test('a ridge hides what lies behind it, and nothing on this side or on its crest', () => {
  expect(isHidden(ground, at(1, 1), left)).toBe(true)
  expect(isHidden(ground, at(-1, 1), left)).toBe(false)
  expect(isHidden(ground, at(0, 1), left)).toBe(false)
  expect(isHidden(ground, at(1, 1), above)).toBe(false)
})

test('a slope that faces the eye is not hidden by itself, however flat the view', () => {
  const low: Place = [-4, 0.09, 0]
  for (let x = -1.9; x < -0.05; x += 0.05) expect(isHidden(ground, at(x, 1), low)).toBe(false)
})
