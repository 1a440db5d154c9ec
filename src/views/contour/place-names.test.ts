import { describe, expect, test } from 'vitest'

import { type Box, type Named, type Pixel, placeNames } from './place-names.ts'

const plot: Box = [0, 0, 400, 300]
const line = (from: Pixel, to: Pixel): Named => ({
  points: Array.from({ length: 30 }, (_, k): Pixel => [
    from[0] + (k / 29) * (to[0] - from[0]),
    from[1] + (k / 29) * (to[1] - from[1]),
  ]),
  width: 60,
  height: 14,
})
const boxOf = ({ at: [x, y] }: { readonly at: Pixel }): Box => [x, y - 7, x + 60, y + 7]
const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

describe('names beside paths', () => {
  test('each stands where its path is apart from the others, inside the plot and clear of the other name', () => {
    const fork = [line([20, 150], [380, 40]), line([20, 150], [380, 260])]
    const [first, second] = placeNames(fork, plot, [])
    if (!first || !second) throw new Error('There is room for both.')
    for (const place of [first, second]) {
      expect(place.point).toBeGreaterThan(3)
      const [left, top, right, bottom] = boxOf(place)
      expect(Math.min(left, top, 400 - right, 300 - bottom)).toBeGreaterThanOrEqual(0)
    }
    expect(meet(boxOf(first), boxOf(second))).toBe(false)
  })

  test('nothing that stands there already is covered', () => {
    const taken: Box = [0, 0, 400, 140]
    const [place] = placeNames([line([20, 150], [380, 150])], plot, [taken])
    expect(place && meet(boxOf(place), taken)).toBe(false)
  })

  test('paths that lie on each other get no name, as it could be either one’s', () => {
    const same = line([20, 150], [380, 150])
    expect(placeNames([same, same], plot, [])).toEqual([undefined, undefined])
  })
})
