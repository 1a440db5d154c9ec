import { describe, expect, it } from 'vitest'
import { ticksOf } from './map-axes.ts'
import { lossAxis } from './seeds.ts'
import { shareAt } from './settings.ts'

describe('the axis of last losses', () => {
  it('is logarithmic where all are above 0', () => {
    const axis = lossAxis(Float64Array.of(1e-4, 1e-2, 1))
    expect(shareAt(axis, 1e-2)).toBeCloseTo(0.5, 12)
  })

  it('tells negative losses apart, in place and by numbers', () => {
    const axis = lossAxis(Float64Array.of(-100, -50, 0))
    expect([-100, -50, 0].map((loss) => shareAt(axis, loss))).toEqual([0, 0.5, 1])
    expect(ticksOf(axis, 5)).toEqual([-100, -80, -60, -40, -20, 0])
  })

  it('has room where all are the same', () => {
    for (const same of [-1e6, 0, 1e-300]) {
      const axis = lossAxis(Float64Array.of(same, same))
      expect(axis.to).toBeGreaterThan(axis.from)
    }
  })
})
