import type { Activation } from './activation.ts'

const files = import.meta.glob<Activation>(['./*.ts', '!./index.ts', '!./activation.ts'], {
  eager: true,
  import: 'default',
})

/** Every activation by id, found by its file. */
export const activations: ReadonlyMap<string, Activation> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
