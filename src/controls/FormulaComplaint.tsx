import type { ReactElement } from 'react'

import { controlStrings } from '../views/shared/strings/control-strings.ts'
import type { Complaint } from './check-formula.ts'
import { CoreText } from './CoreText.tsx'

interface Props {
  readonly text: string
  readonly complaint: Complaint
  readonly addParameter: (name: string) => void
}

/** Characters shown on either side of the place. */
const around = 18

/** What is wrong with the formula, with the place marked in the text, and the remedy at hand where a button can give it. */
export function FormulaComplaint({ text, complaint, addParameter }: Props): ReactElement {
  const { message, position, missing } = complaint
  const at = Math.min(position, text.length)
  const end = at + Math.max(missing?.length ?? 1, 1)
  const start = Math.max(0, at - around)
  return (
    <>
      <code className="place" translate="no">
        {start > 0 && '…'}
        {text.slice(start, at)}
        <mark>{text.slice(at, end).trim() === '' ? '‸' : text.slice(at, end)}</mark>
        {text.slice(end, end + around)}
        {end + around < text.length && '…'}
      </code>
      <p className="note">
        <CoreText sentence={message} />
      </p>
      {missing !== undefined && (
        <button type="button" className="wide" onClick={() => addParameter(missing)}>
          {controlStrings().surface.makeParameter(missing)}
        </button>
      )}
    </>
  )
}
