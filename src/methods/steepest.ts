import { method } from './method.ts'
import { curvatureCondition, firstStep, sufficientDecrease } from './shared/parameters.ts'
import { lineSearch, strongWolfe } from './shared/strong-wolfe.ts'

export default method({
  id: 'steepest',
  name: 'Steepest descent',
  family: 'line search',
  parameters: { first: firstStep(1), c1: sufficientDecrease(), c2: curvatureCondition(0.1) },
  procedures: [strongWolfe, lineSearch],
  step: `
    d = -g
    a = line_search(theta, d, f, dot(g, d), first, c1, c2)
    theta = theta + a d`,
  arrows: ['d'],
  differs: 'The line search is exact where the problem is quadratic, else it stops at the strong Wolfe conditions.',
  source: 'Cauchy 1847',
})
