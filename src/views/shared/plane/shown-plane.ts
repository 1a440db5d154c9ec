import type { Store } from '../../../store/store.ts'

/** The plane through the weights that is on the page now, and as what it is shown. */
export interface ShownPlane {
  readonly store: Store
  readonly as: 'contour' | 'landscape'
}

let shown: ShownPlane | undefined

export const shownPlane = (): ShownPlane | undefined => shown

/** Says which plane the page shows, until the way back is called. */
export function showPlane(plane: ShownPlane): () => void {
  shown = plane
  return () => {
    if (shown === plane) shown = undefined
  }
}
