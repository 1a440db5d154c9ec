import type { Layer } from '../../../networks/network.ts'
import type { Factors, SecondOrder } from '../second-order.ts'
import { along, dot, solveCholesky } from './cholesky.ts'
import { handMethod } from './method.ts'

/**
 * Each layer's gradient between the inverses of two small matrices, whose Kronecker product stands for the layer's block of the Fisher
 * matrix. The factors are running means; their damping is split by π, the ratio of their mean eigenvalues. With `rescale` the quadratic
 * model chooses step size and momentum, and λ follows how well it predicts.
 */
export default handMethod({
  id: 'k-fac',
  most: 2048,
  needsOutputs: true,
  start: ({ at, order, f }, { lr = 0.1, damping = 0.01, decay = 0.95, beta = 0, rescale = 0 }) => {
    const { layers, l2 } = order.network
    let kept: readonly Factors[] | undefined
    const direction = (theta: Float64Array, gradient: Float64Array, damped: number, t: number) => {
      const now = at(theta).factors()
      // the first factors count fully, later ones as in the paper
      const memory = Math.min(1 - 1 / t, decay)
      kept = kept ? kept.map((before, l) => mixed(before, now[l] ?? before, memory)) : now
      const d = new Float64Array(theta.length)
      layers.forEach((layer, l) => {
        const factors = kept?.[l]
        if (factors) writeDirection(layer, factors, gradient, damped, d)
      })
      return d
    }
    let mu = damping
    let velocity: Float64Array | undefined
    if (rescale === 0)
      return (theta, _, gradient, t) => {
        const d = direction(theta, gradient, damping, t)
        velocity = velocity ? along(d, beta, velocity) : d
        return along(theta, lr, velocity)
      }
    return (theta, loss, gradient, t) => {
      const d = direction(theta, gradient, mu + 2 * l2, t)
      const { step, predicted } = leastOfModel(order, gradient, mu + 2 * l2, velocity ? [d, velocity] : [d])
      const next = along(theta, 1, step)
      const ratio = predicted > 0 ? (loss - f(next)) / predicted : -1
      mu = ratio > 0.75 ? Math.max(mu * patience, 1e-9) : ratio > 0.25 ? mu : Math.min(mu / patience, 1e9)
      if (ratio > 0) {
        velocity = step
        return next
      }
      // a step that makes the loss rise is not taken, and what led to it is forgotten
      velocity = undefined
      mu = Math.min(4 * mu, 1e9)
      return theta
    }
  },
})

/** ω₁ of the paper for one step: how fast λ follows the ratio of actual to predicted decrease. */
const patience = 19 / 20

/**
 * The least of the quadratic model gᵀδ + ½ δᵀ(G + λI)δ over δ = α d + μ d₀: step size and momentum at once, by the exact Gauss–Newton
 * matrix (Martens & Grosse 2015, sections 6.4 and 7).
 */
function leastOfModel(
  order: SecondOrder,
  gradient: Float64Array,
  damped: number,
  directions: readonly Float64Array[],
): { step: Float64Array; predicted: number } {
  const n = directions.length
  const curved = order.gaussNewtonAlong(directions)
  const M = Float64Array.from(
    directions.flatMap((a, i) => directions.map((b, j) => (curved[i]?.[j] ?? 0) + damped * dot(a, b))),
  )
  const slopes = directions.map((one) => -dot(gradient, one))
  // two directions that are nearly one make the system nearly singular: then the first alone
  const factors = solveCholesky(M, n, slopes, (i) => 1e-12 * (M[i * n + i] ?? 0)) ?? [(slopes[0] ?? 0) / (M[0] ?? 1)]
  let step: Float64Array = new Float64Array(gradient.length)
  let predicted = 0
  directions.forEach((one, i) => {
    const factor = factors[i] ?? 0
    step = along(step, factor, one)
    predicted += 0.5 * factor * (slopes[i] ?? 0)
  })
  return { step, predicted }
}

const mixed = (before: Factors, now: Factors, memory: number): Factors => {
  const mean = (a: Float64Array, b: Float64Array) => a.map((value, k) => memory * value + (1 - memory) * (b[k] ?? 0))
  return { A: mean(before.A, now.A), G: mean(before.G, now.G) }
}

const meanDiagonal = (matrix: Float64Array, n: number): number => {
  let sum = 0
  for (let i = 0; i < n; i++) sum += matrix[i * n + i] ?? 0
  return sum / n
}

/** −(G + √λ/π I)⁻¹ [W gradient | b gradient] (A + π √λ I)⁻¹ into the layer's places. */
function writeDirection(
  layer: Layer,
  { A, G }: Factors,
  gradient: Float64Array,
  damping: number,
  into: Float64Array,
): void {
  const { inputs, outputs, weights, bias } = layer
  const width = inputs + 1
  const ratio = meanDiagonal(A, width) / meanDiagonal(G, outputs)
  const pi = ratio > 0 && Number.isFinite(ratio) ? Math.sqrt(ratio) : 1
  const root = Math.sqrt(damping)
  const unsolved = (length: number) => new Float64Array(length).fill(Number.NaN)
  const place = (o: number, i: number) => (i < inputs ? weights + o * inputs + i : bias + o)
  // rows by A, which is symmetric, then columns by G
  const rows = Array.from({ length: outputs }, (_, o) => {
    const own = Float64Array.from({ length: width }, (_entry, i) => gradient[place(o, i)] ?? 0)
    return solveCholesky(A, width, own, () => pi * root) ?? unsolved(width)
  })
  for (let i = 0; i < width; i++) {
    const column = rows.map((row) => row[i] ?? 0)
    const solved = solveCholesky(G, outputs, column, () => root / pi) ?? unsolved(outputs)
    for (let o = 0; o < outputs; o++) into[place(o, i)] = -(solved[o] ?? 0)
  }
}
