import { useSyncExternalStore } from 'react'

import type { Lesson } from '../../lessons/lesson.ts'

/** Where the reader is among the lessons. One for the page; the experiment itself stays in the store. */
export interface Session {
  readonly lesson: Lesson | undefined
  /** Index of the step, from 0. */
  readonly step: number
  /** What the reader predicted, by step; −1 where the answer was shown without a guess. */
  readonly answers: ReadonlyMap<number, number>
  /** What the reader drew as a prediction, by step, in the coordinates of the plane. */
  readonly sketches: ReadonlyMap<number, readonly (readonly [x: number, y: number])[]>
  /** The course that the lesson is part of, by id. */
  readonly course: string | undefined
  readonly gallery: boolean
  /** Whether the reader's own lesson is being made. */
  readonly editing: boolean
  /** The reader has left the script. */
  readonly exploring: boolean
  readonly presenting: boolean
  readonly blank: boolean
  readonly tool: 'none' | 'laser' | 'ink'
  /** Whether keys are shown to the audience. */
  readonly keys: boolean
}

const closed: Session = {
  lesson: undefined,
  step: 0,
  answers: new Map(),
  sketches: new Map(),
  course: undefined,
  gallery: false,
  editing: false,
  exploring: false,
  presenting: false,
  blank: false,
  tool: 'none',
  keys: false,
}

let current = closed
const listeners = new Set<() => void>()

export const session = (): Session => current

export function change(next: Partial<Session>): void {
  current = { ...current, ...next }
  for (const listener of listeners) listener()
}

/** Back to a page without a lesson. */
export const reset = (): void => change(closed)

export function onSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A part of the session; drawn anew when it is another value. */
export const useSession = <T>(select: (session: Session) => T): T =>
  useSyncExternalStore(onSession, () => select(current))
