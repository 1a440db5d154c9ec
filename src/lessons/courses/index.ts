import type { Course } from './course.ts'

const files = import.meta.glob<Course>(['./*.ts', '!./index.ts', '!./course.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
})

/** Every course by id, found by its file; those by topic first, those that follow a lecture after them. */
export const courses: ReadonlyMap<string, Course> = new Map(
  Object.values(files)
    .toSorted((a, b) => Number(a.id.startsWith('as-')) - Number(b.id.startsWith('as-')))
    .map((definition) => [definition.id, definition]),
)
