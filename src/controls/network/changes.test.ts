import { expect, test } from 'vitest'
import { withUsualLayers } from './changes.ts'

test('what cannot be trained gives way to the usual layers over the same data', () => {
  const data = { id: 'spiral', samples: 90 }
  expect(withUsualLayers({ layers: [2, 32, 32, 32, 1], l2: 0.01, data })).toEqual({ l2: 0.01, data })
  expect(withUsualLayers({ layers: [2, 4, 1], activation: 'swish', data })).toEqual({ data })
  expect(withUsualLayers({ data: { id: 'swissroll' } })).toEqual({})
})

test('as many classes stay as the labels tell, or as there were outputs', () => {
  const own = {
    x: [
      [0, 1],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
    y: [0, 1, 2, 3],
  }
  expect(withUsualLayers({ loss: 'softmax', layers: [2, 64, 4], data: own })).toEqual({
    loss: 'softmax',
    layers: [2, 8, 8, 4],
    data: own,
  })
  const made = { loss: 'softmax', layers: [2, 64, 3], data: { id: 'spiral' } } as const
  expect(withUsualLayers(made)).toEqual({ ...made, layers: [2, 8, 8, 3] })
})
