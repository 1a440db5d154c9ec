import { along, solveGeneral } from './cholesky.ts'
import { handMethod } from './method.ts'

/** θ − H⁻¹ g: to any critical point, saddles too. */
export default handMethod({
  id: 'newton',
  most: 600,
  needsOutputs: false,
  start:
    ({ at, size }) =>
    (theta, _, gradient) => {
      const d = solveGeneral(at(theta).hessian(), size, gradient)
      return along(theta, -1, d ?? gradient.map(() => Number.NaN))
    },
})
