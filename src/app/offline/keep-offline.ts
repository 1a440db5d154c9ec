import { notify } from '../../store/actions.ts'
import type { Store } from '../../store/store.ts'
import { strings } from '../../views/shared/strings/strings.ts'
import { atRest } from './at-rest.ts'

/** Milliseconds. */
const pause = 2000

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
    await serviceWorker.register('./sw.js', { updateViaCache: 'none' })
  } catch {
    // nothing was promised
  }
}
