import type { Run } from '../../../trajectories/result.ts'

/** Which of the kept weights are those at a step: the last that were kept by then; −1 where none were. */
export function keptAt({ weightSteps }: Run, step: number): number {
  if (!weightSteps || weightSteps.length === 0) return -1
  let [low, high] = [0, weightSteps.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((weightSteps[middle] ?? 0) <= step) low = middle
    else high = middle - 1
  }
  return low
}

/** The weights of a member that are number `kept` of those on its way. */
export function keptWeights(run: Run, parameters: number, kept: number, member: number): ArrayLike<number> {
  const { count = 1, weightPath } = run
  const from = (Math.max(kept, 0) * count + member) * parameters
  return weightPath?.subarray(from, from + parameters) ?? []
}
