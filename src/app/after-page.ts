import type { Store } from '../store/store.ts'
import { keepOffline } from './offline/keep-offline.ts'
import { followPrinting } from './print.ts'

/** What the page can do once it is there and at rest: be printed, and open without a network. */
export function afterPage(store: Store): void {
  followPrinting(store)
  void keepOffline(store)
}
