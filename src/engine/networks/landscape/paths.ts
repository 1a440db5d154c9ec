import { copied, copySource } from '../../../networks/symmetry.ts'
import type { Network } from '../../../networks/network.ts'
import type { Anchor } from '../../../trajectories/plane.ts'
import type { Result } from '../../../trajectories/result.ts'
import { Refusal } from '../../simulate/refusal.ts'

/** Weights of a path in the order of its steps. */
export interface WeightPath {
  readonly steps: Int32Array
  readonly points: readonly ArrayLike<number>[]
}

/**
 * The path of a run's weights, or of a symmetric copy of them, up to `step` where there is one.
 * @throws Refusal where the result has no such run or member
 */
export function pathOf(
  network: Network,
  { runs }: Result,
  { run: number, member = 0, copy = 0, step }: Anchor,
): WeightPath {
  const run = runs[number]
  const [count, n] = [run?.count ?? 1, network.parameters]
  if (!run?.weights || run.weights.length !== count * n || member >= count)
    throw new Refusal(`There is no run ${number + 1} with weights of this network.`, 'runs')
  const { weights, weightPath = weights, weightSteps = Int32Array.of(step ?? 0) } = run
  const kept = weightSteps.findLastIndex((at) => at <= (step ?? Infinity))
  const steps = weightSteps.slice(0, Math.max(1, kept + 1))
  const source = copy === 0 ? undefined : copySource(network, copy)
  const points = Array.from(steps, (_, k) => {
    const from = (k * count + member) * n
    const own = weightPath.subarray(from, from + n)
    return source ? copied(source, own) : own
  })
  return { steps, points }
}

/** The weights at an anchor: after the last step that was kept up to its own. */
export const weightsAt = (network: Network, result: Result, anchor: Anchor): Float64Array =>
  Float64Array.from(pathOf(network, result, anchor).points.at(-1) ?? [])
