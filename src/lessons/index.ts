import { groups, type Lesson } from './lesson.ts'

const files = import.meta.glob<Lesson>(
  ['./*.ts', '!./index.ts', '!./one.ts', '!./lesson.ts', '!./course.ts', '!./*.test.ts'],
  { eager: true, import: 'default' },
)

const place = ({ group, number }: Lesson): number => 100 * groups.indexOf(group) + number

/** Every lesson by id, found by its file, in the order of the chapters. */
export const lessons: ReadonlyMap<string, Lesson> = new Map(
  Object.values(files)
    .toSorted((a, b) => place(a) - place(b))
    .map((definition) => [definition.id, definition]),
)
