import type { Surface } from './surface.ts'

const files = import.meta.glob<Surface>(['./*.ts', '!./index.ts', '!./surface.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
})

/** Every surface by id, found by its file: dropping a file in this folder is all it takes. */
export const surfaces: ReadonlyMap<string, Surface> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
