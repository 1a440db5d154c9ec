import { describe, expect, it } from 'vitest'

import { areasOf, type MapHandle } from '../../trajectories/maps.ts'
import { startRows } from './start-rows.ts'

/** A map on which so many starts end at each of the minima, and one start diverges. */
function mapOf(cells: readonly number[]): MapHandle {
  const places = [...cells.flatMap((count, place) => Array<number>(count).fill(place)), -1]
  return {
    question: { run: 0, x: { of: 'start.x', from: 0, to: 1, count: places.length, scale: 'linear' } },
    width: places.length,
    height: 1,
    states: Uint8Array.from(places, (place) => (place < 0 ? 1 : 0)),
    steps: new Int32Array(places.length),
    losses: new Float64Array(places.length),
    places: Int16Array.from(places),
    critical: cells.map((_, i) => ({ kind: 'minimum', at: [i, 0], value: 0, eigenvalues: [1, 1] })),
  }
}

describe('the legend of a map of starts', () => {
  const rowsOf = (cells: readonly number[], most: number) => {
    const map = mapOf(cells)
    return startRows(areasOf(map), map, undefined, most)
  }

  it('names every place where there are few', () => {
    expect(rowsOf([5, 3, 1], 4).map(({ text }) => text)).toEqual([
      'minimum (0,\u00a00)',
      'minimum (1,\u00a00)',
      'minimum (2,\u00a00)',
      'diverged',
    ])
  })

  it('names the largest of many, and what is no place; the others are one entry, and all are the whole', () => {
    const rows = rowsOf([9, 8, 7, 6, 5, 4, 3], 5)
    expect(rows.map(({ text }) => text)).toEqual([
      'minimum (0,\u00a00)',
      'minimum (1,\u00a00)',
      'minimum (2,\u00a00)',
      'diverged',
      '4 other places',
    ])
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 9)
  })

  it('has each colour of the others in one stripe', () => {
    const map = mapOf([9, 8, 7, 6, 5])
    const critical = map.critical.map((point, i) => ({
      ...point,
      kind: i < 3 ? ('minimum' as const) : ('saddle' as const),
    }))
    const rows = startRows(areasOf(map), { ...map, critical }, undefined, 4)
    const { swatch = '' } = rows.find(({ key }) => key === 'others') ?? {}
    const colours = swatch.match(/rgb[^)]+\)|#\w+/g) ?? []
    expect(colours.length).toBe(2)
    expect(new Set(colours).size).toBe(2)
  })

  it('one place is not called others', () => {
    expect(rowsOf([5, 4, 3, 2], 4).map(({ text }) => text)).toContain('2 other places')
    for (const most of [1, 2, 3, 4, 5, 6])
      expect(rowsOf([5, 4, 3, 2], most).map(({ text }) => text)).not.toContain('1 other place')
  })
})
