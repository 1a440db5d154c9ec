import { expect, test } from 'vitest'

import { plotFrame, toPlane } from '../plot-frame.ts'
import { levelCurve, type Quadratic } from './level-curve.ts'

const frame = plotFrame({ width: 460, height: 400, pixelRatio: 1 }, [-4, 4, -3, 5])
if (!frame) throw new Error('There is room for a plot.')
/** Corners of path data, stroke by stroke, in the plane. */
const strokes = (d: string): [number, number][][] =>
  d
    .split('M')
    .filter(Boolean)
    .map((one) =>
      one.split('L').map((point) => {
        const [x = 0, y = 0] = point.split(' ').map(Number)
        return toPlane(frame, x, y)
      }),
    )
const rise = ({ at, gradient: g, hessian: h }: Quadratic, [x, y]: [number, number]): number => {
  const [dx, dy] = [x - at[0], y - at[1]]
  return g[0] * dx + g[1] * dy + (h[0] * dx * dx + 2 * h[1] * dx * dy + h[2] * dy * dy) / 2
}

const cases: readonly (readonly [string, Quadratic, levels: readonly number[]])[] = [
  ['a bowl', { at: [1, 0.5], gradient: [-3, 2], hessian: [2, 0.7, 6] }, [-2, -1, 0, 4]],
  ['a dome', { at: [1, 0.5], gradient: [-3, 2], hessian: [-2, 0.7, -6] }, [2, 0, -4]],
  ['a saddle', { at: [-1, 1], gradient: [0.5, 0.2], hessian: [1, 2, -3] }, [-4, -1, 0.5, 3]],
  ['a valley without an end', { at: [0, 0], gradient: [0.4, 1], hessian: [0, 0, 8] }, [-1, 1, 3]],
  ['a plane', { at: [0, 0], gradient: [0.4, -1], hessian: [0, 0, 0] }, [-1, 2]],
  ['a long thin bowl', { at: [0, 0], gradient: [-0.5, 30], hessian: [0.2, 0, 400] }, [-1.2, 0, 2]],
]

test.each(cases)('every corner of the level curves of %s is at the level', (_, quadratic, levels) => {
  for (const level of levels) {
    const drawn = strokes(levelCurve(frame, quadratic, level))
    expect(drawn.length).toBeGreaterThan(0)
    for (const point of drawn.flat()) {
      const [x, y] = point
      const [gx, gy] = [
        quadratic.gradient[0] +
          quadratic.hessian[0] * (x - quadratic.at[0]) +
          quadratic.hessian[1] * (y - quadratic.at[1]),
        quadratic.gradient[1] +
          quadratic.hessian[1] * (x - quadratic.at[0]) +
          quadratic.hessian[2] * (y - quadratic.at[1]),
      ]
      // Path data are told to a tenth of a pixel: a fiftieth of a unit.
      const { hessian } = quadratic
      const off = 0.002 * (Math.abs(gx) + Math.abs(gy)) + 2e-6 * (Math.abs(hessian[0]) + Math.abs(hessian[2]))
      expect(Math.abs(rise(quadratic, point) - level)).toBeLessThan(off)
    }
  }
})

test('rings close, and what a bowl does not reach is empty', () => {
  const bowl: Quadratic = { at: [0, 0], gradient: [0, 0], hessian: [2, 0, 2] }
  const [ring = []] = strokes(levelCurve(frame, bowl, 1))
  expect(ring.at(-1)).toEqual(ring[0])
  expect(levelCurve(frame, bowl, -1)).toBe('')
  expect(levelCurve(frame, { ...bowl, hessian: [Number.NaN, 0, 1] }, 1)).toBe('')
})
