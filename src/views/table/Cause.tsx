import type { ReactElement } from 'react'

import { setRunParameter, setStart, setSteps } from '../../store/actions.ts'
import type { State } from '../../store/state.ts'
import type { Store } from '../../store/store.ts'
import { diagnose, type Remedy } from '../shared/diagnosis.ts'
import { formatNumber } from '../shared/format-number.ts'
import { useStoreApi } from '../shared/store-context.ts'
import { diagnosisStrings } from '../shared/strings/diagnosis-strings.ts'

/** Why a run went as it did, where that was measured, and a button for the change that answers to it. */
export function Cause({ state, run }: { readonly state: State; readonly run: number }): ReactElement | null {
  const store = useStoreApi()
  const cause = diagnose(state, run)
  if (!cause) return null
  const words = diagnosisStrings()
  return (
    <span className="cause">
      {words.because(cause, say)}{' '}
      <button type="button" onClick={() => apply(store, run, cause.remedy)}>
        {words.offer(cause.remedy, say)}
      </button>
    </span>
  )
}

const say = (value: number): string => formatNumber(value, 3)

function apply(store: Store, run: number, remedy: Remedy): void {
  if (remedy.kind === 'rate') setRunParameter(store, run, 'lr', remedy.lr)
  else if (remedy.kind === 'steps') setSteps(store, remedy.steps)
  else setStart(store, remedy.start)
}
