import { pause, setHead } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import { placeAtStep } from './draped-path.ts'
import { type DrapedPath, type Projection, stepOnScreen, toScreen } from './nearest-on-screen.ts'

export interface HeadDrag {
  /** The run whose play head is within `reach` CSS pixels of a place, the nearest of several. */
  readonly runAt: (x: number, y: number, reach: number) => number | undefined
  /** Moves the play head to the step of the run's path that is nearest to a place on the screen. */
  readonly moveTo: (run: number, x: number, y: number) => void
}

/** A drag along a path looks so far ahead and back, as a share of its steps, before it looks at the whole of it. */
const near = 0.12
const nearSteps = 12
/** A pointer farther from the part nearby than this many CSS pixels has left it. */
const left = 50

/**
 * The play head dragged along a path in three dimensions. Without a drag it is moved on the scrub bar, in the chart, or with
 * the keys there.
 */
export function createHeadDrag(
  store: Store,
  paths: () => readonly DrapedPath[],
  projection: () => Projection,
): HeadDrag {
  const runs = (): readonly DrapedPath[] => paths().filter(({ path }) => path.kind === 'run')
  return {
    runAt: (x, y, reach) => {
      const { head } = store.getState().playback
      const seen = projection()
      let best = reach
      let found: number | undefined
      for (const { path, points } of runs()) {
        const place = placeAtStep(points, Math.min(head, path.steps))
        const at = place && toScreen(seen, ...place)
        const away = at ? Math.hypot(at[0] - x, at[1] - y) : Number.NaN
        if (!(away <= best)) continue
        best = away
        found = path.run
      }
      return found
    },
    moveTo: (run, x, y) => {
      const draped = runs().find(({ path }) => path.run === run)
      if (!draped) return
      const { playback } = store.getState()
      if (playback.playing) pause(store)
      const { steps } = draped.path
      const from = Math.round(Math.min(playback.head, steps))
      const around = Math.max(nearSteps, Math.round(near * steps))
      const seen = projection()
      const nearby = stepOnScreen(draped, seen, x, y, from - around, from + around)
      const found = nearby && nearby.away <= left ? nearby : stepOnScreen(draped, seen, x, y, 0, steps)
      if (found) setHead(store, found.step)
    },
  }
}
