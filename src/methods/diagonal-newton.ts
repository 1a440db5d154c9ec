import { method } from './method.ts'

export default method({
  id: 'diagonal-newton',
  name: 'Diagonal Newton',
  family: 'curvature',
  parameters: {},
  step: `theta = theta - g / diag(hessian(theta))`,
  arrows: ['g'],
  differs: 'Sees each axis alone: a rotated valley is as hard for it as for gradient descent.',
  source: 'Becker & LeCun 1988',
})
