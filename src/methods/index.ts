import type { Method } from './method.ts'

const files = import.meta.glob<Method>(['./*.ts', '!./index.ts', '!./method.ts', '!./procedures.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
})

/** Every method by id, found by its file: dropping a file in this folder is all it takes. */
export const methods: ReadonlyMap<string, Method> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
