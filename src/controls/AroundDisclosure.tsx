import { lazy, Suspense, useState } from 'react'
import type { ReactElement } from 'react'

import type { Run } from '../experiment/experiment.ts'
import { useThalweg } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { partsInUse } from './around/applicable.ts'

/** What stands there when the section cannot be fetched. */
function Failed(): ReactElement {
  return <p className="hint">{controlStrings().runs.aroundFailed}</p>
}

const AroundMethod = lazy(() => import('./around/AroundMethod.tsx').catch(() => ({ default: Failed })))

/** What a run has around its method, folded away; its controls are fetched when one is first opened. */
export function AroundDisclosure({ index, run }: { readonly index: number; readonly run: Run }): ReactElement {
  const words = controlStrings().runs
  const ofNetwork = useThalweg((state) => 'network' in state.experiment.problem)
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.around(partsInUse(run), ofNetwork)}</summary>
      {open && (
        <Suspense fallback={null}>
          <AroundMethod index={index} />
        </Suspense>
      )}
    </details>
  )
}
