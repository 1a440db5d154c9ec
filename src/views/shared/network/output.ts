import type { NetworkHandle } from '../../../trajectories/handles.ts'

/**
 * One output as −1 (surely class 0) to 1 (surely class 1), 0 where it is undecided; of regression from the least to the greatest value.
 */
export function signOf({ loss, kind, domain }: NetworkHandle, range: readonly [number, number]): (z: number) => number {
  if (kind === 'regression') {
    const [from, to] = domain.x.length > 0 ? range : [0, 1]
    return (z) => Math.max(-1, Math.min(1, (2 * (z - from)) / (to - from || 1) - 1))
  }
  if (loss === 'logistic') return (z) => 2 / (1 + Math.exp(-z)) - 1
  if (loss === 'squared') return (z) => Math.max(-1, Math.min(1, 2 * z - 1))
  return (z) => Math.max(-1, Math.min(1, z))
}

/** The output at which a network of one output changes its mind. */
export const thresholdOf = ({ loss, kind }: NetworkHandle): number =>
  kind === 'classes' && loss === 'squared' ? 0.5 : 0

/** The class that outputs name, and how sure of it they are, from 0 to 1. */
export function named(network: NetworkHandle, outputs: Float32Array, at: number): readonly [of: number, sure: number] {
  const { outputs: count, loss } = network
  let best = 0
  for (let o = 1; o < count; o++) if ((outputs[at + o] ?? 0) > (outputs[at + best] ?? 0)) best = o
  const top = outputs[at + best] ?? 0
  if (loss !== 'softmax') {
    const second = runnerUp(outputs, at, count, best)
    return [best, Math.min(1, top - second)]
  }
  let sum = 0
  for (let o = 0; o < count; o++) sum += Math.exp((outputs[at + o] ?? 0) - top)
  return [best, (1 / sum - 1 / count) / (1 - 1 / count)]
}

/** The largest output beside the best. */
export function runnerUp(outputs: Float32Array, at: number, count: number, best: number): number {
  let second = -Infinity
  for (let o = 0; o < count; o++) if (o !== best) second = Math.max(second, outputs[at + o] ?? 0)
  return second
}

/** The share of samples whose class the outputs name; not a number for regression or without samples. */
export function accuracyOf(
  network: NetworkHandle,
  outputs: Float32Array,
  samples: readonly { readonly of: number }[],
): number {
  if (network.kind === 'regression' || samples.length === 0) return Number.NaN
  const threshold = thresholdOf(network)
  let right = 0
  samples.forEach(({ of }, i) => {
    const told =
      network.outputs === 1
        ? Number((outputs[i] ?? Number.NaN) > threshold)
        : named(network, outputs, i * network.outputs)[0]
    if (told === of) right++
  })
  return right / samples.length
}
