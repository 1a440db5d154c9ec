import { useRef, useState } from 'react'
import type { ReactElement } from 'react'

import { resultsStrings as words } from '../shared/strings/results-strings.ts'
import { csvOf } from './csv.ts'
import type { Column, Row } from './rows.ts'

/** Copies the table as CSV; where the browser does not allow it, shows the text to be copied by hand. */
export function CopyTable({
  rows,
  columns,
}: {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
}): ReactElement {
  const [told, setTold] = useState('')
  const [byHand, setByHand] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)

  async function copy(): Promise<void> {
    setTold('')
    try {
      await navigator.clipboard.writeText(csvOf(rows, columns))
      setByHand(false)
      setTold(words().copied)
    } catch {
      // No permission, no secure address, or no clipboard at all.
      setByHand(true)
      setTold(words().copyByHand)
      text.current?.select()
    }
  }

  return (
    <div className="results-copy">
      <button type="button" onClick={() => void copy()}>
        {words().copy}
      </button>
      <p role="status">{told}</p>
      {byHand && (
        <textarea
          ref={(element) => {
            text.current = element
            element?.select()
          }}
          readOnly
          rows={4}
          aria-label={words().copy}
          value={csvOf(rows, columns)}
        />
      )}
    </div>
  )
}
