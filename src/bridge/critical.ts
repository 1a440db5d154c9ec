import type { Engine } from '../engine/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { Store } from '../store/store.ts'
import { criticalKey } from '../trajectories/critical.ts'
import type { ProblemHandle } from '../trajectories/handles.ts'

/** Milliseconds without another problem after which its critical points are searched: a drag or a word typed is over. */
const rest = 250

/**
 * Publishes the critical points of the problem on screen, each problem searched once. They are worth no notice where they cannot
 * be found: the picture does without.
 */
export function followCritical(
  store: Store,
  engine: Engine,
): { readonly look: (experiment: Experiment, problem: ProblemHandle) => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined
  let wanted: string | undefined

  function stop(): void {
    clearTimeout(timer)
    running?.abort()
    wanted = undefined
  }

  async function search(experiment: Experiment, of: string, { signal }: AbortController): Promise<void> {
    try {
      const points = await engine.criticalPoints(experiment, signal)
      if (!signal.aborted) store.setState({ critical: { of, points } })
    } catch {
      // Aborted, not fetched, or a formula that the simulation has complained about already.
    }
  }

  return {
    look: (experiment, problem) => {
      const of = criticalKey(problem)
      if (of === wanted) return
      stop()
      wanted = of
      if (store.getState().critical?.of === of) return
      const turn = new AbortController()
      running = turn
      timer = setTimeout(() => void search(experiment, of, turn), rest)
    },
    stop,
  }
}
