import { expect, test } from 'vitest'

import type { PathPoints } from '../shared/path-points.ts'
import { nearestPoint } from './nearest-point.ts'
import type { PlotFrame } from './plot-frame.ts'
import { screenPath, segmentSize } from './screen-path.ts'

/** One pixel is a tenth of a unit, y upwards. */
const frame: PlotFrame = { left: 0, top: 0, width: 100, height: 100, pixelRatio: 1, window: [0, 10, 0, 10] }

const pathOf = (points: readonly (readonly [number, number])[], run = 0): PathPoints => ({
  run,
  look: 0,
  kind: 'run',
  positions: Float32Array.from(points.flat()),
  offset: 0,
  stride: 2,
  steps: points.length - 1,
})

const segment = (path: PathPoints, index: number): number[] => [
  ...screenPath(path, frame).segments.subarray(index * segmentSize, index * segmentSize + 7),
]

test('points become pixels, with steps and the length drawn so far', () => {
  const path = pathOf([
    [1, 9],
    [4, 5],
    [4, 1],
  ])
  expect(segment(path, 0)).toEqual([10, 10, 40, 50, 0, 0, 1])
  expect(segment(path, 1)).toEqual([40, 50, 40, 90, 50, 1, 2])
})

test('a path that leaves the plot and comes back keeps its steps and stays near the plot', () => {
  const path = pathOf([
    [5, 5],
    [1e30, 5],
    [5, 4],
  ])
  const { count, segments } = screenPath(path, frame)
  expect(count).toBe(2)
  expect(segment(path, 0).slice(0, 2)).toEqual([50, 50])
  expect(segment(path, 1).slice(2, 4)).toEqual([50, 60])
  for (let at = 0; at < segments.length; at += segmentSize) {
    for (const place of segments.subarray(at, at + 4)) expect(Math.abs(place - 50)).toBeLessThanOrEqual(66)
  }
})

test('a run that rests costs one segment, and its last step is reached', () => {
  const rest = Array.from({ length: 400 }, () => [5, 5] as const)
  const path = pathOf([[1, 1], ...rest])
  const { count, segments } = screenPath(path, frame)
  expect(count).toBe(2)
  expect(segments[segmentSize + 6]).toBe(400)
})

test('steps get dots only where they are far enough apart', () => {
  const apart = pathOf([
    [1, 5],
    [3, 5],
    [5, 5],
    [7, 5],
  ])
  expect([...screenPath(apart, frame).dots]).toEqual([10, 50, 0, 30, 50, 1, 50, 50, 2, 70, 50, 3])
  const dense = pathOf([
    [1, 5],
    [1.5, 5],
    [2, 5],
    [2.5, 5],
  ])
  expect(screenPath(dense, frame).dots).toHaveLength(0)
})

test('a member of a batch is read at its own place', () => {
  const positions = Float32Array.from([0, 0, 1, 1, 2, 2, 3, 3])
  const member: PathPoints = { run: 0, look: 0, kind: 'member', positions, offset: 2, stride: 4, steps: 1 }
  expect(segment(member, 0).slice(0, 4)).toEqual([10, 90, 30, 70])
})

test('the nearest step of all runs within reach is found', () => {
  const paths = [
    pathOf(
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      0,
    ),
    pathOf(
      [
        [1, 1],
        [2, 3],
        [9, 9],
      ],
      4,
    ),
  ]
  expect(nearestPoint(paths, frame, 21, 71, 20)).toEqual({ run: 4, step: 1 })
  expect(nearestPoint(paths, frame, 28, 72, 20)).toEqual({ run: 0, step: 2 })
  expect(nearestPoint(paths, frame, 60, 60, 20)).toBeUndefined()
})

test('a run that diverges is drawn until it leaves for good, and its many crossings after that are not', () => {
  const zigzag = Array.from({ length: 60 }, (_, step) => [5, 5 + (-2) ** step] as const)
  const { count } = screenPath(pathOf(zigzag), frame)
  expect(count).toBe(4)
  const back = pathOf([...zigzag, [5, 5]])
  expect(screenPath(back, frame).count).toBeGreaterThan(50)
})

test('a long zigzag inside the plot is drawn thinner, a path of usual length is not', () => {
  const long = Array.from({ length: 200 }, (_, step) => [step / 20, step % 2 === 0 ? 1 : 9] as const)
  expect(screenPath(pathOf(long), frame).thin).toBeLessThan(0.5)
  expect(screenPath(pathOf(long.slice(0, 10)), frame).thin).toBe(1)
})
