import type { Engine } from '../engine/engine.ts'
import type { Store } from '../store/store.ts'

/** Publishes the batch of an experiment with many starts, after each simulation of its one start; a newer one ends it. */
export function followFlow(store: Store, engine: Engine): () => void {
  let running: AbortController | undefined

  async function follow({ signal }: AbortController): Promise<void> {
    const { experiment } = store.getState()
    try {
      const flow = await engine.flow(experiment, { signal })
      if (!signal.aborted) store.setState({ flow })
    } catch (error) {
      if (signal.aborted) return
      const failure =
        error instanceof Error && error.message !== '' ? error.message : 'The starts could not be computed.'
      store.setState({ flow: { parts: [], rows: 0, stride: 1, steps: 0, count: 0, bytes: 0, failure } })
    }
  }

  const stop = store.subscribe((state, before) => {
    if (state.trajectories === before.trajectories) return
    running?.abort()
    running = undefined
    if (!state.experiment.starts || !state.problem) {
      if (state.flow) store.setState({ flow: undefined })
      return
    }
    running = new AbortController()
    void follow(running)
  })
  return () => {
    running?.abort()
    stop()
  }
}
