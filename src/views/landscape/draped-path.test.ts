import { describe, expect, it } from 'vitest'

import { heightOf, heightScaleOf } from '../shared/height.ts'
import type { PathPoints } from '../shared/path-points.ts'
import { drapePath, placeAtStep } from './draped-path.ts'
import { heightAt, sampleHeights } from './height-grid.ts'
import { testProblem } from './test-problem.ts'
import { placeOf, worldOf } from './world.ts'

const problem = testProblem((x, y) => (1 - x) ** 2 + 100 * (y - x * x) ** 2)
const scale = heightScaleOf(problem, 'log')
const ground = { problem, scale, grid: sampleHeights(problem, scale, 64), world: worldOf(problem.domain) }
const path = (...points: readonly (readonly [number, number])[]): PathPoints => ({
  run: 0,
  look: 0,
  kind: 'run',
  positions: new Float64Array(points.flat()),
  offset: 0,
  stride: 2,
  steps: points.length - 1,
})
const pointsOf = (draped: Float32Array) =>
  Array.from({ length: draped.length / 4 }, (_, at) => [...draped.subarray(4 * at, 4 * at + 4)])
const stepOf = (point: readonly number[]): number => ((point[3] ?? 0) < 0 ? -1 - (point[3] ?? 0) : (point[3] ?? 0))

describe('drapePath', () => {
  it('lays every point on or just above the drawn surface, long steps over the hills between their ends', () => {
    const points = pointsOf(drapePath(ground, path([-1.8, 2.5], [1.8, -0.5], [1, 1]), 4096))
    expect(points.length).toBeGreaterThan(50)
    for (const [x = 0, y = 0, z = 0] of points) {
      const [u, v] = [(x / ground.world.halfX + 1) / 2, (1 - z / ground.world.halfZ) / 2]
      const drawn = placeOf(ground.world, u, v, heightAt(ground.grid, u, v))[1]
      const exact = placeOf(ground.world, u, v, heightOf(scale, problem.loss(4 * u - 2, 4 * v - 1)))[1]
      expect(y).toBeGreaterThan(drawn)
      expect(y).toBeLessThan(Math.max(drawn, exact) + 0.02)
    }
  })

  it('cuts a path at the border and begins a new piece where it comes back', () => {
    const points = pointsOf(drapePath(ground, path([0, 0], [6, 0], [0, 2]), 4096))
    const { halfX } = ground.world
    expect(points.every(([x = 9]) => Math.abs(x) <= halfX + 1e-6)).toBe(true)
    const starts = points.filter((point) => (point[3] ?? 0) < 0)
    expect(starts).toHaveLength(2)
    expect(stepOf(starts[1] ?? [])).toBeCloseTo(1 + 2 / 3, 5)
    expect(starts[1]?.[0]).toBeCloseTo(halfX, 6)
  })

  it('shows nothing of a path that never meets the domain or is not finite', () => {
    expect(drapePath(ground, path([5, 5], [6, 7]), 4096)).toHaveLength(0)
    expect(drapePath(ground, path([Number.NaN, 0], [0, Number.NaN]), 4096)).toHaveLength(0)
  })

  it('keeps the steps in order and stays within its limit of points', () => {
    const zigzag = path(...Array.from({ length: 5000 }, (_, at) => [at % 2 ? 1.9 : -1.9, 2.9 - at / 2500] as const))
    const points = pointsOf(drapePath(ground, zigzag, 600))
    expect(points.length).toBeLessThanOrEqual(600)
    expect(stepOf(points.at(-1) ?? [])).toBe(4999)
    for (let at = 1; at < points.length; at++) {
      expect(stepOf(points[at] ?? [])).toBeGreaterThanOrEqual(stepOf(points[at - 1] ?? []))
    }
  })

  it('takes no room for a run that rests, yet knows its last step', () => {
    const points = drapePath(ground, path([0, 0], ...Array.from({ length: 500 }, () => [1, 1] as const)), 4096)
    expect(points.length / 4).toBeLessThan(90)
    expect(stepOf(Array.from(points.slice(-4)))).toBe(500)
  })
})

describe('placeAtStep', () => {
  const draped = drapePath(ground, path([0, 0], [1, 0], [1, 1], [7, 1]), 4096)

  it('finds whole and broken steps on the line', () => {
    expect(placeAtStep(draped, 0)?.[0]).toBeCloseTo(0, 6)
    expect(placeAtStep(draped, 0.5)?.[0]).toBeCloseTo(0.25, 3)
    expect(placeAtStep(draped, 1)?.[0]).toBeCloseTo(0.5, 6)
    expect(placeAtStep(draped, 2)?.[2]).toBeCloseTo(0, 6)
  })

  it('is nowhere while the path is outside of the domain', () => {
    expect(placeAtStep(draped, 2.9)).toBeUndefined()
    expect(placeAtStep(draped, 3)).toBeUndefined()
  })
})
