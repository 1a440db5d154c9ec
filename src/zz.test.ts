import { it } from 'vitest'
import { fitDomain } from './experiment/fit-domain.ts'
import { compileLoss } from './notation/loss.ts'
import { compileFunction } from './notation/compile-function.ts'
it('t', () => {
  for (const f of ['(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2', 'exp(-x^2) sin(3 y) + x^2 + y^2']) {
    let best = 1e9
    for (let k = 0; k < 5; k++) { const t = performance.now(); fitDomain(f); best = Math.min(best, performance.now() - t) }
    const { value, gradient } = compileLoss(f)
    let t = performance.now()
    const e = compileFunction([value, ...gradient], ['x', 'y'])
    const made = performance.now() - t
    const out = new Float64Array(3), i = [0.3, 0.4]
    t = performance.now()
    for (let k = 0; k < 1e6; k++) e(i, out)
    console.log(f, 'fit ms', best, 'made', made, 'ns a call', performance.now() - t)
  }
})
