import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import { useStoreApi } from '../shared/store-context.ts'
import { useLanguage } from '../shared/strings/use-language.ts'
import { type ChartChoice, createChart } from './chart.ts'

/** One chart of all runs, with the play head. Renders once for a language; the chart draws itself from the store. */
export function ChartFigure({ measure, across, takesFocus }: ChartChoice): ReactElement {
  const store = useStoreApi()
  const container = useRef<HTMLDivElement>(null)
  const language = useLanguage()
  useEffect(
    () => (container.current ? createChart(container.current, store, { measure, across, takesFocus }) : undefined),
    [store, language, measure, across, takesFocus],
  )
  return <div ref={container} className="chart-figure" />
}
