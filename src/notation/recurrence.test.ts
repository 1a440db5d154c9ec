import { expect, it } from 'vitest'

import { compileProblem } from '../engine/simulate/problem.ts'

it('a condition in a loop chooses anew in every pass, for the loss and its derivatives', () => {
  const formula = `s = x
    repeat 9 { if s > y and s > 1 { s = s / 2 } else { s = 1.5 s x + y } }
    f = s^2`
  const { first } = compileProblem({ problem: { formula } }).formula
  const out = new Float64Array(3)
  for (const [x, y] of [
    [1.2, 0.3],
    [0.4, 0.8],
    [-0.7, 0.2],
  ] as const) {
    let [s, sx, sy] = [x as number, 1, 0]
    for (let k = 0; k < 9; k++)
      if (s > y && s > 1) [s, sx, sy] = [s / 2, sx / 2, sy / 2]
      else [s, sx, sy] = [1.5 * s * x + y, 1.5 * (sx * x + s), 1.5 * sy * x + 1]
    first([x, y], out)
    ;[s * s, 2 * s * sx, 2 * s * sy].forEach((value, k) => expect(out[k]).toBeCloseTo(value, 10))
  }
})
