import { method } from './method.ts'
import { curvatureCondition, sufficientDecrease } from './shared/parameters.ts'
import { strongWolfe } from './shared/strong-wolfe.ts'

export default method({
  id: 'bfgs',
  name: 'BFGS',
  family: 'curvature',
  parameters: { c1: sufficientDecrease(), c2: curvatureCondition(0.9) },
  memory: { B: { identity: 1 } },
  procedures: [strongWolfe],
  step: `
    d = -(B g)
    first = if(t <= 1, min(1, 1 / dot(|g|, sign(|g|))), 1)
    a = strong_wolfe(theta, d, f, dot(g, d), first, c1, c2)
    s = a d
    # of the gradient as it is before noise and clipping, on the same samples
    y = grad(theta + s) - grad(theta)
    curved = dot(s, y)
    if curved > 1e-30 {
      C = if(t <= 1, curved / dot(y, y) identity, B)
      w = C y
      B = C + (1 + dot(y, w) / curved) / curved outer(s, s) - (outer(w, s) + outer(s, w)) / curved
    }
    theta = theta + s`,
  arrows: ['g', 'd'],
  equals: "scipy.optimize.minimize(method='BFGS')",
  differs: 'B is the inverse Hessian as learned so far; it is scaled once, after the first step.',
  source: 'Nocedal & Wright 2006, Algorithm 6.1',
})
