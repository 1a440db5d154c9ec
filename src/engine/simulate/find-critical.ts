import type { Experiment } from '../../experiment/experiment.ts'
import type { CriticalPoint } from '../../trajectories/handles.ts'
import { searchCriticalPoints } from './critical-points.ts'
import { nextTask } from './next-task.ts'
import { compileProblem, type CompiledProblem } from './problem.ts'

/** Milliseconds of search between two rests. */
const breath = 6
/** The marks in the picture and the maps ask for the same lists: the last ones are kept. */
const most = 16
const known = new Map<string, readonly CriticalPoint[]>()

/**
 * The critical points of the experiment's problem, found in turns so short that no frame waits for them.
 * @throws NotationError for a formula that does not compile, or the signal's reason (as rejections)
 */
export const findCritical = async (experiment: Experiment, signal?: AbortSignal): Promise<readonly CriticalPoint[]> =>
  criticalOf(compileProblem(experiment), signal)

/** The same of a compiled problem. */
export async function criticalOf(problem: CompiledProblem, signal?: AbortSignal): Promise<readonly CriticalPoint[]> {
  const key = JSON.stringify([problem.key, problem.domain, problem.minima])
  const before = known.get(key)
  if (before) return before
  const search = searchCriticalPoints(problem)
  let rested = performance.now()
  for (;;) {
    signal?.throwIfAborted()
    const turn = search.next()
    if (turn.done === true) {
      const [oldest] = known.keys()
      if (known.size >= most && oldest !== undefined) known.delete(oldest)
      known.set(key, turn.value)
      return turn.value
    }
    if (performance.now() - rested < breath) continue
    await nextTask()
    rested = performance.now()
  }
}
