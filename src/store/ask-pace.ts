import type { Store } from './store.ts'

/** Asks for what batches take, as long as a view tells it. Returns the way to stop. */
export function askPace(store: Store): () => void {
  const add = (more: 1 | -1): void => store.setState(({ pacesAsked }) => ({ pacesAsked: pacesAsked + more }))
  add(1)
  return () => add(-1)
}
