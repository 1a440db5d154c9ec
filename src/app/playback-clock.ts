import { advance, pause, setHead } from '../store/actions.ts'
import type { Store } from '../store/store.ts'
import { onFrame } from '../views/shared/frame-loop.ts'

/** Seconds for which a looping playback shows its end before it starts over. */
const restAtEnd = 1.2

/**
 * Moves the head of a store's playback with the frames, only while it plays and the tab is seen. Readers who want no motion,
 * and those who chose "all at once", get the end at once. Returns the way to stop.
 */
export function runPlaybackClock(store: Store): () => void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  let stopFrames: (() => void) | undefined
  let rested = 0

  function tick(seconds: number): void {
    const { experiment, playback, trajectories } = store.getState()
    // Nothing plays that is not there yet: who starts early sees all of it.
    if (!trajectories) return undefined
    if (playback.head < experiment.steps) {
      rested = 0
      return advance(store, seconds)
    }
    rested += seconds
    if (!playback.loop) return pause(store)
    if (rested < restAtEnd) return undefined
    rested = 0
    return setHead(store, 0)
  }

  function stop(): void {
    stopFrames?.()
    stopFrames = undefined
  }

  function follow(): void {
    const { experiment, playback } = store.getState()
    if (playback.playing && (calm.matches || playback.speed === Infinity)) {
      stop()
      setHead(store, experiment.steps)
      return pause(store)
    }
    if (!playback.playing || document.hidden) return stop()
    stopFrames ??= onFrame(tick)
    return undefined
  }

  const stopWatching = store.subscribe(follow)
  document.addEventListener('visibilitychange', follow)
  calm.addEventListener('change', follow)
  follow()
  return () => {
    stopWatching()
    document.removeEventListener('visibilitychange', follow)
    calm.removeEventListener('change', follow)
    stop()
  }
}
