import type { ReactElement } from 'react'

import { domainOf } from '../experiment/defaults.ts'
import type { DomainValue, FormulaProblem } from '../experiment/experiment.ts'
import { setProblem } from '../store/actions.ts'
import { useStoreApi } from '../views/shared/store-context.ts'
import { NumberField } from './NumberField.tsx'
import type { Applied } from './NumberField.tsx'

/** The part of the plane that a formula is drawn on: from … to for x and y. */
export function DomainFields({ problem }: { readonly problem: FormulaProblem }): ReactElement {
  const store = useStoreApi()
  const domain = domainOf(problem)

  function apply(axis: keyof DomainValue, end: 0 | 1, value: number): Applied {
    const [low, high] = domain[axis]
    const next: readonly [number, number] = end === 0 ? [value, high] : [low, value]
    if (!(next[0] < next[1])) {
      const note = `The left end must be less than the right one: ${low} to ${high} stays.`
      return { value: domain[axis][end], note }
    }
    setProblem(store, { ...problem, domain: { ...domain, [axis]: next } })
    return { value }
  }

  return (
    <div className="formula-domain">
      {(['x', 'y'] as const).map((axis) => (
        <div key={axis} className="interval">
          <i className="symbol">{axis}</i> from
          <NumberField label={`${axis} from`} value={domain[axis][0]} apply={(value) => apply(axis, 0, value)} />
          to
          <NumberField label={`${axis} to`} value={domain[axis][1]} apply={(value) => apply(axis, 1, value)} />
        </div>
      ))}
    </div>
  )
}
