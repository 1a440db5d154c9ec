import { change } from './session.ts'

const listeners = new Set<() => void>()

/** Opens the gallery; the first time the lessons are fetched for it. */
export function askForLessons(): void {
  change({ gallery: true })
  for (const listener of listeners) listener()
}

export function onAsked(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
