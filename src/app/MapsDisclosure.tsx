import { useState } from 'react'
import type { ReactElement } from 'react'

import { countRender } from '../views/shared/render-count.ts'
import { mapStrings } from '../views/shared/strings/map-strings.ts'
import { LazyPart } from './LazyPart.tsx'
import { ViewBoundary } from './ViewBoundary.tsx'
import './maps-disclosure.css'

const loadMaps = () => import('../views/map/MapView.tsx')

/** The maps, folded away: what they show is computed and fetched when they are opened. */
export function MapsDisclosure(): ReactElement {
  countRender('MapsDisclosure')
  const words = mapStrings()
  const [open, setOpen] = useState(false)
  return (
    <details className="maps-disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open && (
        <ViewBoundary name={words.part}>
          <LazyPart load={loadMaps} />
        </ViewBoundary>
      )}
    </details>
  )
}
