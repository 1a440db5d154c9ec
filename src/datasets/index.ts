import type { Dataset } from './dataset.ts'

const files = import.meta.glob<Dataset>(['./*.ts', '!./index.ts', '!./dataset.ts', '!./samples.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
})

/** Every data set by id, found by its file: dropping a file in this folder is all it takes. */
export const datasets: ReadonlyMap<string, Dataset> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
