import { useLayoutEffect, useRef } from 'react'

import { countRender } from '../shared/render-count.ts'
import { useStoreApi } from '../shared/store-context.ts'
import { useLanguage } from '../shared/strings/use-language.ts'
import { takeContourPlot } from './standing-plot.ts'

/** The surface as a contour plot with all paths on it. Renders once for a language; the plot draws itself from the store. */
export function ContourView() {
  countRender('ContourView')
  const store = useStoreApi()
  const language = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  // Before the next paint, so that a plot which stands already is seen to stay.
  useLayoutEffect(() => {
    const { element, dispose } = takeContourPlot(store)
    place.current?.append(element)
    return dispose
  }, [store, language])
  return <div ref={place} />
}
