import { method, toggle } from './method.ts'
import { damping } from './shared/parameters.ts'

export default method({
  id: 'newton-damped',
  name: 'Damped Newton',
  family: 'curvature',
  parameters: { damping: damping(1), adapt: toggle(0, 'adapt λ to the ratio ρ') },
  memory: { mu: { number: 'damping' } },
  step: `
    H = hessian(theta)
    d = -solve(H + mu identity, g)
    if adapt > 0 {
      predicted = -(dot(g, d) + 0.5 dot(d, H d))
      # where H + λI is not positive definite its solution leads to a saddle or a maximum
      definite = if(dot(eigenvalues(H), unit(0)) + mu > 0 and predicted > 0, 1, 0)
      ratio = (f(theta) - f(theta + d)) / predicted
      mu = if(ratio > 0.75 and definite > 0, max(mu / 3, 1e-9), if(ratio < 0.25 or definite < 1, min(4 mu, 1e8), mu))
      theta = if(ratio > 0 and definite > 0, theta + d, theta)
    } else {
      theta = theta + d
    }`,
  arrows: ['g', 'd'],
  differs:
    'With “adapt” a step that makes the loss rise, or where H + λI is not positive definite, is not taken, and λ follows the ratio ρ of actual to predicted decrease.',
  source: 'Levenberg 1944; Martens 2010',
})
