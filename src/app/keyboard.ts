import { togglePlay } from '../store/actions.ts'
import { redo, undo } from '../store/history.ts'
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

/** Texts that are not part of the experiment undo their own typing. */
const ownUndo = 'dialog input[type=text]'

/**
 * Space plays and pauses wherever it means nothing else; Ctrl or Cmd with Z takes the last change back, with Shift+Z or Y
 * redoes it. Returns the way to stop listening.
 */
export function listenToKeys(store: Store): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return
    const target = event.target instanceof Element ? event.target : undefined
    const travel = historyKey(event)
    if (travel && !target?.closest(ownUndo)) {
      event.preventDefault()
      travel(store)
    } else if (event.key === ' ' && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey) {
      if (target?.closest(takesSpace)) return
      event.preventDefault()
      togglePlay(store)
    }
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}

function historyKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): typeof undo | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? redo : undo
  return letter === 'y' && !shiftKey ? redo : undefined
}
