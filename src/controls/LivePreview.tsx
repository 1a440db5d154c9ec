import { lazy, Suspense } from 'react'
import type { ComponentType, ReactElement } from 'react'

import type { FormulaProps } from './Typeset.tsx'

type Loaded = { readonly default: ComponentType<FormulaProps> }

/** Without the typesetter there is still the text itself, in the field above. */
const orNothing = (loading: Promise<Loaded>): Promise<Loaded> => loading.catch(() => ({ default: () => null }))

const formulas = {
  method: lazy(() => orNothing(import('./MethodFormula.tsx'))),
  surface: lazy(() => orNothing(import('./SurfaceFormula.tsx'))),
} as const

interface Props {
  readonly kind: keyof typeof formulas
  readonly label: string
  readonly text: string
  /** Whether the text in the field is another one, which is wrong. */
  readonly stale: boolean
}

/** The text that is in force, typeset, below the field in which it is changed. */
export function LivePreview({ kind, label, text, stale }: Props): ReactElement {
  const Formula = formulas[kind]
  return (
    <div className={stale ? 'live-preview is-stale' : 'live-preview'}>
      <Suspense fallback={null}>
        <Formula label={label} text={text} />
      </Suspense>
    </div>
  )
}
