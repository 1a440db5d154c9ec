import { networkHandle } from '../../src/engine/networks/handle.ts'
import { problemHandle } from '../../src/engine/simulate/problem-handle.ts'
import { parse, simulate } from '../../src/index.ts'
import type { Shown } from '../../src/export/figure.ts'

/** What the page would show of a link, computed in float64. */
export async function shown(link: string, head?: number): Promise<Shown> {
  const parsed = parse(`?v=1&${link}`)
  if (!parsed.ok) throw new Error(parsed.error.message)
  const { experiment } = parsed
  const result = await simulate(experiment, { backend: 'js' })
  return {
    experiment,
    ...('network' in experiment.problem
      ? { problem: undefined, network: networkHandle(experiment) }
      : { problem: problemHandle(experiment) }),
    trajectories: { version: 1, result, steps: experiment.steps },
    playback: { head: head ?? experiment.steps, playing: false, speed: 60, loop: false },
  }
}
