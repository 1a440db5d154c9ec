// At which point a run ended is told of many ends at once by squares of the domain: never differently than of each by itself.
import { expect, it } from 'vitest'
import { nearestOf } from '../../src/engine/simulate/nearest.ts'
import { uniform } from '../support/random-points.ts'

const domain = { x: [-6, 10], y: [1, 4] } as const
/** A hundredth of the domain's size. */
const reach = 0.01 * Math.hypot(16, 3)

let drawn = 0
const draw = (from: number, to: number) => from + uniform(11, drawn++) * (to - from)
const inside = () => [draw(-6, 10), draw(1, 4)] as const
const [corner, outside] = [[-6, 4] as const, [10.1, 0.9] as const]

it.each([
  ['a few', Array.from({ length: 9 }, inside)],
  ['so many that circles meet', Array.from({ length: 60 }, inside)],
  ['one in a corner', [corner]],
  ['one outside', [inside(), outside]],
  ['none', []],
])('an end is at the same point, looked up with others or alone: %s', (_, points) => {
  const nearest = nearestOf(points, domain)
  const ends: (readonly [number, number])[] = [
    [Number.NaN, 2],
    [2, Number.NaN],
    [Infinity, -Infinity],
    [3.4e38, 1],
  ]
  for (let i = 0; i < 20_000; i++) ends.push([draw(-9, 13), draw(0, 5)])
  // on the rims of circles, where the last place decides
  for (const at of points)
    for (let i = 0; i < 300; i++) {
      const [angle, radius] = [draw(0, 2 * Math.PI), reach * (1 + draw(-1e-7, 1e-7))]
      ends.push([at[0] + radius * Math.cos(angle), at[1] + radius * Math.sin(angle)])
    }
  const [x, y] = [0, 1].map((axis) => Float64Array.from(ends, (end) => end[axis] ?? 0))
  const places = new Int16Array(ends.length)
  if (x && y) nearest.put(x, y, places)
  expect([...places]).toEqual(ends.map(([px, py]) => nearest.of(px, py)))
  expect(new Set(places).size).toBe(Math.min(points.length, 1) + Math.max(points.length, 1))
})
