import { describe, expect, test } from 'vitest'
import { datasets } from './index.ts'
import { makeSamples } from './samples.ts'

describe.each([...datasets.values()])('data set $id', (of) => {
  test('gives the same samples for the same seed, others for another, and more without changing the first', () => {
    const once = makeSamples(of, 50, of.noise, 3, 2)
    expect(makeSamples(of, 80, of.noise, 3, 2).slice(0, 50)).toEqual(once)
    expect(makeSamples(of, 50, of.noise, 4, 2)).not.toEqual(once)
  })

  test('has finite inputs, and without noise lies in its domain', () => {
    for (const { x, y } of makeSamples(of, 200, 0, 1, 2)) {
      expect(x).toHaveLength(of.inputs)
      const point = of.inputs === 1 ? [x[0] ?? Number.NaN, y] : x
      point.forEach((value, k) => {
        const [low, high] = k === 0 ? of.domain.x : of.domain.y
        expect(value).toBeGreaterThanOrEqual(low)
        expect(value).toBeLessThanOrEqual(high)
      })
    }
  })

  test.runIf(of.kind === 'classes')('has as many of each class, in turns', () => {
    const classes = of.manyClasses ? 3 : 2
    expect(makeSamples(of, 12, of.noise, 1, classes).map(({ y }) => y)).toEqual(
      Array.from({ length: 12 }, (_, i) => i % classes),
    )
  })
})
