import { handMethod } from './method.ts'
import { dampedGaussNewton } from './damped-gauss-newton.ts'

/** (G + λ diag G) d = −g of the Gauss–Newton matrix G. */
export default handMethod({
  id: 'levenberg-marquardt',
  most: 1200,
  needsOutputs: true,
  // a weight that does nothing yet has no entry of its own: a little of the largest stands in
  start: (problem, { damping = 0.01 }) =>
    dampedGaussNewton(problem, damping, (own, largest) => Math.max(own, 1e-8 * largest)),
})
