import { expect, it } from 'vitest'

import { placeAxes } from './axis-places.ts'
import { top } from './world.ts'

const world = { domain: { x: [0, 1], y: [0, 1] }, halfX: 1, halfZ: 0.6 } as const

it('puts x and y along the near edges of the foot and the loss up the left corner', () => {
  const { x, y, loss } = placeAxes(world, [-32, 40, 5.6])
  expect(x?.from).toEqual([-1, 0, 0.6])
  expect(x?.to).toEqual([1, 0, 0.6])
  expect(y?.from).toEqual([-1, 0, 0.6])
  expect(y?.to).toEqual([-1, 0, -0.6])
  expect(loss?.to).toEqual([-1, top, -0.6])
  expect(placeAxes(world, [148, 40, 5.6]).x?.from[2]).toBe(-0.6)
})

it('leaves out the axis whose sides of the block are out of sight', () => {
  const { x, y, loss } = placeAxes(world, [0, 20, 5.6])
  expect(x).toBeDefined()
  expect(y).toBeUndefined()
  expect(loss?.from).toEqual([-1, 0, 0.6])
})

it('raises them to the rim, y at the left, for a camera from above', () => {
  const { x, y } = placeAxes(world, [0, 89.9, 5.6])
  expect(x?.from).toEqual([-1, top, 0.6])
  expect(y?.from).toEqual([-1, top, 0.6])
})
