import type { ReactElement } from 'react'

import { CoreText } from './CoreText.tsx'

interface Remedy {
  readonly word: string
  readonly apply: () => void
}

interface Props {
  readonly message: string
  /** Whether the message is in the reader's language as it stands. */
  readonly own?: boolean | undefined
  readonly remedies: readonly Remedy[]
}

/** Where there is little room, what is wrong with the text at hand, and the remedy below it, would come up out of sight. */
function intoSight(line: HTMLElement | null): void {
  if (document.activeElement?.getAttribute('aria-invalid') !== 'true') return
  line?.closest('[role="status"]')?.scrollIntoView({ block: 'nearest' })
}

/** What is wrong with a text, and the remedies at hand where a button can give them. */
export function FormulaComplaint({ message, own = false, remedies }: Props): ReactElement {
  return (
    <>
      <p className="note" ref={intoSight}>
        {own ? message : <CoreText sentence={message} />}
      </p>
      {remedies.map(({ word, apply }) => (
        <button key={word} type="button" className="wide" onClick={apply}>
          {word}
        </button>
      ))}
    </>
  )
}
