import type { ReactElement } from 'react'

import { onPage } from './ground-colour.ts'
import './line-sign.css'
import { runStyle } from './palette.ts'

/** How a run's line looks in a chart: its colour and its dash. */
export function LineSign({ look }: { readonly look: number }): ReactElement {
  const { color, dash } = runStyle(look)
  return (
    <svg className="line-sign" viewBox="0 0 28 14" aria-hidden="true">
      <path d="M1 7H27" stroke={onPage(color)} strokeDasharray={dash.join(' ')} />
    </svg>
  )
}
