import type { BackendName } from '../../trajectories/result.ts'

/** Numbers that one run may keep of its weights on the way. */
const mostKept = 4e6

/** What is kept of a training. */
export interface Keeping {
  readonly steps: number
  /** Everything of every step, or only of the last. */
  readonly keepAll: boolean
  /** Are weights kept on the way? Where only the last of everything is, of every step, for the average. */
  readonly keepPath: boolean
  readonly backend: BackendName
}

/** The steps after which weights are kept, `width` numbers each: 0, every so many and the last. */
export function keptSteps({ steps, keepAll, keepPath }: Keeping, width: number): number[] {
  if (!keepPath) return []
  const stride = keepAll ? Math.max(1, Math.ceil((width * (steps + 1)) / mostKept)) : 1
  const kept = Array.from({ length: Math.floor(steps / stride) + 1 }, (_, k) => k * stride)
  return kept.at(-1) === steps ? kept : [...kept, steps]
}
