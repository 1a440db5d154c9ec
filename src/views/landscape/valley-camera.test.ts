import { describe, expect, it } from 'vitest'

import { heightScaleOf } from '../shared/height.ts'
import { threeQuarter } from './camera-angles.ts'
import { sampleHeights } from './height-grid.ts'
import { testProblem } from './test-problem.ts'
import { valleyCamera } from './valley-camera.ts'
import { worldOf } from './world.ts'

const square = { x: [-1, 1], y: [-1, 1] } as const

function cameraFor(loss: (x: number, y: number) => number) {
  const problem = testProblem(loss, square)
  return valleyCamera(sampleHeights(problem, heightScaleOf(problem), 64), worldOf(square))
}

describe('valleyCamera', () => {
  it('keeps the usual view of an open bowl', () => {
    expect(cameraFor((x, y) => x * x + y * y)).toEqual(threeQuarter)
  })

  it('goes to the side from which a wall does not hide the valley', () => {
    // A wall along small y; behind it the valley.
    const [azimuth] = cameraFor((_, y) => (y < -0.4 ? 1 : y < 0 ? 0 : 0.3 * y))
    expect(Math.abs(azimuth)).toBeGreaterThan(90)
  })

  it('looks from higher up into a hole that no side opens', () => {
    const [, elevation] = cameraFor((x, y) => (Math.hypot(x, y) < 0.5 ? 0 : 1))
    expect(elevation).toBeGreaterThan(threeQuarter[1])
  })
})
