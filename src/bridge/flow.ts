import type { Engine } from '../engine/engine.ts'
import type { Store } from '../store/store.ts'
import type { FlowHandle } from '../trajectories/flow.ts'
import { withoutRefused } from '../store/refusals.ts'

/** Publishes the batch of an experiment with many starts, after each simulation of its one start; a newer one ends it. */
export function followFlow(store: Store, engine: Engine): () => void {
  let running: AbortController | undefined

  async function follow({ signal }: AbortController): Promise<void> {
    try {
      const flow = await engine.flow(withoutRefused(store.getState()), { signal })
      if (signal.aborted) flow.dispose?.()
      else publish(flow)
    } catch (error) {
      if (signal.aborted) return
      const failure =
        error instanceof Error && error.message !== '' ? error.message : 'The starts could not be computed.'
      publish({ parts: [], rows: 0, stride: 1, steps: 0, count: 0, bytes: 0, failure })
    }
  }

  /** Whoever draws the old one has drawn it: buffers that are destroyed serve what was submitted before. */
  function publish(flow: FlowHandle | undefined): void {
    const before = store.getState().flow
    store.setState({ flow })
    before?.dispose?.()
  }

  function begin(): void {
    running?.abort()
    running = undefined
    const { experiment, problem, trajectories, flow } = store.getState()
    if (!experiment.starts || !problem) {
      if (flow) publish(undefined)
      return
    }
    if (!trajectories) return
    running = new AbortController()
    void follow(running)
  }

  begin()
  const stop = store.subscribe((state, before) => {
    if (state.trajectories !== before.trajectories) begin()
  })
  return () => {
    running?.abort()
    stop()
  }
}
