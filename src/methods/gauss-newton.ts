import { method } from './method.ts'

export default method({
  id: 'gauss-newton',
  name: 'Gauss–Newton',
  family: 'curvature',
  parameters: {},
  step: `
    r = residuals(theta)
    J = jacobian(theta)
    theta = theta - solve(transpose(J) J, transpose(J) r)`,
  differs: 'Needs a problem that is a sum of squares.',
  source: 'Nocedal & Wright 2006, eq. 10.23',
})
