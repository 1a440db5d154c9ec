import type { Engine } from '../engine/engine.ts'
import type { State } from '../store/state.ts'
import type { Store } from '../store/store.ts'

/** Answers one kind of question of the views from now on; what is asked already, at once. */
export type Follow = (store: Store, engine: Engine) => () => void

/**
 * Fetches what answers a question that few readers ask when one is asked for the first time. Where it cannot be fetched, the next
 * question tries again.
 *
 * @returns the way to stop
 */
export function followLazily(
  store: Store,
  engine: Engine,
  isAsked: (state: State) => boolean,
  fetch: () => Promise<Follow>,
): () => void {
  let follows: (() => void) | 'fetched' | undefined
  let closed = false
  const stopWatching = store.subscribe((state, before) => {
    if (!follows && state !== before && isAsked(state)) void begin()
  })
  if (isAsked(store.getState())) void begin()

  async function begin(): Promise<void> {
    follows = 'fetched'
    try {
      const follow = await fetch()
      follows = closed ? undefined : follow(store, engine)
    } catch {
      follows = undefined
    }
  }

  return () => {
    closed = true
    stopWatching()
    if (typeof follows === 'function') follows()
  }
}
