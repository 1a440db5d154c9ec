import { memo } from 'react'
import type { ReactElement } from 'react'

import type { Run } from '../experiment/experiment.ts'
import { methods } from '../methods/index.ts'
import type { Method } from '../methods/method.ts'

const families: readonly (readonly [Method['family'], string])[] = [
  ['descent', 'Gradient descent'],
  ['momentum', 'With momentum'],
  ['adaptive', 'Adaptive step lengths'],
  ['sign', 'By the gradient’s sign'],
  ['averaging', 'Averaging'],
]

interface Props {
  readonly label: string
  readonly method: Run['method']
  readonly choose: (id: string) => void
}

/** The menu of all methods of the registry, by family. */
export const MethodSelect = memo(function MethodSelect({ label, method, choose }: Props): ReactElement {
  const known = typeof method === 'string' && methods.has(method)
  return (
    <select aria-label={label} value={known ? method : ''} onChange={(event) => choose(event.target.value)}>
      {!known && <option value="">Own method</option>}
      {families.map(([family, title]) => (
        <optgroup key={family} label={title}>
          {[...methods.values()]
            .filter((one) => one.family === family)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
})
