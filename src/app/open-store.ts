import { followUrl, tell, valueIn } from '../bridge/url.ts'
import type { Browser } from '../bridge/url.ts'
import { defaultExperiment } from '../experiment/defaults.ts'
import type { Experiment } from '../experiment/experiment.ts'
import { notify } from '../store/actions.ts'
import { createThalwegStore } from '../store/store.ts'
import type { Store } from '../store/store.ts'
import { strings } from '../views/shared/strings/strings.ts'

interface Opened {
  readonly store: Store
  /** Keeps the store and the address together from then on; the first picture need not wait for it. */
  readonly follow: () => Promise<void>
}

/**
 * The store for the experiment that the browser's address tells. A bare address gives the first visit's experiment at once,
 * and the grammar of addresses is fetched only when it is followed.
 */
export async function openStore(browser: Browser): Promise<Opened> {
  const { href } = browser.location
  const address = new URL(href)
  const tells = address.search !== '' || address.hash !== ''
  const opening = tells
    ? await import('./grammar.ts').then(({ parse }) => parse(address)).catch(() => undefined)
    : undefined
  const store = createThalwegStore((await staged(address)) ?? (opening?.ok ? opening.experiment : defaultExperiment))
  if (opening) tell(store, opening)
  const opened = { href, experiment: store.getState().experiment }
  const follow = async (): Promise<void> => {
    try {
      const grammar = await import('./grammar.ts')
      followUrl(store, grammar, browser, opened)
    } catch {
      notify(store, { key: 'url', message: strings().linksFailed, level: 'error' })
    }
  }
  return { store, follow }
}

/** What a lesson that the address names puts on stage. */
async function staged(address: URL): Promise<Experiment | undefined> {
  if (valueIn(address, 'scene') === null) return undefined
  return import('./lessons/opening.ts').then(({ openingStage }) => openingStage(address)).catch(() => undefined)
}
