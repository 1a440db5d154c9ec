import type { Engine } from '../engine/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { Store } from '../store/store.ts'
import { spreadOf, type DistributionHandle, type DistributionQuestion } from '../trajectories/distributions.ts'
import { withoutRefused } from '../store/refusals.ts'

/** Without starts of its own an experiment is asked from a grid over its domain, this many a side. */
const side = 32
/** Runs of each method that differ in their random numbers alone. */
const seeds = 256
/** Numbers of losses at every step, of all runs: more would take longer than a reader waits. */
const mostLosses = 4e6

/**
 * Answers what views ask in the store's `distributionAsked`, anew after each simulation. Another question or another experiment
 * puts an end to the answer under way.
 */
export function followDistributions(store: Store, engine: Engine): () => void {
  let running: AbortController | undefined

  async function answer(question: DistributionQuestion, { signal }: AbortController): Promise<void> {
    const experiment = withoutRefused(store.getState())
    const { steps } = experiment
    const publish = (found: Partial<DistributionHandle>): void => {
      if (signal.aborted) return
      const none = { question, steps, count: 0, ends: [], spreads: [], done: 1 }
      store.setState({ distribution: { ...none, ...found } })
    }
    try {
      if (question === 'starts') {
        const given: Experiment = experiment.starts ? experiment : { ...experiment, starts: { grid: [side, side] } }
        const ends = await engine.ends(given, { signal })
        publish({ ends, count: ends[0]?.count ?? 0 })
        return
      }
      const shown = experiment.runs.flatMap((run, index) => (run.hidden === true ? [] : [index]))
      const count = Math.max(8, Math.min(seeds, Math.floor(mostLosses / (shown.length * (steps + 1)))))
      // members of one start differ in nothing but the random numbers that they draw
      const points = Array.from({ length: count }, () => experiment.start)
      const { runs } = await engine.simulate(
        { ...experiment, runs: shown.flatMap((index) => experiment.runs[index] ?? []), starts: { points } },
        { signal },
      )
      publish({ count, spreads: runs.map(({ losses }, k) => spreadOf(shown[k] ?? 0, losses, count)) })
    } catch (error) {
      publish({
        failure: error instanceof Error && error.message !== '' ? error.message : 'The runs could not be computed.',
      })
    }
  }

  function begin(): void {
    running?.abort()
    running = undefined
    const { distributionAsked, distribution, trajectories, problem } = store.getState()
    if (!distributionAsked) {
      if (distribution) store.setState({ distribution: undefined })
      return
    }
    if (!trajectories || !problem) return
    running = new AbortController()
    void answer(distributionAsked, running)
  }

  begin()
  const stop = store.subscribe((state, before) => {
    const asked = state.distributionAsked
    if (asked !== before.distributionAsked || (asked && state.trajectories !== before.trajectories)) begin()
  })
  return () => {
    running?.abort()
    stop()
  }
}
