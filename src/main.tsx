import { createRoot } from 'react-dom/client'

import { App } from './app/App.tsx'
import './app/tokens.css'
import './app/app.css'
import './controls/controls.css'
import { ViewBoundary } from './app/ViewBoundary.tsx'
import { connect } from './bridge/bridge.ts'
import { backendIn, followUrl, tell } from './bridge/url.ts'
import { createEngine } from './engine/create-engine.ts'
import { defaultExperiment } from './experiment/defaults.ts'
import { format } from './experiment/format.ts'
import { parse } from './experiment/parse.ts'
import { notify } from './store/actions.ts'
import { createThalwegStore } from './store/store.ts'

const address = new URL(location.href)
const opening = parse(address)
const store = createThalwegStore(opening.ok ? opening.experiment : defaultExperiment)
tell(store, opening)

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element #root to draw into.')
createRoot(root).render(
  <ViewBoundary name="the page">
    <App store={store} />
  </ViewBoundary>,
)
followUrl(store, { parse, format }, window)

createEngine(backendIn(address)).then(
  (engine) => connect(store, engine),
  (error: unknown) => {
    const reason = error instanceof Error ? error.message : 'no reason was given'
    notify(store, { key: 'engine', message: `Nothing can be computed here: ${reason}`, level: 'error' })
  },
)
