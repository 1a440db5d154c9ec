import { useMemo } from 'react'
import type { ReactElement } from 'react'

import { proceduresIn } from '../methods/procedures.ts'
import { methodLatex } from '../notation/print-latex.ts'
import { Typeset } from './Typeset.tsx'
import type { FormulaProps } from './Typeset.tsx'

/** One step of a method, a line for each statement. */
export default function MethodFormula({ label, text, parameters }: FormulaProps): ReactElement {
  const lines = useMemo(() => methodLatex(text, proceduresIn(text), parameters), [text, parameters])
  return <Typeset label={label} lines={lines} />
}
