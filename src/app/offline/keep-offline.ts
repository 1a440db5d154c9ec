import { notify } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import { strings } from '../../views/shared/strings/strings.ts'
import { atRest, deeds } from './at-rest.ts'

/** Milliseconds of rest before the files are asked for, and from one message to the worker to the next. */
const pause = 2000
const between = 300

/**
 * Keeps the page on the device by its service worker, and says so when a newer version has come, which opens at the next reload.
 * Where the browser has none, or forbids it (a file, a sandboxed frame, private mode), the page simply needs its network.
 */
export async function keepOffline(store: Store): Promise<void> {
  if (!location.protocol.startsWith('http')) return
  try {
    const { serviceWorker } = navigator
    const before = serviceWorker.controller
    serviceWorker.addEventListener('controllerchange', () => {
      if (before) notify(store, { key: 'version', message: strings().newVersion, level: 'warning' })
    })
    // its files are some hundred, and fetching them costs as much as drawing
    if (!before) await atRest(pause)
    const { installing } = await serviceWorker.register('./sw.js', { updateViaCache: 'none' })
    if (installing) waitForReader(installing)
  } catch {
    // nothing was promised
  }
}

/** Tells a worker that fetches its files when the reader does something, so that it waits meanwhile. */
function waitForReader(worker: ServiceWorker): void {
  const installed = new AbortController()
  let told = -Infinity
  const tell = ({ timeStamp }: Event): void => {
    if (timeStamp - told < between) return
    told = timeStamp
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a service worker is of this origin alone
    worker.postMessage('wait')
  }
  for (const deed of deeds) addEventListener(deed, tell, { capture: true, passive: true, signal: installed.signal })
  worker.addEventListener('statechange', () => installed.abort(), { once: true })
}
