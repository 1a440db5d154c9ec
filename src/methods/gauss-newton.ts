import { method } from './method.ts'

export default method({
  id: 'gauss-newton',
  name: 'Gauss–Newton',
  family: 'curvature',
  parameters: {},
  step: `
    # half the gradient is Jᵀr
    theta = theta - solve(gram(theta), g / 2)`,
  differs: 'Needs a problem that is a sum of squares.',
  source: 'Nocedal & Wright 2006, eq. 10.23',
})
