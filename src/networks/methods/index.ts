import type { NetworkMethod } from './network-method.ts'

const files = import.meta.glob<NetworkMethod>(['./*.ts', '!./index.ts', '!./network-method.ts'], {
  eager: true,
  import: 'default',
})

/** Every method that only networks have by id, found by its file. */
export const networkMethods: ReadonlyMap<string, NetworkMethod> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
