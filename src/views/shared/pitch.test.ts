import { expect, test } from 'vitest'

import { pitchesOf } from './pitch.ts'

test('a falling loss is a falling tone, by equal intervals for equal factors', () => {
  const tones = pitchesOf([1000, 100, 10, 1], 1, 1000, 4)
  expect(tones[0]).toBeCloseTo(1175, 0)
  expect(tones[3]).toBeCloseTo(147, 0)
  expect((tones[0] ?? 0) / (tones[1] ?? 1)).toBeCloseTo((tones[2] ?? 0) / (tones[3] ?? 1), 3)
})

test('many steps become as many tones as asked for, the ends among them', () => {
  const values = Array.from({ length: 1001 }, (_, step) => 10 ** (-step / 500))
  const tones = pitchesOf(values, 0.01, 1, 50)
  expect(tones).toHaveLength(50)
  expect([...tones]).toEqual([...tones].toSorted((a, b) => b - a))
})

test('what has no value, or lies beyond the range, still has a tone', () => {
  const tones = pitchesOf([1, Number.NaN, Infinity, 0, -5], 0.1, 1, 5)
  expect([...tones].every((tone) => tone >= 146 && tone <= 1176)).toBe(true)
  expect(tones[1]).toBe(tones[0])
  expect([...pitchesOf([2, 2], 2, 2, 3)].every(Number.isFinite)).toBe(true)
})
