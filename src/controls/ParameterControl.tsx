import { useId } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'

import type { Parameter } from '../notation/parameter.ts'
import { formatNumber } from '../views/shared/format-number.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { labelIn } from '../views/shared/strings/registry-text.ts'
import { NumberField } from './NumberField.tsx'
import type { Applied } from './NumberField.tsx'
import { showNumber } from './number-text.ts'
import { fromTrack, nudged, shareOf, toTrack, trackOf } from './slider-scale.ts'

/** A value that the slider marks: beyond it the run cannot settle. */
export interface Limit {
  readonly value: number
  readonly nearMinimum: boolean
}

interface Props {
  readonly parameter: Parameter
  readonly value: number
  /** The letter in the formula, e.g. β₁. */
  readonly symbol?: string | undefined
  readonly limit?: Limit | undefined
  /** Takes a value from the slider over: one inside the parameter's range. */
  readonly slide: (value: number) => void
  /** Takes any finite number that a reader typed. */
  readonly apply: (value: number) => Applied
}

/** One declared number as a slider with exact entry, or as a checkbox. A double click on the slider brings the default. */
export function ParameterControl({ parameter, value, symbol, limit, slide, apply }: Props): ReactElement {
  const id = useId()
  const words = controlStrings().slider
  const { unit } = parameter
  const label = labelIn(parameter.label)
  if (parameter.scale === 'switch') {
    return (
      <label className="switch">
        <input type="checkbox" checked={value > 0} onChange={(event) => slide(event.target.checked ? 1 : 0)} />
        {label}
      </label>
    )
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = valueAfterKey(event, parameter, value)
    if (next === undefined) return
    event.preventDefault()
    slide(next)
  }

  const { min, max } = trackOf(parameter)
  const share = limit && shareOf(parameter, limit.value)
  return (
    <div className="parameter">
      <label htmlFor={id}>
        {label}
        {symbol !== undefined && <i className="symbol">{symbol}</i>}
      </label>
      <NumberField label={words.exact(label)} value={value} unit={unit} apply={apply} />
      <span className="slider">
        {share !== undefined && <span className="beyond" style={{ '--at': share }} aria-hidden="true" />}
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step="any"
          value={toTrack(parameter, value)}
          aria-valuetext={spoken(parameter, value, limit)}
          aria-describedby={limit && `${id}-limit`}
          title={words.hint}
          onChange={(event) => slide(fromTrack(parameter, event.target.valueAsNumber))}
          onDoubleClick={() => slide(parameter.default)}
          onKeyDown={onKeyDown}
        />
      </span>
      {limit && (
        <span id={`${id}-limit`} className={value > limit.value ? 'limit passed' : 'limit'}>
          {(limit.nearMinimum ? words.limitNear : words.limit)(formatNumber(limit.value, 3))}
        </span>
      )}
    </div>
  )
}

function spoken({ label: english, unit }: Parameter, value: number, limit: Limit | undefined): string {
  const words = controlStrings().slider
  const said = `${labelIn(english)} ${showNumber(value)}${unit ?? ''}`
  if (!limit || !(value > limit.value)) return said
  return `${said}, ${(limit.nearMinimum ? words.aboveNear : words.above)(showNumber(Number(limit.value.toPrecision(3))))}`
}

const directions: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -1,
}

/** The value after a key; undefined for keys that do nothing here. */
function valueAfterKey(event: KeyboardEvent, parameter: Parameter, value: number): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  const { key } = event
  if (key === 'Home') return parameter.min
  if (key === 'End') return parameter.max
  if (key === 'Delete' || key === 'Backspace') return parameter.default
  const direction = Object.hasOwn(directions, key) ? directions[key] : undefined
  if (direction === undefined) return undefined
  const coarse = key === 'PageUp' || key === 'PageDown'
  return nudged(parameter, value, direction, coarse ? 'coarse' : event.shiftKey ? 'fine' : 'usual')
}
