import { followUrl, tell } from '../bridge/url.ts'
import type { Browser } from '../bridge/url.ts'
import { defaultExperiment } from '../experiment/defaults.ts'
import { format } from '../experiment/format.ts'
import { parse } from '../experiment/parse.ts'
import { createThalwegStore } from '../store/store.ts'
import type { Store } from '../store/store.ts'

/** The store for the experiment that the browser's address tells, kept together with the address from then on. */
export function openStore(browser: Browser): Store {
  const opening = parse(new URL(browser.location.href))
  const store = createThalwegStore(opening.ok ? opening.experiment : defaultExperiment)
  tell(store, opening)
  followUrl(store, { parse, format }, browser)
  return store
}
