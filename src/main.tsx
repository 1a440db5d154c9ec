import { createRoot } from 'react-dom/client'

import { App } from './app/App.tsx'
import './app/tokens.css'
import './app/app.css'
import './controls/inputs.css'
import './controls/panels.css'
import './controls/playback-and-legend.css'
import './controls/notices.css'
import { openStore } from './app/open-store.ts'
import { ViewBoundary } from './app/ViewBoundary.tsx'
import { connect } from './bridge/bridge.ts'
import { backendIn } from './bridge/url.ts'
import { notify } from './store/actions.ts'
import { strings } from './views/shared/strings/strings.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element #root to draw into.')

const choice = backendIn(new URL(location.href))
/** Fetched beside the page itself, whose frame does not wait for it. */
const engine = import('./engine/create-engine.ts').then(({ createEngine }) => createEngine(choice))

// A function, for no await may stand at the top: the parts of the page that are fetched later import this module, and would wait
// for it for ever.
async function open(into: HTMLElement): Promise<void> {
  const store = await openStore(window)
  createRoot(into).render(
    <ViewBoundary name={strings().parts.page}>
      <App store={store} />
    </ViewBoundary>,
  )
  try {
    connect(store, await engine)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'no reason was given'
    notify(store, { key: 'engine', message: `Nothing can be computed here: ${reason}`, level: 'error' })
  }
}

void open(root)
