import type { ReactElement } from 'react'

import { onPage } from '../views/shared/ground-colour.ts'
import { markerPath } from '../views/shared/marker-path.ts'
import { runStyle } from '../views/shared/palette.ts'

/** How a look shows in the pictures: its colour, dash and end marker. */
export function RunSwatch({ look }: { readonly look: number }): ReactElement {
  const { color: plain, dash, marker } = runStyle(look)
  const color = onPage(plain)
  return (
    <svg className="swatch" viewBox="0 0 44 16" aria-hidden="true">
      <line x1="1" y1="8" x2="36" y2="8" stroke={color} strokeWidth="3" strokeDasharray={dash.join(' ')} />
      <path d={markerPath(marker)} transform="translate(37 8)" fill={color} />
    </svg>
  )
}
