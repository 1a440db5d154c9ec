import { along, dot, product } from './cholesky.ts'
import { handMethod } from './method.ts'
import { strongWolfe } from './strong-wolfe.ts'

/** The inverse Hessian as learned so far, as the text of the same name has it in the plane. */
export default handMethod({
  id: 'bfgs',
  most: 1200,
  needsOutputs: false,
  start: (problem, { c1 = 1e-4, c2 = 0.9 }) => {
    const n = problem.size
    const B = new Float64Array(n * n)
    for (let i = 0; i < n; i++) B[i * n + i] = 1
    return (theta, loss, gradient, t) => {
      const d = product(B, n, gradient).map((value) => -value)
      const first = t <= 1 ? Math.min(1, 1 / gradient.reduce((sum, value) => sum + Math.abs(value), 0)) : 1
      const a = strongWolfe(problem, theta, d, loss, dot(gradient, d), first, c1, c2)
      const s = d.map((value) => a * value)
      const next = along(theta, 1, s)
      const y = along(problem.grad(next).gradient, -1, gradient)
      const curved = dot(s, y)
      if (!(curved > 1e-30)) return next
      if (t <= 1) for (let i = 0; i < n; i++) B[i * n + i] = curved / dot(y, y)
      const w = product(B, n, y)
      const factor = (1 + dot(y, w) / curved) / curved
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) {
          const [si, sj, wi, wj] = [s[i] ?? 0, s[j] ?? 0, w[i] ?? 0, w[j] ?? 0]
          B[i * n + j] = (B[i * n + j] ?? 0) + factor * si * sj - (wi * sj + si * wj) / curved
        }
      return next
    }
  },
})
