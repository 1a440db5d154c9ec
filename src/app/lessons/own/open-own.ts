import { valueIn } from '../../../bridge/url.ts'
import { notify } from '../../../store/actions.ts'
import type { Store } from '../../../store/store.ts'
import { lessonStrings } from '../../../views/shared/strings/lesson-strings.ts'
import { stepIn } from '../address.ts'
import { openLesson } from '../player.ts'
import { isAddress, readLinkText } from './own-link.ts'
import { lessonOf, type Read, readOwn } from './own-lesson.ts'

/** Opens the lesson of `?lesson=`: the lesson itself, or the address of its file on the server that the page came from. */
export async function openOwnFromAddress(store: Store): Promise<void> {
  const address = new URL(location.href)
  const told = valueIn(address, 'lesson')
  if (told === null || told === '') return
  const words = lessonStrings().own
  const read = await (isAddress(told) ? fetched(told) : readLinkText(told))
  if (read.ok) {
    openLesson(store, lessonOf(read.own, words.untitled, told), stepIn(address))
    if (read.warnings.length > 0) notify(store, { key: 'scene', message: read.warnings.join(' '), level: 'warning' })
    return
  }
  notify(store, { key: 'scene', message: words.unreadable(words.reasons[read.reason]), level: 'error' })
}

async function fetched(told: string): Promise<Read | { readonly ok: false; readonly reason: 'fetch' }> {
  try {
    const response = await fetch(new URL(told, document.baseURI))
    return response.ok ? readOwn(await response.text()) : { ok: false, reason: 'fetch' }
  } catch {
    return { ok: false, reason: 'fetch' }
  }
}
