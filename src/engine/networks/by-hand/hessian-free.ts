import { along, dot } from './cholesky.ts'
import { handMethod } from './method.ts'

/** (H + λI) d = −g by conjugate gradients, which stop where the curvature is negative or the residual is small. */
export default handMethod({
  id: 'hessian-free',
  most: 2048,
  needsOutputs: false,
  start: ({ at, f }, { damping = 0.1, iterations = 50 }) => {
    let mu = damping
    return (theta, loss, gradient) => {
      const order = at(theta)
      const times = (v: Float64Array) => along(order.hessianTimes(v), mu, v)
      let d: Float64Array = new Float64Array(theta.length)
      let residual: Float64Array = gradient.map((value) => -value)
      let p: Float64Array = residual
      let square = dot(residual, residual)
      const enough = 1e-8 * square
      for (let k = 0; k < iterations && square > enough; k++) {
        const Hp = times(p)
        const curved = dot(p, Hp)
        // downhill without end: as far as the damping lets go
        if (!(curved > 0)) {
          if (k === 0) d = p.map((value) => value / Math.max(mu, 1e-6))
          break
        }
        const a = square / curved
        d = along(d, a, p)
        residual = along(residual, -a, Hp)
        const next = dot(residual, residual)
        p = along(residual, next / square, p)
        square = next
      }
      const predicted = -(dot(gradient, d) + 0.5 * dot(d, times(d)) - 0.5 * mu * dot(d, d))
      const after = along(theta, 1, d)
      const ratio = predicted > 0 ? (loss - f(after)) / predicted : -1
      mu = ratio > 0.75 ? Math.max(mu / 3, 1e-9) : ratio < 0.25 ? Math.min(4 * mu, 1e8) : mu
      return ratio > 0 ? after : theta
    }
  },
})
