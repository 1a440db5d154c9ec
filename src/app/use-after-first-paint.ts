import { useEffect, useState } from 'react'

import { cancelFrame, requestFrame } from '../views/shared/frame-loop.ts'
import { useThalweg } from '../views/shared/store-context.ts'

/** Turns true once the first paths have been on screen: what is heavy is loaded only then. */
export function useAfterFirstPaint(): boolean {
  const drawn = useThalweg((state) => state.trajectories !== undefined)
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    if (!drawn || painted) return undefined
    const done = (): void => setPainted(true)
    // The first frame draws the paths; by the second they are on screen.
    const next = (): void => requestFrame(done)
    requestFrame(next)
    return () => {
      cancelFrame(next)
      cancelFrame(done)
    }
  }, [drawn, painted])
  return painted
}
