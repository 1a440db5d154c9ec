import './app/tokens.css'
import './app/app.css'
import './controls/inputs.css'
import { drawFirstPicture } from './app/first-picture.ts'
import { speakIn, wantedLanguage } from './app/language-choice.ts'
import { openStore } from './app/open-store.ts'
import { connect } from './bridge/bridge.ts'
import { backendIn } from './bridge/url.ts'
import { createEngine } from './engine/create-engine.ts'
import { notify } from './store/actions.ts'
import { strings } from './views/shared/strings/strings.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element #root to draw into.')

/**
 * The first picture is drawn without React, into the frame that index.html holds. The page around it is fetched meanwhile and
 * takes the picture over as it stands.
 */
// A function, for no await may stand at the top: the parts of the page that are fetched later import this module, and would wait
// for it for ever.
async function open(into: HTMLElement): Promise<void> {
  let tell = (): void => undefined
  const firstPicture = new Promise<void>((resolve) => {
    tell = resolve
  })
  const engine = createEngine(backendIn(new URL(location.href)), firstPicture)
  const [{ store, follow }] = await Promise.all([openStore(window), speakIn(wantedLanguage(window))])
  const drawn = drawFirstPicture(into, store)
  try {
    connect(store, await engine)
  } catch (error) {
    const { noEngine, noReason } = strings()
    const reason = error instanceof Error ? error.message : noReason
    notify(store, { key: 'engine', message: noEngine(reason), level: 'error' })
  }
  await drawn
  tell()
  void follow()
  const { showPage } = await import('./app/page.tsx')
  showPage(into, store)
}

void open(root).catch(() => {
  const message = document.createElement('p')
  message.className = 'waiting'
  message.role = 'alert'
  message.textContent = strings().pageMissing
  root.append(message)
})
