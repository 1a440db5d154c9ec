import { expect, test } from 'vitest'

import { difference, merge } from './merge.ts'

test.each([
  ['objects are merged', { a: { b: 1, c: 2 } }, { a: { c: 3 } }, { a: { b: 1, c: 3 } }],
  ['null takes a field out', { a: 1, b: 2 }, { b: null }, { a: 1 }],
  ['a list replaces a list', { a: [1, 2, 3] }, { a: [4] }, { a: [4] }],
  [
    'keys that count patch the items of a list',
    { a: [{ b: 1 }, { b: 2 }] },
    { a: { 1: { c: 3 } } },
    { a: [{ b: 1 }, { b: 2, c: 3 }] },
  ],
  [
    'another kind of problem replaces the whole',
    { problem: { surface: 'valley', parameters: { kappa: 2 } } },
    { problem: { formula: 'x' } },
    { problem: { formula: 'x' } },
  ],
  [
    'the same kind of problem is merged',
    { problem: { formula: 'x', domain: 1 } },
    { problem: { formula: 'y' } },
    { problem: { formula: 'y', domain: 1 } },
  ],
])('%s', (_, base, patch, merged) => {
  expect(merge(base, patch)).toStrictEqual(merged)
  expect(merge(base, difference(base, merged))).toStrictEqual(merged)
})
