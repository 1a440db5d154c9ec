import type { ReactElement } from 'react'

import type { Run } from '../../experiment/experiment.ts'
import { setRun } from '../../store/actions.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { applyEdit } from '../apply-edit.ts'
import { NumberField } from '../NumberField.tsx'
import { ParameterControl } from '../ParameterControl.tsx'
import type { Change } from './changes.ts'
import type { AroundNumber } from './numbers.ts'

interface Props {
  readonly index: number
  readonly number: AroundNumber
  readonly value: number
  /** The run with another value. */
  readonly change: (value: number) => Change
  /** The value in force; undefined where the run has none. */
  readonly read: (run: Run) => unknown
}

/** One number of a run as a slider with exact entry, or as a field alone where it has few values. */
export function AroundSlider({ index, number, value, change, read }: Props): ReactElement {
  const store = useStoreApi()
  const { parameter, least, typed, zero, min } = number

  function slide(to: number): void {
    const next = least !== undefined ? Math.max(least, Math.round(to)) : zero === true && to <= min ? 0 : to
    const run = store.getState().experiment.runs[index]
    if (run) setRun(store, index, change(next)(run))
  }

  const apply = (next: number) =>
    applyEdit(
      store,
      (experiment) => ({
        ...experiment,
        runs: experiment.runs.map((run, position) => (position === index ? change(next)(run) : run)),
      }),
      ({ runs }) => {
        const run = runs[index]
        const now = run && read(run)
        return typeof now === 'number' ? now : next
      },
    )

  if (typed === true) {
    return (
      <div className="parameter">
        <span className="around-label">{parameter.label}</span>
        <NumberField label={parameter.label} value={value} apply={apply} />
      </div>
    )
  }
  return <ParameterControl parameter={parameter} value={value} slide={slide} apply={apply} />
}
