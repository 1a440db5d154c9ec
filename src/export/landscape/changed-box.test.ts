import { expect, test } from 'vitest'

import type { DrapedPath } from '../../views/landscape/nearest-on-screen.ts'
import { changedBox } from './changed-box.ts'

/** A path straight to the right, ten pixels a step, at a height on the screen. */
const straight = (steps: number, y: number): DrapedPath => ({
  path: { run: 0, look: 0, kind: 'run', positions: new Float64Array(), offset: 0, stride: 2, steps },
  points: Float32Array.from(Array.from({ length: steps + 1 }, (_, step) => [10 * step, y, 0, step]).flat()),
})
const onScreen = (x: number, y: number): readonly [number, number] => [x, y]

test('between two steps only the box around what lies between them changes, with the marks on it', () => {
  const box = changedBox({ paths: [straight(20, 100), straight(20, 160)], onScreen }, [4.5, 5.5, 20], 1)
  if (!box) throw new Error('all is said to change')
  expect(box.left).toBeLessThan(40 - 10)
  expect(box.left + box.width).toBeGreaterThan(60 + 10)
  expect(box.top).toBeLessThan(100 - 10)
  expect(box.top + box.height).toBeGreaterThan(160 + 10)
  expect(box.width).toBeLessThan(60)
})

test('a run that has ended stands still; at the end, on the way back and behind the camera all may change', () => {
  const ended = straight(3, 900)
  expect(changedBox({ paths: [straight(20, 100), ended], onScreen }, [4, 5, 20], 1)?.height).toBeLessThan(100)
  expect(changedBox({ paths: [straight(20, 100)], onScreen }, [19, 20, 20], 1)).toBeUndefined()
  expect(changedBox({ paths: [straight(20, 100)], onScreen }, [5, 4, 20], 1)).toBeUndefined()
  expect(changedBox({ paths: [straight(20, 100)], onScreen: () => [Number.NaN, 0] }, [4, 5, 20], 1)).toBeUndefined()
})
