import { useLayoutEffect, useRef } from 'react'

import type { Store } from '../../store/store.ts'
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
    const take = new AbortController()
    void nameLater(element, store, take.signal)
    return () => {
      take.abort()
      dispose()
    }
  }, [store, language])
  return <div ref={place} />
}

/** The names beside the paths are fetched after the picture. */
async function nameLater(element: HTMLElement, store: Store, gone: AbortSignal): Promise<void> {
  try {
    const { nameRuns } = await import('./run-names.ts')
    if (!gone.aborted) gone.addEventListener('abort', nameRuns(element, store))
  } catch {
    // Without the names the legend tells whose path is whose.
  }
}
