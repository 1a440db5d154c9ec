import type { Layer, Network } from '../../../networks/network.ts'
import type { Samples } from '../../../networks/samples.ts'
import type { PlaneCurvature } from '../../../trajectories/plane.ts'
import { dot } from '../by-hand/cholesky.ts'
import { normalizesBatches } from '../evaluation.ts'
import { SecondOrder, type Factors } from '../second-order.ts'

type Symmetric = PlaneCurvature['hessian']

/**
 * The curvature of a network's loss at some weights along the two directions of a plane, exact, in float64: PᵀMP for the Hessian, the
 * Gauss–Newton matrix, and K-FAC's product of factors without damping. The latter two are of the loss without its penalty, and are
 * not there for what has none (see `networkCurvature`).
 */
export function curvatureAlong(
  network: Network,
  samples: Samples,
): (weights: Float64Array, directions: readonly [Float64Array, Float64Array]) => Omit<PlaneCurvature, 'at'> {
  const order = new SecondOrder(network, samples)
  const { layers, loss } = network
  const apart = !normalizesBatches(network) && loss !== 'hinge'
  const plain = layers.every(({ normalization }) => normalization === 'none')
  return (weights, [u, v]) => {
    order.set(weights)
    const [hu, hv] = [order.hessianTimes(u), order.hessianTimes(v)]
    const hessian: Symmetric = [dot(u, hu), dot(v, hu), dot(v, hv)]
    if (!apart) return { hessian }
    const [[xx = 0, xy = 0] = [], [, yy = 0] = []] = order.gaussNewtonAlong([u, v])
    const gaussNewton: Symmetric = [xx, xy, yy]
    return { hessian, gaussNewton, ...(plain && { kfac: factorsAlong(layers, order.factors(), u, v) }) }
  }
}

/** Σ over layers of ⟨U, G V A⟩, where U and V are the layer's parts of two directions as matrices. */
function factorsAlong(
  layers: readonly Layer[],
  factors: readonly Factors[],
  u: Float64Array,
  v: Float64Array,
): Symmetric {
  const sum = [0, 0, 0]
  layers.forEach((layer, l) => {
    const [ofU, ofV, one] = [partOf(layer, u), partOf(layer, v), factors[l]]
    if (!one) return
    const [throughU, throughV] = [between(layer, one, ofU), between(layer, one, ofV)]
    const parts = [dot(ofU, throughU), dot(ofV, throughU), dot(ofV, throughV)]
    parts.forEach((part, k) => (sum[k] = (sum[k] ?? 0) + part))
  })
  const [xx = 0, xy = 0, yy = 0] = sum
  return [xx, xy, yy]
}

/** A layer's part of a direction: for each output a row over its inputs and the bias. */
function partOf({ inputs, outputs, weights, bias }: Layer, direction: Float64Array): Float64Array {
  const width = inputs + 1
  return Float64Array.from({ length: outputs * width }, (_, k) => {
    const [o, i] = [Math.floor(k / width), k % width]
    return direction[i < inputs ? weights + o * inputs + i : bias + o] ?? 0
  })
}

/** G V A of a layer. */
function between({ inputs, outputs }: Layer, { A, G }: Factors, part: Float64Array): Float64Array {
  const width = inputs + 1
  const byA = Float64Array.from({ length: outputs * width }, (_, k) => {
    const [o, j] = [Math.floor(k / width), k % width]
    return dot(part.subarray(o * width, (o + 1) * width), A.subarray(j * width, (j + 1) * width))
  })
  return Float64Array.from({ length: outputs * width }, (_, k) => {
    const [o, j] = [Math.floor(k / width), k % width]
    let sum = 0
    for (let other = 0; other < outputs; other++) sum += (G[o * outputs + other] ?? 0) * (byA[other * width + j] ?? 0)
    return sum
  })
}
