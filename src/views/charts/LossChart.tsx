import { useEffect, useRef } from 'react'

import { countRender } from '../shared/render-count.ts'
import { useStoreApi } from '../shared/store-context.ts'
import { createLossChart } from './loss-chart.ts'
import '../shared/point-tip.css'
import './loss-chart.css'

/** The loss of each run by step, with the play head. Renders once; the chart draws itself from the store. */
export function LossChart({ className }: { readonly className?: string }) {
  countRender('LossChart')
  const store = useStoreApi()
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => (container.current ? createLossChart(container.current, store) : undefined), [store])
  return <div ref={container} className={className === undefined ? 'loss-chart' : `loss-chart ${className}`} />
}
