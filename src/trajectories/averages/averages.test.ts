import { describe, expect, it } from 'vitest'
import { averages } from './index.ts'

const count = 2
const steps = 12
/** A path of two members, x then y of each, step by step. */
const path = Float64Array.from({ length: 2 * count * (steps + 1) }, (_, i) => Math.sin(3 * i) + i / 10)
const coordinate = (k: number, j: number): number => path[2 * count * k + j] ?? NaN

function averaged(id: string, parameters: Readonly<Record<string, number>>): Float64Array {
  const of = averages.get(id)?.of
  if (!of) throw new Error(`There is no average “${id}”.`)
  return of(path, 2 * count, parameters)
}

/** The mean of steps `from` to k, by its definition. */
function meanOf(from: number, k: number, j: number): number {
  let sum = 0
  for (let i = from; i <= k; i++) sum += coordinate(i, j)
  return sum / (k - from + 1)
}

const definitions: readonly [string, Readonly<Record<string, number>>, (k: number, j: number) => number][] = [
  ['polyak', {}, (k, j) => meanOf(1, k, j)],
  ['polyak', { from: 5 }, (k, j) => (k < 5 ? coordinate(k, j) : meanOf(5, k, j))],
  ['tail', {}, (k, j) => meanOf(Math.floor(k / 2) + 1, k, j)],
  ['tail', { fraction: 1 }, (k, j) => meanOf(1, k, j)],
  ['tail', { fraction: 0 }, (k, j) => coordinate(k, j)],
  [
    'ema',
    { decay: 0.9 },
    (k, j) => {
      let value = coordinate(1, j)
      for (let i = 2; i <= k; i++) value = 0.9 * value + 0.1 * coordinate(i, j)
      return value
    },
  ],
  [
    'polynomial',
    { gamma: 3 },
    (k, j) => {
      let value = coordinate(1, j)
      for (let i = 2; i <= k; i++) value = (1 - 4 / (i + 3)) * value + (4 / (i + 3)) * coordinate(i, j)
      return value
    },
  ],
  ['asgd', { t0: 4 }, (k, j) => (k <= 6 ? coordinate(k, j) : meanOf(6, k, j))],
]

describe.each(definitions)('%s %o', (id, parameters, expected) => {
  it('is what its definition says at every step, for every member', () => {
    const average = averaged(id, parameters)
    expect(average).toHaveLength(path.length)
    for (let j = 0; j < 2 * count; j++) {
      expect(average[j]).toBe(coordinate(0, j))
      for (let k = 1; k <= steps; k++) expect(average[2 * count * k + j], `step ${k}`).toBeCloseTo(expected(k, j), 12)
    }
  })
})

it.each([...averages])(
  '%s goes by each number alone, so there may be an odd number of them at a step',
  (_, { of, parameters }) => {
    const odd = (numbers: Float64Array): Float64Array => numbers.filter((_number, i) => i % (2 * count) > 0)
    expect(of(odd(path), 2 * count - 1, parameters)).toEqual(odd(of(path, 2 * count, parameters)))
  },
)

it('every average is tested by its definition', () => {
  expect(new Set(definitions.map(([id]) => id))).toEqual(new Set(averages.keys()))
})
