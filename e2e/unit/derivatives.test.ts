import { assert, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { compileLoss } from '../../src/notation/loss.ts'
import { compileFunction } from '../../src/notation/compile-function.ts'
import { uniforms } from '../../src/numerics/random.ts'
import { Dice, expression } from '../support/texts.ts'

type At = (x: number, y: number) => readonly number[]

/** f, fx, fy, fxx, fxy, fyy in float64; undefined for a formula without a value anywhere, as log(0). */
function compiled(formula: string): At | undefined {
  try {
    const { value, gradient, hessian } = compileLoss(formula)
    const run = compileFunction([value, ...gradient, ...hessian], ['x', 'y'])
    return (x, y) => {
      const out = new Float64Array(6)
      run([x, y], out)
      return [...out]
    }
  } catch {
    return undefined
  }
}

/** Central differences of sixth order of each number, along x and y. */
const weights = [3 / 4, -3 / 20, 1 / 60]
const differences = (at: At, x: number, y: number, h: number): number[] =>
  [0, 1, 2].flatMap((c) =>
    [
      [1, 0],
      [0, 1],
    ].map(([dx = 0, dy = 0]) =>
      weights.reduce((sum, w, k) => {
        const s = (k + 1) * h
        return sum + (w * ((at(x + s * dx, y + s * dy)[c] ?? NaN) - (at(x - s * dx, y - s * dy)[c] ?? NaN))) / h
      }, 0),
    ),
  )

it('the derivatives of random formulas are what differences tell, wherever these agree with each other', () => {
  let compared = 0
  assert(
    property(integer({ min: 0, max: 1e6 }), integer({ min: 0, max: 1e6 }), (seed, place) => {
      // no axis of symmetry, where a kink has differences that agree
      const [x, y] = uniforms(place, 0, 0).map((u) => 4 * u - 2)
      if (x === undefined || y === undefined) return
      const formula = expression(new Dice(seed))
      const at = compiled(formula)
      if (!at) return
      const numbers = at(x, y)
      const [f = NaN, fx = NaN, fy = NaN, fxx = NaN, fxy = NaN, fyy = NaN] = numbers
      const [coarse, fine] = [differences(at, x, y, 2e-3), differences(at, x, y, 1e-3)]
      const found = [fx, fy, fxx, fxy, fxy, fyy]
      found.forEach((value, k) => {
        const [a = NaN, b = NaN] = [coarse[k], fine[k]]
        const scale = 1 + Math.abs(b) + Math.abs([f, fx, fy][k >> 1] ?? NaN)
        // two step sizes part at a kink or a pole; there a difference tells nothing
        if (!(Math.abs(a - b) <= 1e-8 * scale) || scale > 1e6) return
        compared++
        expect(Math.abs(value - b) / scale, `${formula} at (${x}, ${y}), derivative ${k}`).toBeLessThan(1e-6)
      })
    }),
    { numRuns: 3000, seed: 42 },
  )
  expect(compared).toBeGreaterThan(5000)
})
