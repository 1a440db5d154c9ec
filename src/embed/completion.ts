import type { Lesson } from '../lessons/lesson.ts'
import type { Completed } from './events.ts'

/** A lesson that a reader came to the end of, and when. */
export interface Completion {
  readonly lesson: Lesson
  readonly told: Completed
  readonly at: Date
}

let last: Completion | undefined

/** The lesson that was completed last in this frame; kept here alone, and gone with it. */
export const lastCompletion = (): Completion | undefined => last

export function rememberCompletion(completion: Completion): void {
  last = completion
}
