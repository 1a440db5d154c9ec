import { useSyncExternalStore } from 'react'

import { emptyLesson, type OwnLesson, readOwn, writeOwn } from './own-lesson.ts'

const key = 'thalweg-own-lesson'
const listeners = new Set<() => void>()
let draft: OwnLesson | undefined

/** The lesson that is being made; it outlives the page where the browser keeps anything. */
export function ownDraft(): OwnLesson {
  if (draft) return draft
  try {
    const read = readOwn(localStorage.getItem(key) ?? '')
    draft = read.ok ? read.own : emptyLesson
  } catch {
    draft = emptyLesson
  }
  return draft
}

export function changeDraft(next: Partial<OwnLesson>): void {
  draft = { ...ownDraft(), ...next }
  try {
    localStorage.setItem(key, writeOwn(draft))
  } catch {
    // Storage is off or full: the draft lives until the page is left; it can be saved to a file.
  }
  for (const listener of listeners) listener()
}

export const useDraft = (): OwnLesson =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, ownDraft)
