import type { Network } from '../../../networks/network.ts'
import { normals } from '../../../numerics/random.ts'

const stream = 4000

/**
 * A random direction whose part for each filter (the weights into one unit) is as long as the filter itself; biases stay
 * (Li, Xu, Taylor, Studer & Goldstein 2018, section 4).
 */
export function filterDirection(
  { layers, parameters }: Network,
  weights: ArrayLike<number>,
  seed: number,
  which: number,
) {
  const direction = new Float64Array(parameters)
  for (const { weights: from, inputs, outputs } of layers)
    for (let o = 0; o < outputs; o++) {
      const first = from + o * inputs
      let [own, drawn] = [0, 0]
      for (let j = first; j < first + inputs; j++) {
        const value = normals(seed, stream + which, j)[0]
        direction[j] = value
        drawn += value * value
        own += (weights[j] ?? 0) ** 2
      }
      const scale = drawn > 0 ? Math.sqrt(own / drawn) : 0
      for (let j = first; j < first + inputs; j++) direction[j] = (direction[j] ?? 0) * scale
    }
  return direction
}

/** A direction without its part along another. */
export function acrossFrom(direction: Float64Array, along: Float64Array): Float64Array {
  let [product, square] = [0, 0]
  along.forEach((value, j) => {
    product += value * (direction[j] ?? 0)
    square += value * value
  })
  const factor = square > 0 ? product / square : 0
  return direction.map((value, j) => value - factor * (along[j] ?? 0))
}

/** Made as long as told; nothing of nothing. */
export function ofLength(direction: Float64Array, length: number): Float64Array {
  const own = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0))
  return own > 0 ? direction.map((value) => (value * length) / own) : direction
}

export const difference = (to: ArrayLike<number>, from: ArrayLike<number>): Float64Array =>
  Float64Array.from(to, (value, j) => value - (from[j] ?? 0))
