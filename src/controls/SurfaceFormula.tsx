import { useMemo } from 'react'
import type { ReactElement } from 'react'

import { isProgram } from '../notation/loss.ts'
import { formulaLatex } from '../notation/print-latex.ts'
import { Typeset } from './Typeset.tsx'
import type { FormulaProps } from './Typeset.tsx'

/** The formula of a surface as a lecture writes it. */
export default function SurfaceFormula({ label, text }: FormulaProps): ReactElement {
  const lines = useMemo(
    () => [{ latex: `${isProgram(text) ? '' : 'f(x, y) = '}${formulaLatex(text)}`, depth: 0 }],
    [text],
  )
  return <Typeset label={label} lines={lines} />
}
