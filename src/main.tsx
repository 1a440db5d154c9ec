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
import { createEngine } from './engine/create-engine.ts'
import { notify } from './store/actions.ts'
import { strings } from './views/shared/strings/strings.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element #root to draw into.')

const choice = backendIn(new URL(location.href))

// No await at the top: the parts of the page that are fetched later import this module, and would wait for it for ever.
void openStore(window).then((store) => {
  createRoot(root).render(
    <ViewBoundary name={strings().parts.page}>
      <App store={store} />
    </ViewBoundary>,
  )
  createEngine(choice).then(
    (engine) => connect(store, engine),
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : 'no reason was given'
      notify(store, { key: 'engine', message: `Nothing can be computed here: ${reason}`, level: 'error' })
    },
  )
})
