import { followUrl, tell } from '../bridge/url.ts'
import type { Browser } from '../bridge/url.ts'
import { defaultExperiment } from '../experiment/defaults.ts'
import { notify } from '../store/actions.ts'
import { createThalwegStore } from '../store/store.ts'
import type { Store } from '../store/store.ts'

/**
 * The store for the experiment that the browser's address tells, kept together with the address from then on. A bare address
 * gives the first visit's experiment at once.
 */
export async function openStore(browser: Browser): Promise<Store> {
  const { href } = browser.location
  const address = new URL(href)
  const grammar = import('./grammar.ts')
  const tells = address.search !== '' || address.hash !== ''
  const opening = tells ? await grammar.then(({ parse }) => parse(address)).catch(() => undefined) : undefined
  const store = createThalwegStore(opening?.ok ? opening.experiment : defaultExperiment)
  if (opening) tell(store, opening)
  const opened = { href, experiment: store.getState().experiment }
  grammar.then(
    ({ parse, format }) => followUrl(store, { parse, format }, browser, opened),
    () => notify(store, { key: 'url', message: notFollowed, level: 'error' }),
  )
  return store
}

const notFollowed =
  'The part of the page that reads and writes links could not be fetched; reload the page to use its address as a link.'
