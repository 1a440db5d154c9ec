import type { ReactElement } from 'react'

import { methodLatex } from '../notation/print-latex.ts'
import { Typeset } from './Typeset.tsx'

/** One step of a method, a line for each statement. */
export default function MethodFormula({ text }: { readonly text: string }): ReactElement {
  return (
    <>
      {methodLatex(text).map(({ latex, depth }, line) => (
        // The lines of a text have no identity but their places.
        <Typeset key={line} latex={latex} depth={depth} />
      ))}
    </>
  )
}
