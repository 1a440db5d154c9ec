import { expect, it } from 'vitest'

import { runStyle } from './palette.ts'

it('tells 36 runs apart, the first six even without colour', () => {
  const looks = Array.from({ length: 36 }, (_, position) => JSON.stringify(runStyle(position)))
  expect(new Set(looks).size).toBe(36)
  const first = Array.from({ length: 6 }, (_, position) => runStyle(position))
  expect(new Set(first.map(({ dash }) => dash.join(' '))).size).toBe(6)
  expect(new Set(first.map(({ marker }) => marker)).size).toBe(6)
})
