import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import { useStoreApi } from '../shared/store-context.ts'
import { type ChartChoice, createChart } from './chart.ts'

/** One chart of all runs, with the play head. Renders once; the chart draws itself from the store. */
export function ChartFigure({ measure, across, takesFocus }: ChartChoice): ReactElement {
  const store = useStoreApi()
  const container = useRef<HTMLDivElement>(null)
  useEffect(
    () => (container.current ? createChart(container.current, store, { measure, across, takesFocus }) : undefined),
    [store, measure, across, takesFocus],
  )
  return <div ref={container} className="chart-figure" />
}
