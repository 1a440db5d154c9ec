import { lazy, Suspense, useState } from 'react'
import type { ComponentType, ReactElement } from 'react'

import { controlStrings } from '../views/shared/strings/control-strings.ts'
import type { FormulaProps } from './Typeset.tsx'

interface Props extends Omit<FormulaProps, 'label'> {
  readonly summary: string
  readonly kind: 'method' | 'surface'
}

/** What stands there when the typesetter cannot be fetched: the text as its author wrote it. */
function PlainText({ text }: FormulaProps): ReactElement {
  return (
    <>
      <p className="hint">{controlStrings().runs.formulaFailed}</p>
      <pre className="plain-formula">{text.trim().replaceAll(/^ +/gm, '')}</pre>
    </>
  )
}

type Loaded = { readonly default: ComponentType<FormulaProps> }
const orPlain = (loading: Promise<Loaded>): Promise<Loaded> => loading.catch(() => ({ default: PlainText }))

const formulas = {
  method: lazy(() => orPlain(import('./MethodFormula.tsx'))),
  surface: lazy(() => orPlain(import('./SurfaceFormula.tsx'))),
} as const

/** A formula that is folded away; the typesetter is fetched when one is first opened. */
export function FormulaDisclosure({ summary, kind, ...formula }: Props): ReactElement {
  const [open, setOpen] = useState(false)
  const Formula = formulas[kind]
  return (
    <details className="formula-of" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && (
        <Suspense fallback={<p className="hint">{controlStrings().runs.formulaComing}</p>}>
          <Formula label={summary} {...formula} />
        </Suspense>
      )}
    </details>
  )
}
