import type { BackendChoice } from '../engine/engine.ts'
import type { Experiment } from '../experiment/experiment.ts'
import type { Parsed } from '../experiment/parse.ts'
import { dismiss, edit, notify } from '../store/actions.ts'
import type { State } from '../store/state.ts'
import type { Store } from '../store/store.ts'

/** The part of `window` that the address needs; a test hands in its own. */
export interface Browser {
  readonly location: { readonly href: string }
  readonly history: {
    readonly state: unknown
    readonly replaceState: (state: unknown, unused: string, url: string) => void
  }
  readonly addEventListener: (type: string, listener: () => void) => void
  readonly removeEventListener: (type: string, listener: () => void) => void
  readonly setTimeout: (call: () => void, milliseconds: number) => number
  readonly clearTimeout: (timer: number) => void
}

/** How the experiment is written and read; handed in so that the address knows nothing of its grammar. */
export interface Grammar {
  readonly parse: (address: URL) => Parsed
  /** `?v=1&…` */
  readonly format: (experiment: Experiment) => string
}

/** An experiment and the address that told it. */
export interface Opened {
  readonly href: string
  readonly experiment: Experiment
}

/** Milliseconds without an edit after which the address is written: Safari refuses more than 100 writes in 30 s. */
const rest = 320

/** While edits go on, as a slider is dragged, it is written this often: with each new address browsers load the page's icon anew. */
const longestRest = 3000

/** Letters of a query that every server takes. */
const longestQuery = 4000

/** Keys of the address that are not the experiment's and are carried along. */
const kept = ['backend', 'lang', 'scene', 'step', 'course', 'lesson', 'speaker']

/**
 * Keeps the address and the store's experiment together: edits are written when they come to rest (the last one before the
 * page goes), and a hash or an address that the reader changes is read. What cannot be read is told in a
 * notice, and the experiment stays.
 *
 * @param opened the address and the experiment that belonged together last: what has changed since is caught up with
 * @returns the way to stop, which writes what waits.
 */
export function followUrl(
  store: Store,
  grammar: Grammar,
  browser: Browser,
  opened: Opened = { href: browser.location.href, experiment: store.getState().experiment },
): () => void {
  let waits: readonly [atRest: number, atLatest: number] | undefined
  let seen = opened.href

  function stopWaiting(): void {
    for (const timer of waits ?? []) browser.clearTimeout(timer)
    waits = undefined
  }

  function write(): void {
    if (!waits) return
    // Another fragment is there and its event still to come: what the reader asked for last is not to be written over.
    if (told(browser.location.href) !== told(seen) && read()) return
    stopWaiting()
    const address = new URL(browser.location.href)
    const query = grammar.format(store.getState().experiment) + carried(address)
    // servers refuse long queries, and a fragment never gets to them
    const text = query.length > longestQuery ? `#${query.slice(1)}` : query
    try {
      browser.history.replaceState(browser.history.state, '', address.pathname + text)
    } catch {
      // A sandboxed frame or too long an address: the link is a convenience, the experiment goes on.
    }
    seen = browser.location.href
  }

  /** Whether another experiment was read; what waits to be written is kept where none was. */
  function read(): boolean {
    const { href } = browser.location
    if (href === seen) return false
    seen = href
    const parsed = grammar.parse(new URL(href))
    tell(store, parsed)
    if (!parsed.ok) return false
    stopWaiting()
    edit(store, () => parsed.experiment)
    return true
  }

  const watch = (now: Pick<State, 'experiment'>, previous: Pick<State, 'experiment'>): void => {
    if (now.experiment === previous.experiment) return
    if (waits) browser.clearTimeout(waits[0])
    waits = [browser.setTimeout(write, rest), waits?.[1] ?? browser.setTimeout(write, longestRest)]
  }
  const stopWatching = store.subscribe(watch)
  watch(store.getState(), opened)
  read()
  browser.addEventListener('popstate', read)
  browser.addEventListener('hashchange', read)
  browser.addEventListener('pagehide', write)

  return () => {
    // An address that is read now is edited into the store, and begins no new wait.
    stopWatching()
    write()
    stopWaiting()
    browser.removeEventListener('popstate', read)
    browser.removeEventListener('hashchange', read)
    browser.removeEventListener('pagehide', write)
  }
}

/** Shows what reading an address has to say, instead of what the reading before had said. */
export function tell(store: Store, parsed: Parsed): void {
  for (const { key } of store.getState().notices) if (key.startsWith('url')) dismiss(store, key)
  if (!parsed.ok) {
    const { message, key, position } = parsed.error
    const place = position === undefined ? '' : ` (character ${position + 1}${key === undefined ? '' : ` of ${key}=`})`
    notify(store, { key: 'url', message: `The link could not be read${place}: ${message}`, level: 'error', lang: 'en' })
    return
  }
  for (const [index, { key, message }] of parsed.warnings.entries()) {
    notify(store, { key: `url:${key}:${index}`, message, level: 'warning', lang: 'en' })
  }
}

/** The back end that an address asks for, e.g. `?backend=wasm`; `auto` where it says nothing of use. */
export function backendIn(address: URL): BackendChoice {
  const asked = valueIn(address, 'backend')
  return asked === 'webgpu' || asked === 'wasm' || asked === 'js' ? asked : 'auto'
}

/** What the fragment of an address says of the experiment. */
function told(href: string): string {
  const pairs = new URLSearchParams(new URL(href).hash.slice(1))
  for (const key of kept) pairs.delete(key)
  return pairs.toString()
}

function carried(address: URL): string {
  const pairs = kept.map((key) => [key, valueIn(address, key)] as const)
  return pairs.map(([key, value]) => (value === null ? '' : `&${key}=${encodeURIComponent(value)}`)).join('')
}

/** What the address says of a key that is not the experiment's. Of query and hash the hash wins. */
export function valueIn(address: URL, key: string): string | null {
  return new URLSearchParams(address.hash.slice(1)).get(key) ?? address.searchParams.get(key)
}
