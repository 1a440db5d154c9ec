import type { ReactElement } from 'react'

import type { NetworkFields } from '../../networks/fields.ts'
import type { Parameter } from '../../notation/parameter.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { ParameterControl } from '../ParameterControl.tsx'
import { changeNetwork } from './changes.ts'

interface Props {
  readonly parameter: Parameter
  readonly value: number
  readonly change: (network: NetworkFields, value: number) => NetworkFields
  readonly whole?: boolean
}

/** A number of the network; what cannot be trained is said under it, and the number before stays. */
export function NetworkSlider({ parameter, value, change, whole = false }: Props): ReactElement {
  const store = useStoreApi()
  const turn = (given: number): string | undefined => {
    const next = whole ? nextWhole(given, value) : given
    return changeNetwork(store, (network) => change(network, next))
  }
  return (
    <ParameterControl
      parameter={parameter}
      value={value}
      slide={turn}
      apply={(given) => {
        const note = turn(given)
        return note === undefined ? { value: whole ? Math.round(given) : given } : { value, note }
      }}
    />
  )
}

/** The nearest whole number; the next one where a fine step of the slider would end where it began. */
function nextWhole(value: number, present: number): number {
  const nearest = Math.round(value)
  return nearest === present ? present + Math.sign(value - present) : nearest
}
