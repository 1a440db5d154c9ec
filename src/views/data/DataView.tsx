import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import { countRender } from '../shared/render-count.ts'
import { useStoreApi } from '../shared/store-context.ts'
import { useLanguage } from '../shared/strings/use-language.ts'
import { createDataPlot } from './data-plot.ts'
import './data.css'

/** The samples behind the loss and the curve of every run through them. Renders once for a language; the plot draws itself from the store. */
export default function DataView(): ReactElement {
  countRender('DataView')
  const store = useStoreApi()
  const container = useRef<HTMLDivElement>(null)
  const language = useLanguage()
  useEffect(() => (container.current ? createDataPlot(container.current, store) : undefined), [store, language])
  return <div ref={container} className="data-view" />
}
