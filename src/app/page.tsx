import { createRoot } from 'react-dom/client'

import '../controls/panels.css'
import '../controls/playback-and-legend.css'
import '../controls/notices.css'
import type { Store } from '../store/store.ts'
import { strings } from '../views/shared/strings/strings.ts'
import { App } from './App.tsx'
import { ViewBoundary } from './ViewBoundary.tsx'

/** The whole page in place of the frame that the first picture stood in; the picture itself is taken over. */
export function showPage(root: HTMLElement, store: Store): void {
  createRoot(root).render(
    <ViewBoundary name={strings().parts.page}>
      <App store={store} />
    </ViewBoundary>,
  )
}
