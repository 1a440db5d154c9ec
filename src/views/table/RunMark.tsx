import type { ReactElement } from 'react'

import { onPage } from '../shared/ground-colour.ts'
import { markerPath } from '../shared/marker-path.ts'
import { runStyle } from '../shared/palette.ts'

/** A run's marker beside its words: on a dark page a little lighter, to be seen as well as on a light one. */
export function RunMark({ look }: { readonly look: number }): ReactElement {
  const { color, marker } = runStyle(look)
  return (
    <svg className="run-mark" viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={markerPath(marker)} fill={onPage(color)} />
    </svg>
  )
}
