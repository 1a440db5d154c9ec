import type { ReactElement } from 'react'

import { useThalweg } from '../views/shared/store-context.ts'
import { LazyPart } from './LazyPart.tsx'

const loadLegend = () => import('../controls/FlowLegend.tsx')

/** What the colours of many starts mean, under the pictures, where there are many. */
export function FlowLegendSlot(): ReactElement | null {
  const shown = useThalweg(({ experiment, network }) => experiment.starts !== undefined && !network)
  return shown ? <LazyPart load={loadLegend} /> : null
}
