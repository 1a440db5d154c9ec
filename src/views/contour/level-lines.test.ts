import { expect, test } from 'vitest'

import type { HeightGrid } from './height-grid.ts'
import { traceLevels } from './level-lines.ts'

type Point = readonly [number, number]

/** A grid of 41 × 41 heights over [−2, 2]², ten pixels a cell. */
const size = 41
const gridOf = (height: (x: number, y: number) => number): HeightGrid => ({
  columns: size,
  rows: size,
  heights: Float32Array.from({ length: size * size }, (_, at) =>
    height(-2 + (at % size) / 10, -2 + Math.floor(at / size) / 10),
  ),
  left: -200,
  top: -200,
  stepX: 10,
  stepY: 10,
})

/** The lines of one height in the units of the plane. */
function linesOf(grid: HeightGrid, height: number, steepest = Infinity): Point[][] {
  const lines: Point[][] = []
  const place = (x: number, y: number): Point => [x / 100, -y / 100]
  const pen = {
    moveTo: (x: number, y: number) => lines.push([place(x, y)]),
    lineTo: (x: number, y: number) => lines.at(-1)?.push(place(x, y)),
  }
  traceLevels(grid, [{ height, steepest, pen }])
  return lines
}

test('the line of a bowl is one circle that closes', () => {
  const [line = [], ...more] = linesOf(
    gridOf((x, y) => x * x + y * y),
    1,
  )
  expect(more).toEqual([])
  expect(line[0]).toEqual(line.at(-1))
  expect(line.length).toBeGreaterThan(60)
  for (const [x, y] of line) expect(Math.hypot(x, y)).toBeCloseTo(1, 2)
})

test('a line that leaves the grid is one stroke from rim to rim', () => {
  const [line = [], ...more] = linesOf(
    gridOf((x, y) => x + y / 2),
    0.33,
  )
  expect(more.length).toBeLessThanOrEqual(1)
  const all = [line, ...more].flat()
  expect(Math.min(...all.map(([, y]) => y))).toBe(-2)
  expect(Math.max(...all.map(([, y]) => y))).toBe(2)
  for (const [x, y] of all) expect(x + y / 2).toBeCloseTo(0.33, 5)
})

test('over a saddle the lines keep to the side that the mean of the corners tells', () => {
  const saddle = (level: number) =>
    linesOf(
      gridOf((x, y) => (x - 0.05) * (y - 0.05)),
      level,
    ).flat()
  // Just above the saddle its lines stay in the quadrants where both factors agree, just below in the others.
  for (const [x, y] of saddle(5e-4)) expect((x - 0.05) * (y - 0.05)).toBeGreaterThanOrEqual(0)
  for (const [x, y] of saddle(-5e-4)) expect((x - 0.05) * (y - 0.05)).toBeLessThanOrEqual(0)
})

test('no line goes where a corner has no loss, nor where the slope is too steep', () => {
  const hole = gridOf((x, y) => (x > 0.95 ? Number.NaN : x * x + y * y))
  const cut = linesOf(hole, 1).flat()
  expect(cut.length).toBeGreaterThan(20)
  expect(Math.max(...cut.map(([x]) => x))).toBeLessThanOrEqual(0.9 + 1e-9)
  // Around x = 1 the height x³ grows by 0.027 a pixel and more.
  const steep = linesOf(
    gridOf((x) => x * x * x),
    1,
    0.026,
  )
  expect(steep).toEqual([])
})
