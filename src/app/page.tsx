import { createRoot } from 'react-dom/client'

import '../controls/panels.css'
import '../controls/runs.css'
import '../controls/formulas-and-starts.css'
import '../controls/playback-and-legend.css'
import '../controls/notices.css'
import type { Store } from '../store/store.ts'
import { onLanguageChange } from '../views/shared/strings/language.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { App } from './App.tsx'
import { ViewBoundary } from './ViewBoundary.tsx'

/**
 * The whole page in place of the frame that the first picture stood in; the picture itself is taken over. Returns the way to take
 * it down.
 */
export function showPage(root: HTMLElement, store: Store): () => void {
  const page = createRoot(root)
  const draw = (): void =>
    page.render(
      <ViewBoundary name={strings().parts.page}>
        <App store={store} />
      </ViewBoundary>,
    )
  draw()
  if (import.meta.env.PROD) whenAtRest(() => void import('./after-page.ts').then(({ afterPage }) => afterPage(store)))
  // Everything says its words anew and stays what it is: what is open stays open, what is typed stays there.
  const stop = onLanguageChange(draw)
  return () => {
    stop()
    page.unmount()
  }
}

/** Milliseconds after which the page is taken for being at rest where the browser does not tell. */
const soon = 2000

function whenAtRest(call: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(call, { timeout: 2 * soon })
  else setTimeout(call, soon)
}
