import { describe, expect, it } from 'vitest'

import type { ProblemHandle } from '../../trajectories/handles.ts'
import { heightOf, heightScaleOf, lossAt } from './height.ts'

const problem = (loss: (x: number, y: number) => number, minima: ProblemHandle['minima'] = []): ProblemHandle => ({
  key: 'test',
  domain: { x: [-1, 1], y: [-1, 1] },
  heightScale: 'log',
  minima,
  loss,
  gradient: () => [0, 0],
  hessian: () => [0, 0, 0],
  sample: ([x0, x1, y0, y1], width, height) =>
    Float32Array.from({ length: width * height }, (_, at) =>
      loss(x0 + ((at % width) * (x1 - x0)) / (width - 1), y0 + (Math.floor(at / width) * (y1 - y0)) / (height - 1)),
    ),
  wgsl: '',
  parameters: new Float32Array(),
})

describe('heightScaleOf', () => {
  it('spans the domain from the known minimum to the highest value', () => {
    const scale = heightScaleOf(problem((x, y) => 3 + x * x + y * y, [{ at: [0, 0], value: 3 }]))
    expect(scale.kind).toBe('log')
    expect(heightOf(scale, 3)).toBe(0)
    expect(heightOf(scale, 5)).toBeCloseTo(1, 6)
  })

  it('is the same object for the same problem and kind', () => {
    const handle = problem((x) => x)
    expect(heightScaleOf(handle, 'linear')).toBe(heightScaleOf(handle, 'linear'))
    expect(heightScaleOf(handle, 'log')).not.toBe(heightScaleOf(handle, 'linear'))
  })

  it('does not let a spike press a linear picture flat', () => {
    const scale = heightScaleOf(
      problem((x, y) => x + y + (x > 0.98 && y > 0.98 ? 1e9 : 0)),
      'linear',
    )
    expect(heightOf(scale, 1)).toBeGreaterThan(0.2)
    expect(heightOf(scale, 1e9)).toBe(1)
  })

  it('gives numbers for a surface that is flat, or has no value anywhere', () => {
    for (const loss of [() => 7, () => Number.NaN, () => Infinity]) {
      for (const kind of ['linear', 'log'] as const) {
        const scale = heightScaleOf(problem(loss), kind)
        const height = heightOf(scale, loss())
        expect(height).toBeGreaterThanOrEqual(0)
        expect(height).toBeLessThanOrEqual(1)
      }
    }
  })
})

describe('lossAt', () => {
  it('is the inverse of heightOf', () => {
    for (const kind of ['linear', 'log'] as const) {
      const scale = heightScaleOf(
        problem((x, y) => 100 * (y - x * x) ** 2 + (1 - x) ** 2),
        kind,
      )
      for (const height of [0, 0.1, 0.5, 0.9, 1]) expect(heightOf(scale, lossAt(scale, height))).toBeCloseTo(height, 9)
    }
  })
})
