import { uniforms } from '../numerics/random.ts'
import type { Network } from './network.ts'

const stream = 3000

/**
 * Where each weight of a symmetric copy comes from: `source[j]` is the number of the weight that stands at j in the copy. Hidden
 * units change places with all that goes in and out of them, so the copy answers as the network does; layers that skips tie together
 * change places alike. Copy 0 is the network itself; the others are random, one drawn for each `seed` and `copy`.
 */
export function copySource({ layers, parameters }: Network, copy: number, seed = 0): Int32Array {
  const source = Int32Array.from({ length: parameters }, (_, j) => j)
  if (copy === 0) return source
  // order[l] of what goes out of layer l; the inputs and the outputs stay
  const orders: Int32Array[] = [identity(layers[0]?.inputs ?? 0)]
  layers.forEach(({ outputs, residual }, l) => {
    const before = orders[l] ?? identity(outputs)
    const last = l === layers.length - 1
    orders.push(last ? identity(outputs) : residual ? before : shuffled(outputs, seed, stream + 64 * copy + l))
  })
  // a skip from the inputs ties to what cannot change places: nothing to do, its order is theirs
  layers.forEach(({ inputs, outputs, weights, bias }, l) => {
    const [from, to] = [orders[l] ?? identity(inputs), orders[l + 1] ?? identity(outputs)]
    for (let o = 0; o < outputs; o++) {
      source[bias + o] = bias + (to[o] ?? 0)
      for (let i = 0; i < inputs; i++)
        source[weights + o * inputs + i] = weights + (to[o] ?? 0) * inputs + (from[i] ?? 0)
    }
  })
  return source
}

/** The weights of a symmetric copy, told by `copySource`. */
export const copied = (source: Int32Array, weights: ArrayLike<number>): Float64Array =>
  Float64Array.from(source, (j) => weights[j] ?? 0)

const identity = (length: number): Int32Array => Int32Array.from({ length }, (_, k) => k)

/** A random order of so many places (Fisher & Yates). */
function shuffled(length: number, seed: number, of: number): Int32Array {
  const order = identity(length)
  for (let k = length - 1; k > 0; k--) {
    const other = Math.floor(uniforms(seed, of, k)[0] * (k + 1))
    const [a = 0, b = 0] = [order[k], order[other]]
    order[k] = b
    order[other] = a
  }
  return order
}
