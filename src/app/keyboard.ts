import { togglePlay } from '../store/actions.ts'
import type { Store } from '../store/store.ts'

/** Elements to which the space key already means something. */
const takesSpace = [
  'input:not([type=range])',
  'select',
  'textarea',
  'button',
  'summary',
  'a[href]',
  '[contenteditable]',
  '[role=button]',
].join(',')

/** Space plays and pauses wherever it means nothing else. Returns the way to stop listening. */
export function listenToKeys(store: Store): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== ' ' || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(takesSpace))) return
    event.preventDefault()
    togglePlay(store)
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}
