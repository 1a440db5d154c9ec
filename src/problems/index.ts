import type { DataDefinition } from './problem.ts'

const files = import.meta.glob<DataDefinition>(
  ['./*.ts', '!./index.ts', '!./problem.ts', '!./rows.ts', '!./*.test.ts'],
  {
    eager: true,
    import: 'default',
  },
)

/** Every data problem by id, found by its file. */
export const dataProblems: ReadonlyMap<string, DataDefinition> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
