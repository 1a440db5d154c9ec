import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'

import { countRender } from '../shared/render-count.ts'
import { useStoreApi } from '../shared/store-context.ts'
import { networkStrings } from '../shared/strings/network-strings.ts'
import { useLanguage } from '../shared/strings/use-language.ts'
import { createNetworkPlot } from './network-plot.ts'
import './network.css'

/** What networks answer over their data. Renders once for a language; the plot draws itself from the store. */
export default function NetworkView(): ReactElement {
  countRender('NetworkView')
  const store = useStoreApi()
  const container = useRef<HTMLDivElement>(null)
  const language = useLanguage()
  useEffect(() => (container.current ? createNetworkPlot(container.current, store) : undefined), [store, language])
  return <div ref={container} className="network-view" role="group" aria-label={networkStrings().title} />
}
