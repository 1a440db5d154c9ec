import { describe, expect, it } from 'vitest'

import { heightScaleOf } from '../shared/height.ts'
import { positionOf } from './camera-angles.ts'
import { heightAt, sampleHeights } from './height-grid.ts'
import { meetRelief } from './ray.ts'
import { testProblem } from './test-problem.ts'
import { placeOf, worldOf } from './world.ts'

const problem = testProblem((x, y) => Math.sin(2 * x) * Math.cos(1.5 * y) + 0.2 * x * x)
const grid = sampleHeights(problem, heightScaleOf(problem), 64)
const world = worldOf(problem.domain)

describe('meetRelief', () => {
  it('finds a point of the surface again from straight above', () => {
    for (const [u, v] of [
      [0.1, 0.9],
      [0.5, 0.5],
      [0.73, 0.21],
      [0, 1],
    ] as const) {
      const [x, , z] = placeOf(world, u, v, 0)
      const hit = meetRelief(grid, world, [x, 5, z], [0, -1, 0])
      expect(hit?.[0]).toBeCloseTo(u, 6)
      expect(hit?.[1]).toBeCloseTo(v, 6)
    }
  })

  it('finds the first point of the surface on a slanted ray, never one behind a hill', () => {
    const eye = positionOf([-32, 25, 5.6])
    let hits = 0
    for (let sample = 0; sample < 200; sample++) {
      const u = (sample * 0.618) % 1
      const v = (sample * 0.414) % 1
      const goal = placeOf(world, u, v, heightAt(grid, u, v))
      const direction = [goal[0] - eye[0], goal[1] - eye[1], goal[2] - eye[2]] as const
      const hit = meetRelief(grid, world, eye, direction)
      if (!hit) continue
      hits++
      const met = placeOf(world, ...hit, heightAt(grid, ...hit))
      const along = (met[2] - eye[2]) / direction[2]
      expect(along).toBeLessThanOrEqual(1 + 1e-6)
      expect(eye[0] + along * direction[0]).toBeCloseTo(met[0], 5)
      expect(eye[1] + along * direction[1]).toBeCloseTo(met[1], 5)
    }
    expect(hits).toBeGreaterThan(150)
  })

  it('misses beside the block, and does not take its wall for the surface', () => {
    expect(meetRelief(grid, world, [3, 5, 0], [0, -1, 0])).toBeUndefined()
    expect(meetRelief(grid, world, [0, 0.2, 5], [0, 0, 1])).toBeUndefined()
    const raised = { size: 2, heights: new Float32Array([1, 1, 1, 1]) }
    expect(meetRelief(raised, world, [0, 0.3, 5], [0, 0, -1])).toBeUndefined()
  })
})
