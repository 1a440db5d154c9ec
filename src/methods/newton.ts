import { method } from './method.ts'

export default method({
  id: 'newton',
  name: 'Newton',
  family: 'curvature',
  parameters: {},
  step: `theta = theta - solve(hessian(theta), g)`,
  arrows: ['g'],
  differs: 'Pure: it takes every critical point for a goal, saddles and maxima too.',
  source: 'Nocedal & Wright 2006, eq. 3.30',
})
