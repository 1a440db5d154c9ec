import { along, dot, product, solveGeneral } from './cholesky.ts'
import { handMethod } from './method.ts'

/** (H + λI) d = −g; with `adapt` λ follows the ratio of actual to predicted decrease. */
export default handMethod({
  id: 'newton-damped',
  most: 600,
  needsOutputs: false,
  start: ({ at, size, f, solve }, { damping = 1, adapt = 0 }) => {
    let mu = damping
    return (theta, loss, gradient) => {
      const H = at(theta).hessian()
      if (adapt === 0) {
        const damped = H.map((value, k) => value + (k % (size + 1) === 0 ? mu : 0))
        return along(theta, -1, solveGeneral(damped, size, gradient) ?? gradient.map(() => Number.NaN))
      }
      const d = solve(H, size, gradient, () => mu)?.map((value) => -value)
      const predicted = d ? -(dot(gradient, d) + 0.5 * dot(d, product(H, size, d))) : 0
      const next = d ? along(theta, 1, d) : theta
      const ratio = d && predicted > 0 ? (loss - f(next)) / predicted : -1
      mu = ratio > 0.75 ? Math.max(mu / 3, 1e-9) : ratio < 0.25 ? Math.min(4 * mu, 1e8) : mu
      return ratio > 0 ? next : theta
    }
  },
})
