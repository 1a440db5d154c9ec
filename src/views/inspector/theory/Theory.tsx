import { lazy, Suspense, useState } from 'react'
import type { ReactElement } from 'react'

import { countRender } from '../../shared/render-count.ts'
import { inspectorStrings } from '../../shared/strings/inspector-strings.ts'
import { theoryStrings } from '../../shared/strings/theory-strings.ts'

const Nothing = (): ReactElement => <p className="hint">{inspectorStrings().failed}</p>

const Panel = lazy(() => import('./TheoryPanel.tsx').catch(() => ({ default: Nothing })))

/** What theory says of the studied run, folded away; fetched when it is first opened. */
export function Theory(): ReactElement {
  countRender('Theory')
  const [open, setOpen] = useState(false)
  return (
    <details className="inspector-theory" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{theoryStrings().title}</summary>
      {open && (
        <Suspense fallback={<p className="hint">{inspectorStrings().coming}</p>}>
          <Panel />
        </Suspense>
      )}
    </details>
  )
}
