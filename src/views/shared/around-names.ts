import { schedules } from '../../schedules/index.ts'
import { averages } from '../../trajectories/averages/index.ts'
import { nameIn } from './strings/registry-text.ts'

/** What a reader calls a schedule. */
export function scheduleName(id: string): string {
  const schedule = schedules.get(id)
  return schedule ? nameIn('schedules', schedule) : id
}

/** What a reader calls an average of a path. */
export function averageName(id: string): string {
  const average = averages.get(id)
  return average ? nameIn('averages', average) : id
}
