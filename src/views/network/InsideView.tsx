import { useEffect, useRef, useState } from 'react'
import type { ReactElement } from 'react'

import type { Store } from '../../store/store.ts'
import { countRender } from '../shared/render-count.ts'
import { useStoreApi } from '../shared/store-context.ts'
import { networkStrings } from '../shared/strings/network-strings.ts'
import { useLanguage } from '../shared/strings/use-language.ts'
import { createLayersPlot } from './layers-plot.ts'
import { createSpectrumPlot } from './spectrum-plot.ts'
import './network.css'
import './inside.css'

/** What is inside the chosen run's network, folded away: layer by layer, and the curvature of its loss. */
export default function InsideView(): ReactElement {
  countRender('InsideView')
  const words = networkStrings()
  return (
    <>
      <Part title={words.inside.title} create={createLayersPlot} />
      <Part title={words.spectrum.title} create={createSpectrumPlot} />
    </>
  )
}

type Create = (container: HTMLElement, store: Store) => () => void

function Part({ title, create }: { readonly title: string; readonly create: Create }): ReactElement {
  const [open, setOpen] = useState(false)
  return (
    <details className="network-inside" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Drawn create={create} />}
    </details>
  )
}

function Drawn({ create }: { readonly create: Create }): ReactElement {
  const store = useStoreApi()
  const container = useRef<HTMLDivElement>(null)
  const language = useLanguage()
  useEffect(() => (container.current ? create(container.current, store) : undefined), [store, language, create])
  return <div ref={container} />
}
