import type { ReactElement } from 'react'

import { domainOf } from '../experiment/defaults.ts'
import type { DomainValue, FormulaProblem } from '../experiment/experiment.ts'
import { setProblem } from '../store/actions.ts'
import { useStoreApi } from '../views/shared/store-context.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { NumberField } from './NumberField.tsx'
import type { Applied } from './NumberField.tsx'

interface Props {
  readonly problem: FormulaProblem
  /** The reader has set an end. */
  readonly onSet: () => void
}

/** The part of the plane that a formula is drawn on: from … to for x and y. */
export function DomainFields({ problem, onSet }: Props): ReactElement {
  const words = controlStrings().surface
  const store = useStoreApi()
  const domain = domainOf(problem)

  function apply(axis: keyof DomainValue, end: 0 | 1, value: number): Applied {
    const [low, high] = domain[axis]
    const next: readonly [number, number] = end === 0 ? [value, high] : [low, value]
    if (!(next[0] < next[1])) {
      return { value: domain[axis][end], note: words.badInterval(low, high) }
    }
    onSet()
    setProblem(store, { ...problem, domain: { ...domain, [axis]: next } })
    return { value }
  }

  return (
    <div className="formula-domain">
      {(['x', 'y'] as const).map((axis) => (
        <div key={axis} className="interval">
          <i className="symbol">{axis}</i> {words.from}
          <NumberField label={words.axisFrom(axis)} value={domain[axis][0]} apply={(value) => apply(axis, 0, value)} />
          {words.to}
          <NumberField label={words.axisTo(axis)} value={domain[axis][1]} apply={(value) => apply(axis, 1, value)} />
        </div>
      ))}
    </div>
  )
}
