import { method } from './method.ts'
import { firstStep, sufficientDecrease } from './shared/parameters.ts'

export default method({
  id: 'armijo',
  name: 'Backtracking (Armijo)',
  family: 'line search',
  parameters: {
    first: firstStep(1),
    c1: sufficientDecrease(),
    shrink: { default: 0.5, min: 0.1, max: 0.9, scale: 'linear', label: 'shrink factor' },
  },
  step: `
    a = first
    repeat 40 {
      if f(theta - a g) <= f - c1 a dot(g, g) { break }
      a = shrink a
    }
    # single precision cannot square smaller gradients
    theta = if(dot(g, g) > 1e-30, theta - a g, theta)`,
  arrows: ['g'],
  source: 'Armijo 1966',
})
