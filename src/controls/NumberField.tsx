import { useId, useState } from 'react'
import type { KeyboardEvent, ReactElement } from 'react'

import { readNumber, showNumber } from './number-text.ts'

/** What became of a number that was handed over: the value now in force and, where that is another, why. */
export interface Applied {
  readonly value: number
  readonly note?: string | undefined
}

interface Props {
  readonly label: string
  readonly value: number
  readonly unit?: string | undefined
  readonly apply: (value: number) => Applied
}

interface Draft {
  readonly text: string
  /** The value in force after the text was typed: another one means that something else has moved it since. */
  readonly base: number
  readonly note?: string | undefined
}

/**
 * Exact entry of a number as text. What is typed stays until it is a number; it takes effect at once where it is one, and
 * what had to be changed or refused is said in words under the field.
 */
export function NumberField({ label, value, unit, apply }: Props): ReactElement {
  const [draft, setDraft] = useState<Draft>()
  const noteId = useId()
  const current = draft && Object.is(draft.base, value) ? draft : undefined
  const note = current?.note

  function type(text: string): void {
    const reading = readNumber(text)
    if ('refusal' in reading) {
      setDraft({ text, base: value })
      return
    }
    const applied = apply(reading.value)
    setDraft({ text, base: applied.value, note: applied.note })
  }

  function commit(): void {
    if (!current) return
    const reading = readNumber(current.text)
    if ('refusal' in reading) setDraft({ ...current, note: reading.refusal })
    else if (current.note === undefined) setDraft(undefined)
  }

  function onKeyDown({ key }: KeyboardEvent): void {
    if (key === 'Enter') commit()
    if (key === 'Escape') setDraft(undefined)
  }

  return (
    <span className="number">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={note !== undefined}
        aria-describedby={note === undefined ? undefined : noteId}
        value={current?.text ?? showNumber(value)}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {unit !== undefined && (
        <span className="unit" translate="no">
          {unit}
        </span>
      )}
      {note !== undefined && (
        <span className="note" id={noteId} role="status">
          {note}
        </span>
      )}
    </span>
  )
}
