import { useEffect, useRef } from 'react'

import { countRender } from '../shared/render-count.ts'
import { useStoreApi } from '../shared/store-context.ts'
import { createContourPlot } from './contour-plot.ts'
import '../shared/point-tip.css'
import './contour.css'

/** The surface as a contour plot with all paths on it. Renders once; the plot draws itself from the store. */
export function ContourView({ className }: { readonly className?: string }) {
  countRender('ContourView')
  const store = useStoreApi()
  const container = useRef<HTMLDivElement>(null)
  useEffect(() => (container.current ? createContourPlot(container.current, store) : undefined), [store])
  return <div ref={container} className={className === undefined ? 'contour' : `contour ${className}`} />
}
