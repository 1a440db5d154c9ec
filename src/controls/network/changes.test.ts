import { expect, test } from 'vitest'
import { withUsualLayers } from './changes.ts'

test('what cannot be trained gives way to the usual layers over the same data', () => {
  const data = { id: 'spiral', samples: 90 }
  expect(withUsualLayers({ layers: [2, 32, 32, 32, 1], l2: 0.01, data })).toEqual({ l2: 0.01, data })
  expect(withUsualLayers({ layers: [2, 4, 1], activation: 'swish', data })).toEqual({ data })
  expect(withUsualLayers({ data: { id: 'swissroll' } })).toEqual({})
})
