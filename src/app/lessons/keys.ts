import type { Store } from '../../store/store.ts'
import { advance, answer, comeBack, go, retreat } from './player.ts'
import { isAsking } from './stage-of.ts'
import { startPresenting, stopPresenting } from './present.ts'
import { change, session } from './session.ts'

/** Where letters and arrows belong to what is typed. */
const typing =
  'input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], .sketch'

/**
 * The keys of a lesson, heard before anything on the page: a remote's Page Up and Page Down must not move a slider that
 * happens to have the focus. A full stop is left alone; some remotes send it for a blank screen, and readers type it.
 * Returns the way to stop listening.
 */
export function listenToLessonKeys(store: Store): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    const { lesson, gallery, editing } = session()
    if (!lesson || gallery || editing || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target instanceof Element ? event.target : undefined
    // A dialog in front has its own keys.
    if (target?.closest('dialog[open]')) return
    if (!actOn(event, store, target)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}

const moving = new Set([
  'PageDown',
  'PageUp',
  'ArrowRight',
  'ArrowLeft',
  'ArrowDown',
  'ArrowUp',
  ' ',
  'Home',
  'End',
  'Escape',
])

/** Does what a key means; false where it means nothing to a lesson. */
function actOn(event: KeyboardEvent, store: Store, target: Element | undefined): boolean {
  const { presenting, exploring, lesson, step, answers, blank } = session()
  const act = (does: () => void): boolean => {
    does()
    return true
  }
  // Whatever a remote sends to a blank screen brings the picture back, and nothing happens unseen.
  if (blank && moving.has(event.key)) return act(() => change({ blank: false }))
  switch (event.key) {
    case 'PageDown':
      return act(() => forward(store))
    case 'PageUp':
      return act(() => retreat(store))
    case 'F5':
      return act(() => (presenting ? stopPresenting() : startPresenting()))
    case 'Escape':
      if (exploring) return act(() => comeBack(store))
      return presenting && act(stopPresenting)
  }
  if (!presenting || !lesson || target?.closest(typing)) return false
  if (/^[1-4]$/.test(event.key) && isAsking(lesson, step, answers)) {
    const chosen = Number(event.key) - 1
    const there = chosen < (lesson.steps[step]?.question?.answers.length ?? 0)
    return there && act(() => answer(store, chosen))
  }
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case ' ':
      return act(() => forward(store))
    case 'ArrowLeft':
    case 'ArrowUp':
      return act(() => retreat(store))
    case 'Home':
      return act(() => go(store, 0))
    case 'End':
      return act(() => go(store, lesson.steps.length - 1))
  }
  return toolKey(event.key.toLowerCase(), act)
}

/** What the smallest projectors have no room for is shown before the lesson goes on. */
function forward(store: Store): void {
  const said = session().presenting ? document.querySelector('.lesson-body') : null
  const below = said ? said.scrollHeight - said.scrollTop - said.clientHeight : 0
  if (said && below > 8) said.scrollBy(0, 0.8 * said.clientHeight)
  else advance(store)
}

function toolKey(key: string, act: (does: () => void) => boolean): boolean {
  const { blank, tool, keys } = session()
  switch (key) {
    case 'b':
      return act(() => change({ blank: !blank }))
    case 'l':
      return act(() => change({ tool: tool === 'laser' ? 'none' : 'laser' }))
    case 'd':
      return act(() => change({ tool: tool === 'ink' ? 'none' : 'ink' }))
    case 'c':
      return act(() => window.dispatchEvent(new Event('thalweg-clear-ink')))
    case 'k':
      return act(() => change({ keys: !keys }))
  }
  return false
}
