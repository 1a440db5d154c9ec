import { useMemo } from 'react'
import type { ReactElement } from 'react'

import { methods } from '../methods/index.ts'
import type { Method } from '../methods/method.ts'
import { methodLatex } from '../notation/print-latex.ts'
import { Typeset } from './Typeset.tsx'
import type { FormulaProps } from './Typeset.tsx'

/** The procedures that a method of the registry calls; a reader's own text calls none. */
const proceduresOf = (text: string): Method['procedures'] =>
  [...methods.values()].find(({ step }) => step === text)?.procedures

/** One step of a method, a line for each statement. */
export default function MethodFormula({ label, text }: FormulaProps): ReactElement {
  const lines = useMemo(() => methodLatex(text, proceduresOf(text)), [text])
  return <Typeset label={label} lines={lines} />
}
