import { createRoot } from 'react-dom/client'

import type { Store } from '../store/store.ts'
import LandscapeView from '../views/landscape/LandscapeView.tsx'
import { StoreContext } from '../views/shared/store-context.ts'

/** Draws the landscape of a store in an element. Returns the way to take it down. */
export function showLandscape(place: HTMLElement, store: Store): () => void {
  const view = createRoot(place)
  view.render(
    <StoreContext value={store}>
      <LandscapeView />
    </StoreContext>,
  )
  return () => view.unmount()
}
