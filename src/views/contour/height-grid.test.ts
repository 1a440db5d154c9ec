import { expect, test } from 'vitest'

import type { ProblemHandle } from '../../trajectories/handles.ts'
import { heightScaleIn, heightScaleOf } from '../shared/height.ts'
import { heightGrid } from './height-grid.ts'
import type { PlotFrame } from './plot-frame.ts'

const problemOf = (loss: (x: number, y: number) => number): ProblemHandle => ({
  key: 'test',
  domain: { x: [-2, 2], y: [-2, 2] },
  heightScale: 'log',
  minima: [{ at: [0, 0], value: 0 }],
  loss,
  gradient: () => [0, 0],
  hessian: () => [0, 0, 0],
  wgsl: '',
  parameters: new Float32Array(),
  sample: ([x0, x1, y0, y1], width, height) =>
    Float32Array.from({ length: width * height }, (_, index) =>
      loss(
        x0 + ((index % width) * (x1 - x0)) / (width - 1),
        y0 + (Math.floor(index / width) * (y1 - y0)) / (height - 1),
      ),
    ),
})
const frame: PlotFrame = { left: 0, top: 0, width: 80, height: 40, pixelRatio: 1, window: [-2, 2, -2, 2] }

test('grid points lie on the pixels that the frame gives them, bottom row first', () => {
  const problem = problemOf((x, y) => x + 10 * y + 100)
  const scale = { kind: 'linear', min: 0, max: 200, c: 1 } as const
  const { columns, heights, left, top, stepX, stepY, rows } = heightGrid(problem, scale, frame, 4)
  const [column, row] = [5, 7]
  const x = -2 + ((left + column * stepX) / 80) * 4
  const y = 2 - ((top + (rows - 1 - row) * stepY) / 40) * 4
  expect((heights[row * columns + column] ?? Number.NaN) * 200).toBeCloseTo(x + 10 * y + 100, 3)
  expect(left).toBeLessThan(0)
  expect(left + (columns - 1) * stepX).toBeGreaterThan(80)
})

test('a place without a loss is no height, and does not spoil the scale', () => {
  const problem = problemOf((x, y) => (x < -1 ? Number.NaN : x > 1.9 ? Infinity : x * x + y * y))
  const scale = heightScaleOf(problem)
  expect(scale.min).toBe(0)
  expect(scale.max).toBeLessThan(8)
  const { heights } = heightGrid(problem, scale, frame, 4)
  expect(heights.some(Number.isNaN)).toBe(true)
  expect(heights.filter((height) => !Number.isNaN(height)).every((height) => height >= 0 && height <= 1)).toBe(true)
})

test('a zoomed window has a scale of its own that uses all heights', () => {
  const problem = problemOf((x, y) => x ** 4 + y ** 4)
  const near = heightScaleIn(problem, [-0.1, 0.1, -0.1, 0.1])
  expect(near.max).toBeCloseTo(2e-4, 6)
  expect(heightScaleOf(problem).max).toBeCloseTo(32, 3)
})
