import { useEffect, useState } from 'react'

import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import { useStoreApi } from './store-context.ts'

/** Milliseconds without a change after which a reader has come to rest. */
const rest = 160

/**
 * Calls `settled` with the state at once and whenever results or runs have changed and then stood still for a moment: for what
 * is read and not watched. A drag of a slider does not pay for it, and neither does playback. Returns the way to stop.
 */
export function onSettled(store: Store, settled: (state: State) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const partsOf = ({ trajectories, problem, experiment: { runs, view } }: State): readonly unknown[] => [
    trajectories,
    problem,
    runs,
    view.colours,
  ]
  let known = partsOf(store.getState())
  const stop = store.subscribe((state) => {
    const parts = partsOf(state)
    if (parts.every((part, index) => part === known[index])) return
    known = parts
    clearTimeout(timer)
    timer = setTimeout(() => settled(store.getState()), rest)
  })
  settled(store.getState())
  return () => {
    stop()
    clearTimeout(timer)
  }
}

/** The state when results or runs last came to rest; undefined before the first look at it. */
export function useSettled(): State | undefined {
  const store = useStoreApi()
  const [state, setState] = useState<State>()
  useEffect(() => onSettled(store, setState), [store])
  return state
}
