import type { ReactElement } from 'react'

import { markerPath } from '../views/shared/marker-path.ts'
import { runStyle } from '../views/shared/palette.ts'

/** How the run at a position looks in the pictures: its colour, dash and end marker. */
export function RunSwatch({ position }: { readonly position: number }): ReactElement {
  const { color, dash, marker } = runStyle(position)
  return (
    <svg className="swatch" viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
      <line x1="1" y1="8" x2="36" y2="8" stroke={color} strokeWidth="3" strokeDasharray={dash.join(' ')} />
      <path d={markerPath(marker)} transform="translate(37 8)" fill={color} />
    </svg>
  )
}
