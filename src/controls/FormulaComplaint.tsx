import type { ReactElement } from 'react'

import { CoreText } from './CoreText.tsx'

interface Remedy {
  readonly word: string
  readonly apply: () => void
}

interface Props {
  readonly message: string
  readonly remedies: readonly Remedy[]
}

/** What is wrong with a text, and the remedies at hand where a button can give them. */
export function FormulaComplaint({ message, remedies }: Props): ReactElement {
  return (
    <>
      <p className="note">
        <CoreText sentence={message} />
      </p>
      {remedies.map(({ word, apply }) => (
        <button key={word} type="button" className="wide" onClick={apply}>
          {word}
        </button>
      ))}
    </>
  )
}
