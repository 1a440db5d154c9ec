import { handMethod } from './method.ts'
import { dampedGaussNewton } from './damped-gauss-newton.ts'

/** (G + λI) d = −g of the Gauss–Newton matrix G. */
export default handMethod({
  id: 'levenberg',
  most: 1200,
  needsOutputs: true,
  start: (problem, { damping = 0.01 }) => dampedGaussNewton(problem, damping, () => 1),
})
