import { useState } from 'react'
import type { ReactElement } from 'react'

import { networkLimits, type NetworkFields } from '../../networks/fields.ts'
import { resolveNetwork } from '../../networks/network.ts'
import { useStoreApi } from '../../views/shared/store-context.ts'
import { networkStrings } from '../../views/shared/strings/network-strings.ts'
import { Sign } from '../icons.tsx'
import { NumberField } from '../NumberField.tsx'
import { changeNetwork, widthsOf, withHidden } from './changes.ts'

/** The widths of all layers; hidden ones can be changed, added and taken out. */
export function LayerFields({ network }: { readonly network: NetworkFields }): ReactElement {
  const words = networkStrings().layers
  const store = useStoreApi()
  const [fault, setFault] = useState<string>()
  const widths = widthsOf(network)
  const hidden = widths.slice(1, -1)
  const numbered = hidden.map((width, index) => ({ width, index, layer: index + 1 }))
  const change = (next: readonly number[]): string | undefined => changeNetwork(store, (old) => withHidden(old, next))
  const press = (next: readonly number[]): void => setFault(change(next))
  const { parameters } = resolveNetwork(network)
  return (
    <fieldset className="network-layers">
      <legend>{words.title}</legend>
      <ol>
        <li>
          <span>{words.inputs}</span>
          <b>{widths[0]}</b>
        </li>
        {numbered.map(({ width, index, layer }) => (
          <li key={layer}>
            <span>{words.hidden(layer)}</span>
            <button
              type="button"
              className="icon quiet"
              aria-label={words.narrower(layer)}
              disabled={width <= 1}
              onClick={() => press(hidden.with(index, width - 1))}
            >
              −
            </button>
            <NumberField
              label={words.width(layer)}
              value={width}
              apply={(value) => {
                setFault(undefined)
                const note = change(hidden.with(index, value))
                return note === undefined ? { value } : { value: width, note }
              }}
            />
            <button
              type="button"
              className="icon quiet"
              aria-label={words.wider(layer)}
              disabled={width >= networkLimits.width}
              onClick={() => press(hidden.with(index, width + 1))}
            >
              +
            </button>
            <button
              type="button"
              className="icon quiet"
              aria-label={words.remove(layer)}
              onClick={() => press(hidden.toSpliced(index, 1))}
            >
              <Sign name="close" />
            </button>
          </li>
        ))}
        <li>
          <span>{words.outputs}</span>
          <b>{widths.at(-1)}</b>
        </li>
      </ol>
      <button
        type="button"
        className="wide"
        disabled={widths.length > networkLimits.depth}
        onClick={() => press([...hidden, hidden.at(-1) ?? 8])}
      >
        {words.add}
      </button>
      <p className="hint" role="status">
        {fault ?? words.parameters(parameters, networkLimits.parameters)}
      </p>
    </fieldset>
  )
}
