import type { Schedule } from './schedule.ts'

const files = import.meta.glob<Schedule>(['./*.ts', '!./index.ts', '!./schedule.ts', '!./text.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
})

/** Every learning-rate schedule by id, found by its file. */
export const schedules: ReadonlyMap<string, Schedule> = new Map(
  Object.values(files).map((definition) => [definition.id, definition]),
)
