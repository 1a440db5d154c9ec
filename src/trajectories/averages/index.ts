import type { PathAverage } from './average.ts'

const files = import.meta.glob<PathAverage>(['./*.ts', '!./index.ts', '!./average.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
})

/** Every average of a path by id, found by its file. */
export const averages: ReadonlyMap<string, PathAverage> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
