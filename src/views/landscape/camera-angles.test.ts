import { describe, expect, it } from 'vitest'

import {
  allowed,
  anglesOf,
  farthest,
  fieldOfView,
  highest,
  lowest,
  positionOf,
  presets,
  rounded,
  target,
} from './camera-angles.ts'

describe('camera angles', () => {
  it('come back from the position', () => {
    for (const azimuth of [-179, -90, -32, 0, 45, 180]) {
      for (const elevation of [lowest, 38, 89]) {
        const back = anglesOf(positionOf([azimuth, elevation, 5.6]))
        expect(back[0]).toBeCloseTo(azimuth, 8)
        expect(back[1]).toBeCloseTo(elevation, 8)
        expect(back[2]).toBeCloseTo(5.6, 10)
      }
    }
  })

  it('look from small y towards large y at azimuth 0, and from the side of large x at 90', () => {
    const front = positionOf([0, 0.001, 4])
    expect(front[2] - target[2]).toBeCloseTo(4, 6)
    expect(positionOf([90, 0.001, 4])[0]).toBeCloseTo(4, 6)
  })

  it('are brought inside their limits, the azimuth by whole turns', () => {
    expect(allowed([370, 120, 99])).toEqual([10, highest, farthest])
    expect(allowed([-190, -20, 5])).toEqual([170, lowest, 5])
    expect(allowed([Number.NaN, Number.NaN, Infinity]).every(Number.isFinite)).toBe(true)
    for (const preset of Object.values(presets)) expect(rounded(allowed(preset))).toEqual(preset)
  })
})

describe('fieldOfView', () => {
  it('shows the same width of the scene on a narrow canvas as on one that is just wide enough', () => {
    const width = (aspect: number) => Math.tan((fieldOfView(aspect) * Math.PI) / 360) * aspect
    expect(width(0.6)).toBeCloseTo(width(1.3), 10)
    expect(fieldOfView(2)).toBe(fieldOfView(1.3))
  })
})
