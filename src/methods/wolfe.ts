import { method } from './method.ts'
import { curvatureCondition, firstStep, sufficientDecrease } from './shared/parameters.ts'
import { strongWolfe } from './shared/strong-wolfe.ts'

export default method({
  id: 'wolfe',
  name: 'Gradient descent, strong Wolfe',
  family: 'line search',
  parameters: { first: firstStep(1), c1: sufficientDecrease(), c2: curvatureCondition(0.9) },
  procedures: [strongWolfe],
  step: `
    d = -g
    a = strong_wolfe(theta, d, f, dot(g, d), first, c1, c2)
    theta = theta + a d`,
  arrows: ['d'],
  source: 'Wolfe 1969; Nocedal & Wright 2006, Algorithm 3.5',
})
