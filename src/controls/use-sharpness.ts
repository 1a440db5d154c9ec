import { useEffect, useState } from 'react'

import type { State } from '../store/state.ts'
import { afterFrame } from '../views/shared/frame-loop.ts'
import { useStoreApi } from '../views/shared/store-context.ts'
import { sharpnessFor, type Sharpness } from './curvature.ts'

/**
 * The largest curvature that a run meets, where `wanted` and known. To find the minima of a new surface takes as long as to draw
 * its picture, so it is looked for behind the frame that shows the paths.
 */
export function useSharpness(index: number, wanted: boolean): Sharpness | undefined {
  const store = useStoreApi()
  const [found, setFound] = useState(() => ({ index, of: wanted ? sharpnessOf(store.getState(), index) : undefined }))
  useEffect(() => {
    if (!wanted) return undefined
    let isAsked = false
    let gone = false
    const look = (): void => {
      isAsked = false
      if (gone) return
      const of = sharpnessOf(store.getState(), index)
      setFound((before) => (before.index === index && isSame(before.of, of) ? before : { index, of }))
    }
    look()
    const stop = store.subscribe(({ problem, trajectories }, before) => {
      if (isAsked || (problem === before.problem && trajectories === before.trajectories)) return
      isAsked = true
      afterFrame(look)
    })
    return () => {
      gone = true
      stop()
    }
  }, [store, index, wanted])
  return wanted && found.index === index ? found.of : undefined
}

const isSame = (a: Sharpness | undefined, b: Sharpness | undefined): boolean =>
  a?.largest === b?.largest && a?.nearMinimum === b?.nearMinimum

function sharpnessOf({ problem, trajectories }: State, index: number): Sharpness | undefined {
  const run = trajectories?.result.runs[index]
  return problem && run && run.count === undefined ? sharpnessFor(problem, run) : undefined
}
