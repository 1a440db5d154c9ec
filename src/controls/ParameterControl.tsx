import { useId } from 'react'
import type { ReactElement } from 'react'

import type { Parameter } from '../notation/parameter.ts'
import { NumberField } from './NumberField.tsx'
import type { Applied } from './NumberField.tsx'
import { showNumber } from './number-text.ts'
import { fromTrack, toTrack, trackOf } from './slider-scale.ts'

interface Props {
  readonly parameter: Parameter
  readonly value: number
  /** The letter in the formula, e.g. β₁. */
  readonly symbol?: string | undefined
  /** Takes a value from the slider over: one inside the parameter's range. */
  readonly slide: (value: number) => void
  /** Takes any finite number that a reader typed. */
  readonly apply: (value: number) => Applied
}

/** One declared number as a slider with exact entry, or as a checkbox. A double click on the slider brings the default. */
export function ParameterControl({ parameter, value, symbol, slide, apply }: Props): ReactElement {
  const id = useId()
  const { label, unit } = parameter
  if (parameter.scale === 'switch') {
    return (
      <label className="switch">
        <input type="checkbox" checked={value > 0} onChange={(event) => slide(event.target.checked ? 1 : 0)} />
        {label}
      </label>
    )
  }
  const spoken = `${label} ${showNumber(value)}${unit ?? ''}`
  return (
    <div className="parameter">
      <label htmlFor={id}>
        {label}
        {symbol !== undefined && <i className="symbol">{symbol}</i>}
      </label>
      <NumberField label={`${label}, exact value`} value={value} unit={unit} apply={apply} />
      <input
        id={id}
        type="range"
        {...trackOf(parameter)}
        value={toTrack(parameter, value)}
        aria-valuetext={spoken}
        title="Double-click for the default"
        onChange={(event) => slide(fromTrack(parameter, event.target.valueAsNumber))}
        onDoubleClick={() => slide(parameter.default)}
      />
    </div>
  )
}
