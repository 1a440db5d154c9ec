import { expect, test } from 'vitest'

import { curvatureAlong, localModel, modelDecrease } from './local-model.ts'

/** ½ (4 u² + 25 v²) in axes turned by 30°, whose lowest point is (1, 2). */
const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)]
const [xx, xy, yy] = [4 * c * c + 25 * s * s, (4 - 25) * c * s, 4 * s * s + 25 * c * c]
const bowl = {
  loss: (x: number, y: number) => 0.5 * (xx * (x - 1) ** 2 + 2 * xy * (x - 1) * (y - 2) + yy * (y - 2) ** 2),
  gradient: (x: number, y: number) => [xx * (x - 1) + xy * (y - 2), xy * (x - 1) + yy * (y - 2)] as const,
  hessian: () => [xx, xy, yy] as const,
}

test('eigenvalues, axes and minimizer are those of the closed form', () => {
  const model = localModel(bowl, [3, -1])
  expect(model.eigenvalues[0]).toBeCloseTo(4, 12)
  expect(model.eigenvalues[1]).toBeCloseTo(25, 12)
  const [flat, steep] = model.axes
  expect(Math.abs(flat[0] * c + flat[1] * s)).toBeCloseTo(1, 12)
  expect(Math.abs(-steep[0] * s + steep[1] * c)).toBeCloseTo(1, 12)
  expect(model.minimizer?.[0]).toBeCloseTo(1, 12)
  expect(model.minimizer?.[1]).toBeCloseTo(2, 12)
  expect(curvatureAlong(model, steep)).toBeCloseTo(25, 12)
})

test('on a quadratic the decrease that the model predicts is the actual one', () => {
  const model = localModel(bowl, [3, -1])
  for (const d of [
    [-2, 3],
    [0.1, 0.2],
    [5, 5],
  ] as const)
    expect(modelDecrease(model, d)).toBeCloseTo(bowl.loss(3, -1) - bowl.loss(3 + d[0], -1 + d[1]), 9)
})

test('a saddle has no minimizer', () => {
  const saddle = { loss: () => 0, gradient: () => [1, 0] as const, hessian: () => [2, 0, -2] as const }
  expect(localModel(saddle, [0, 0])).toMatchObject({ eigenvalues: [-2, 2], minimizer: undefined })
})
