import { memo } from 'react'
import type { ReactElement } from 'react'

import type { Run } from '../experiment/experiment.ts'
import { methods } from '../methods/index.ts'
import type { Method } from '../methods/method.ts'
import { networkMethods } from '../networks/methods/index.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { nameIn } from '../views/shared/strings/registry-text.ts'
import { useLanguage } from '../views/shared/strings/use-language.ts'

const families: readonly Method['family'][] = [
  'descent',
  'momentum',
  'adaptive',
  'sign',
  'curvature',
  'line search',
  'averaging',
]

interface Props {
  readonly label: string
  readonly method: Run['method']
  readonly choose: (id: string) => void
  /** Are methods offered that only networks have? */
  readonly ofNetworks: boolean
}

/** The menu of all methods of the registry, by family. */
export const MethodSelect = memo(function MethodSelect({ label, method, choose, ofNetworks }: Props): ReactElement {
  useLanguage()
  const words = controlStrings().runs
  const known = typeof method === 'string' && (methods.has(method) || networkMethods.has(method))
  return (
    <select aria-label={label} value={known ? method : ''} onChange={(event) => choose(event.target.value)}>
      {!known && <option value="">{words.ownMethod}</option>}
      {families.map((family) => (
        <optgroup key={family} label={words.families[family]}>
          {[...methods.values()]
            .filter((one) => one.family === family)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {nameIn('methods', one)}
              </option>
            ))}
        </optgroup>
      ))}
      {ofNetworks && (
        <optgroup label={words.families.curvature}>
          {[...networkMethods.values()].map((one) => (
            <option key={one.id} value={one.id}>
              {nameIn('methods', one)}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  )
})
