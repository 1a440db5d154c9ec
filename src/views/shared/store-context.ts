import { createContext, use, useSyncExternalStore } from 'react'

import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'

/** The store of the tool that a component stands in. */
export const StoreContext = createContext<Store | undefined>(undefined)

/** The store itself, for actions and for drawing code that subscribes without rendering. Throws outside a provider. */
export function useStoreApi(): Store {
  const store = use(StoreContext)
  if (!store) throw new Error('This component needs a StoreContext around it.')
  return store
}

/**
 * A part of the state; the component renders anew exactly when that part is another value (`Object.is`), so a selector
 * gives back something that stands in the state, or a number or string, never a fresh object.
 */
export function useThalweg<T>(selector: (state: State) => T): T {
  const store = useStoreApi()
  return useSyncExternalStore(store.subscribe, () => selector(store.getState()))
}
