import { expect, test } from 'vitest'

import { nearestOnScreen, toScreen } from './nearest-on-screen.ts'

/** The scene's x and y are clip space itself. */
const projection = { matrix: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1], width: 200, height: 100 }
const path = { run: 2, look: 2, kind: 'run', positions: new Float32Array(), offset: 0, stride: 2, steps: 9 } as const
const points = Float32Array.from([-1, 1, 0, -1, 0, 0, 0, 4.4, 1, -1, 0, 9])

test('the scene comes to the screen with its top at zero', () => {
  expect(toScreen(projection, -1, 1, 0)).toEqual([0, 0])
  expect(toScreen(projection, 0, 0, 0)).toEqual([100, 50])
  const behind = { ...projection, matrix: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1] }
  expect(toScreen(behind, 0, 0, 0)).toEqual([NaN, NaN])
})

test('the nearest step within reach is found, a whole one, and none farther away', () => {
  expect(nearestOnScreen([{ path, points }], projection, 105, 52, 16)).toEqual({ run: 2, step: 4 })
  expect(nearestOnScreen([{ path, points }], projection, 3, 3, 16)).toEqual({ run: 2, step: 0 })
  expect(nearestOnScreen([{ path, points }], projection, 50, 50, 16)).toBeUndefined()
  expect(nearestOnScreen([{ path: { ...path, kind: 'average' }, points }], projection, 100, 50, 16)).toBeUndefined()
})
