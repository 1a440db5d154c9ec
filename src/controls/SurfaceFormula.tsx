import type { ReactElement } from 'react'

import { formulaLatex } from '../notation/print-latex.ts'
import { Typeset } from './Typeset.tsx'

/** The formula of a surface as a lecture writes it. */
export default function SurfaceFormula({ text }: { readonly text: string }): ReactElement {
  return <Typeset latex={`f(x, y) = ${formulaLatex(text)}`} />
}
