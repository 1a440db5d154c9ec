import { describe, expect, it } from 'vitest'

import type { DataHandle } from '../../trajectories/handles.ts'
import { dataFrame, uToX, vToY } from './data-frame.ts'
import { centroidStems, fittedCurve } from './fitted-curve.ts'
import { dotsPath } from './sample-dots.ts'

const data: DataHandle = {
  name: 'Line fit',
  axes: { x: 'slope', y: 'intercept' },
  predict: (x, y, u) => x * u + y,
  gradients: () => new Float64Array(),
  training: [
    [0, 0],
    [1, 2],
  ],
  validation: [[3, -1]],
}
const size = { width: 400, height: 300, pixelRatio: 1 }

function frameOf(of: DataHandle) {
  const frame = dataFrame(size, of, 1)
  if (!frame) throw new Error('no frame')
  return frame
}

/** The points of path data that has only absolute M and L. */
const pointsOf = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const)

describe('the frame of the samples', () => {
  it('holds those to train on and those kept for validation, v upwards', () => {
    const frame = frameOf(data)
    for (const [u, v] of [...data.training, ...data.validation]) {
      expect(uToX(frame, u)).toBeGreaterThan(0)
      expect(uToX(frame, u)).toBeLessThan(frame.width)
      expect(vToY(frame, v)).toBeGreaterThan(0)
      expect(vToY(frame, v)).toBeLessThan(frame.height)
    }
    expect(vToY(frame, 2)).toBeLessThan(vToY(frame, -1))
  })

  it('puts samples that are all equal in the middle', () => {
    const frame = frameOf({ ...data, training: [[5, 0]], validation: [] })
    expect(uToX(frame, 5)).toBeCloseTo(frame.width / 2)
    expect(vToY(frame, 0)).toBeCloseTo(frame.height / 2)
  })

  it('gives way to a header of several lines', () => {
    const [one, two] = [frameOf(data), dataFrame(size, data, 1, 50)]
    expect(two).toMatchObject({ top: 56, height: one.height - (56 - one.top), width: one.width })
  })

  it('is none without samples or without room', () => {
    expect(dataFrame(size, { ...data, training: [], validation: [] }, 1)).toBeUndefined()
    expect(dataFrame({ ...size, height: 40 }, data, 1)).toBeUndefined()
  })
})

describe('a fitted curve', () => {
  it('goes through what the parameters predict', () => {
    const frame = frameOf(data)
    const points = pointsOf(fittedCurve(frame, (x, y, u) => x * u + y, 0.5, -0.5))
    expect(points[0]?.[0]).toBe(0)
    expect(points.at(-1)?.[0]).toBeCloseTo(frame.width, 1)
    expect(points[0]?.[1]).toBeCloseTo(vToY(frame, 0.5 * frame.u[0] - 0.5), 1)
    expect(points.at(-1)?.[1]).toBeCloseTo(vToY(frame, 0.5 * frame.u[1] - 0.5), 1)
  })

  it('is interrupted where it has no value, and stays near the plot where it is huge', () => {
    const frame = frameOf(data)
    const path = fittedCurve(frame, (_x, _y, u) => (u < 1 ? 1e300 : u < 2 ? Number.NaN : 0), 0, 0)
    expect(path.match(/M/g)).toHaveLength(2)
    expect(path).not.toMatch(/NaN|e\+/)
    expect(Math.min(...pointsOf(path).map(([, y]) => y))).toBeGreaterThanOrEqual(-1000)
  })
})

it('draws both centroids of each run in a row of its own, and none outside the plot', () => {
  const frame = frameOf(data)
  const [first, second] = [0, 1].map((row) => centroidStems(frame, 1, 2, row, 2))
  expect(pointsOf(first ?? '').map(([x]) => x)).toEqual([1, 2].map((u) => Number(uToX(frame, u).toFixed(1))))
  expect(second).not.toBe(first)
  expect(pointsOf(centroidStems(frame, 1, 1e9, 0, 1))).toHaveLength(1)
})

it('draws at most 2000 dots', () => {
  const many = Array.from({ length: 5001 }, (_, index) => [index / 5000, 0] as const)
  const dots = pointsOf(dotsPath(frameOf({ ...data, training: many }), many))
  expect(dots.length).toBeLessThanOrEqual(2000)
  expect(dots.length).toBeGreaterThan(1000)
})
