import type { NetworkLoss } from './loss.ts'

const files = import.meta.glob<NetworkLoss>(['./*.ts', '!./index.ts', '!./loss.ts'], {
  eager: true,
  import: 'default',
})

/** Every loss of a network by id, found by its file. */
export const networkLosses: ReadonlyMap<string, NetworkLoss> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
