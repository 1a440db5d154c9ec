import { advance } from '../store/actions.ts'
import type { Store } from '../store/store.ts'
import { onFrame } from '../views/shared/frame-loop.ts'

/** Moves the head of a store's playback with the frames, only while it plays. Returns the way to stop. */
export function runPlaybackClock(store: Store): () => void {
  let stopFrames: (() => void) | undefined

  function follow(): void {
    const { playing } = store.getState().playback
    if (playing) {
      stopFrames ??= onFrame((seconds) => advance(store, seconds))
    } else {
      stopFrames?.()
      stopFrames = undefined
    }
  }

  const stopWatching = store.subscribe(follow)
  follow()
  return () => {
    stopWatching()
    stopFrames?.()
  }
}
