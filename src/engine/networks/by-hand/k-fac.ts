import type { Layer } from '../../../networks/network.ts'
import type { Factors } from '../second-order.ts'
import { along, solveCholesky } from './cholesky.ts'
import { handMethod } from './method.ts'

/**
 * Each layer's gradient between the inverses of two small matrices, whose Kronecker product stands for the layer's block of the Fisher
 * matrix. The factors are running means; their damping is split by π, the ratio of their mean eigenvalues.
 */
export default handMethod({
  id: 'k-fac',
  most: 2048,
  needsOutputs: true,
  start: ({ at, order }, { lr = 0.1, damping = 0.01, decay = 0.95, beta = 0 }) => {
    const { layers } = order.network
    let kept: readonly Factors[] | undefined
    let velocity: Float64Array | undefined
    return (theta, _, gradient, t) => {
      const now = at(theta).factors()
      // the first factors count fully, later ones as in the paper
      const memory = Math.min(1 - 1 / t, decay)
      kept = kept ? kept.map((before, l) => mixed(before, now[l] ?? before, memory)) : now
      const d = new Float64Array(theta.length)
      layers.forEach((layer, l) => {
        const factors = kept?.[l]
        if (factors) writeDirection(layer, factors, gradient, damping, d)
      })
      velocity = velocity ? along(d, beta, velocity) : d
      return along(theta, lr, velocity)
    }
  },
})

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
