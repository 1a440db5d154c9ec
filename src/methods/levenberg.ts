import { method } from './method.ts'
import { damping } from './shared/parameters.ts'

export default method({
  id: 'levenberg',
  name: 'Levenberg',
  family: 'curvature',
  parameters: { damping: damping(0.01) },
  memory: { mu: { number: 'damping' } },
  step: `
    A = gram(theta)
    # half the gradient is Jᵀr
    d = -solve(A + mu identity, g / 2)
    predicted = -(dot(g, d) + dot(d, A d))
    ratio = (f - f(theta + d)) / predicted
    mu = if(ratio > 0.75, max(mu / 3, 1e-9), if(ratio > 0.25, mu, min(4 mu, 1e9)))
    theta = if(ratio > 0, theta + d, theta)`,
  arrows: ['d'],
  differs:
    'A step that makes the sum of squares rise is not taken; λ follows the ratio ρ of actual to predicted decrease.',
  source: 'Levenberg 1944',
})
