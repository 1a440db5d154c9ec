import type { Experiment } from '../../experiment/experiment.ts'
import type { CriticalPoint } from '../../trajectories/handles.ts'
import { searchCriticalPoints } from './critical-points.ts'
import { nextTask } from './next-task.ts'
import { compileProblem } from './problem.ts'

/** Milliseconds of search between two rests. */
const breath = 6

/**
 * The critical points of the experiment's problem, found in turns so short that no frame waits for them.
 * @throws NotationError for a formula that does not compile, or the signal's reason (as rejections)
 */
export async function findCritical(experiment: Experiment, signal?: AbortSignal): Promise<readonly CriticalPoint[]> {
  const search = searchCriticalPoints(compileProblem(experiment))
  let rested = performance.now()
  for (;;) {
    signal?.throwIfAborted()
    const turn = search.next()
    if (turn.done === true) return turn.value
    if (performance.now() - rested < breath) continue
    await nextTask()
    rested = performance.now()
  }
}
