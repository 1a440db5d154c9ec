import type { Lesson } from './lesson.ts'

const files = import.meta.glob<Lesson>(
  ['./*.ts', '!./index.ts', '!./one.ts', '!./lesson.ts', '!./course.ts', '!./*.test.ts'],
  { import: 'default' },
)

/** One lesson by its id, fetched without the others; undefined where none has the id. */
export const oneLesson = async (id: string): Promise<Lesson | undefined> => files[`./${id}.ts`]?.()
