import { expect, test } from 'vitest'

import { compare, readPath } from './read-path.ts'

test('reads CSV with or without names, and both forms of JSON', () => {
  const points = [
    [1, 2],
    [-0.5, 3e-2],
  ]
  for (const text of [
    'x,y,loss\n1,2,5\n-0.5,3e-2,4\n',
    '1;2\r\n-0.5;0.03',
    '[[1, 2, 5], [-0.5, 0.03, 4]]',
    '[{"x": 1, "y": 2}, {"x": -0.5, "y": 0.03, "loss": 1}]',
  ])
    expect(readPath(text)).toEqual({ ok: true, points })
})

test('says which row is wrong', () => {
  expect(readPath('x,y\n1,2\n1,abc')).toEqual({ ok: false, fault: 'row', row: 2 })
  expect(readPath('[[1, 2], [3]]')).toEqual({ ok: false, fault: 'row', row: 2 })
  expect(readPath('{"x": 1}')).toMatchObject({ ok: false, fault: 'json' })
  expect(readPath('  ')).toMatchObject({ ok: false, fault: 'empty' })
})

test('finds the first step at which two paths part, whether the start was logged or not', () => {
  const ours = Float64Array.from([0, 0, 1, 0, 2, 0, 3, 0, 4, 0])
  const same = [0, 1, 2, 3, 4].map((x) => [x, 1e-6] as const)
  expect(compare(same, ours)).toEqual({ from: 0, compared: 5, parts: undefined })
  expect(compare(same.slice(1), ours)).toEqual({ from: 1, compared: 4, parts: undefined })
  expect(compare([...same.slice(0, 3), [3, 0.5], [4, 0]], ours)).toMatchObject({ from: 0, parts: { step: 3 } })
})
