import { along, dot, product } from './cholesky.ts'
import type { Problem, Step } from './method.ts'

/**
 * Steps of the Gauss–Newton model with damping by λ times `diagonal`, whose λ follows the ratio of actual to predicted decrease. A step
 * that makes the loss rise is not taken (Levenberg 1944; Marquardt 1963; Martens 2010 for losses other than squares).
 */
export function dampedGaussNewton(
  { at, size, f, solve }: Problem,
  damping: number,
  diagonal: (own: number, largest: number) => number,
): Step {
  let mu = damping
  return (theta, loss, gradient) => {
    const G = at(theta).gaussNewton()
    const largest = Array.from({ length: size }, (_, i) => G[i * size + i] ?? 0).reduce((a, b) => Math.max(a, b), 0)
    const d = solve(G, size, gradient, (i) => mu * diagonal(G[i * size + i] ?? 0, largest))
    const step = d?.map((value) => -value)
    const predicted = step ? -(dot(gradient, step) + 0.5 * dot(step, product(G, size, step))) : 0
    const next = step ? along(theta, 1, step) : theta
    const ratio = step && predicted > 0 ? (loss - f(next)) / predicted : -1
    mu = ratio > 0.75 ? Math.max(mu / 3, 1e-9) : ratio > 0.25 ? mu : Math.min(4 * mu, 1e9)
    return ratio > 0 ? next : theta
  }
}
