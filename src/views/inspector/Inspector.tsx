import { lazy, Suspense, useState } from 'react'
import type { ReactElement } from 'react'

import { countRender } from '../shared/render-count.ts'
import { inspectorStrings } from '../shared/strings/inspector-strings.ts'
import './inspector.css'

/** What stands there when the panel cannot be fetched. */
const Nothing = (): ReactElement => <p className="hint">{inspectorStrings().failed}</p>

const Panel = lazy(() => import('./InspectorPanel.tsx').catch(() => ({ default: Nothing })))

/** One step opened up, folded away; what it needs is fetched when it is first opened. */
export function Inspector(): ReactElement {
  countRender('Inspector')
  const words = inspectorStrings()
  const [open, setOpen] = useState(false)
  return (
    <details className="inspector" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open && (
        <Suspense fallback={<p className="hint">{words.coming}</p>}>
          <Panel />
        </Suspense>
      )}
    </details>
  )
}
