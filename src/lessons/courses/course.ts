/** Lessons in the order in which a course takes them. One file each. */
export interface Course {
  readonly id: string
  readonly title: string
  readonly about: string
  /** Ids of lessons. */
  readonly lessons: readonly string[]
}

/** Declares a course; only gives the definition its type. */
export const course = (definition: Course): Course => definition
