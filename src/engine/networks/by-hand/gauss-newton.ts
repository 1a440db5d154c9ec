import { along } from './cholesky.ts'
import { handMethod } from './method.ts'

/**
 * θ − G⁻¹ g. With more weights than samples have outputs G is singular; a 1e-10 of its largest entry keeps it solvable, and the step
 * then is the shortest of those that fit.
 */
export default handMethod({
  id: 'gauss-newton',
  most: 1200,
  needsOutputs: true,
  start:
    ({ at, size, solve }) =>
    (theta, _, gradient) => {
      const G = at(theta).gaussNewton()
      const largest = Array.from({ length: size }, (_entry, i) => G[i * size + i] ?? 0).reduce(
        (a, b) => Math.max(a, b),
        0,
      )
      const d = solve(G, size, gradient, () => 1e-10 * largest)
      return along(theta, -1, d ?? gradient.map(() => Number.NaN))
    },
})
