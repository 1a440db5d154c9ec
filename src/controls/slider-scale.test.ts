import { describe, expect, it } from 'vitest'

import { fromTrack, nudged, shareOf, toTrack, trackOf } from './slider-scale.ts'

const lr = { default: 0.001, min: 1e-5, max: 10, scale: 'log', label: 'learning rate' } as const
const beta = { default: 0.9, min: 0, max: 0.9999, scale: 'linear', label: 'decay' } as const

describe('a log slider', () => {
  it('gives each decade the same length', () => {
    expect(trackOf(lr)).toMatchObject({ min: -5, max: 1 })
    expect(toTrack(lr, 0.01) - toTrack(lr, 0.001)).toBeCloseTo(1)
    expect(fromTrack(lr, -2)).toBe(0.01)
  })

  it('comes back to the value it shows', () => {
    for (const value of [1e-5, 0.00032, 0.02, 0.125, 9.99, 10]) expect(fromTrack(lr, toTrack(lr, value))).toBe(value)
  })

  it('changes the value with every position of the thumb, upwards', () => {
    const { min, max, step } = trackOf(lr)
    const values = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, k) => fromTrack(lr, min + k * step))
    expect(values.every((value, k) => k === 0 || value > (values[k - 1] ?? Infinity))).toBe(true)
  })

  it('stands at its ends for values beyond them, zero and negative ones included', () => {
    expect(toTrack(lr, 50)).toBe(1)
    expect([0, -3, 1e-9].map((value) => toTrack(lr, value))).toEqual([-5, -5, -5])
  })
})

describe('a linear slider', () => {
  it('reads without rounding noise and reaches both ends exactly', () => {
    expect(fromTrack(beta, 0.3 + 1e-9)).toBe(0.3)
    expect(fromTrack(beta, 0.9999)).toBe(0.9999)
    expect(fromTrack(beta, 0)).toBe(0)
    expect(trackOf({ ...beta, max: 90 }).step).toBe(0.05)
  })
})

describe('a key', () => {
  it('moves by some 5 % on a log slider, by 25 % coarsely and by 0.5 % finely', () => {
    expect(nudged(lr, 0.005, 1, 'usual')).toBe(0.00525)
    expect(nudged(lr, 0.005, 1, 'coarse')).toBe(0.00631)
    expect(nudged(lr, 0.005, -1, 'fine')).toBe(0.004966)
  })

  it('always moves, in its direction, and stops at the ends', () => {
    for (const parameter of [lr, beta]) {
      for (const pace of ['fine', 'usual', 'coarse'] as const) {
        for (const direction of [1, -1] as const) {
          let value: number = parameter.default
          for (let presses = 0; presses < 20_000; presses++) {
            const next = nudged(parameter, value, direction, pace)
            if (next === value) break
            expect(Math.sign(next - value)).toBe(direction)
            value = next
          }
          expect(value).toBe(direction > 0 ? parameter.max : parameter.min)
        }
      }
    }
  })
})

it('a mark stands where the thumb would, and nowhere beyond the slider', () => {
  expect(shareOf(lr, 0.01)).toBeCloseTo(0.5)
  expect(shareOf(lr, 20)).toBeUndefined()
  expect(shareOf(lr, Number.NaN)).toBeUndefined()
})
