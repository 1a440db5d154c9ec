import { useState } from 'react'
import type { ReactElement } from 'react'

import { countRender } from '../views/shared/render-count.ts'
import { mapStrings } from '../views/shared/strings/map-strings.ts'
import { LazyPart } from './LazyPart.tsx'
import { ViewBoundary } from './ViewBoundary.tsx'
import './maps-disclosure.css'

const load = () => import('../views/charts/distributions/Distributions.tsx')

/** The methods over many starts or seeds, folded away: what they show is computed and fetched when they are opened. */
export function DistributionsDisclosure(): ReactElement {
  countRender('DistributionsDisclosure')
  const words = mapStrings().distributions
  const [open, setOpen] = useState(false)
  return (
    <details className="distributions-disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open && (
        <ViewBoundary name={words.part}>
          <LazyPart load={load} />
        </ViewBoundary>
      )}
    </details>
  )
}
