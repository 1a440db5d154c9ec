import type { Initialization } from './initialization.ts'

const files = import.meta.glob<Initialization>(['./*.ts', '!./index.ts', '!./initialization.ts'], {
  eager: true,
  import: 'default',
})

/** Every initialization by id, found by its file. */
export const initializations: ReadonlyMap<string, Initialization> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
