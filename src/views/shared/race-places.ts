import type { State } from '../../store/state.ts'

export interface Place {
  readonly run: number
  readonly step: number
  /** From 1; runs that arrive at the same step share a place. */
  readonly place: number
}

const none: readonly Place[] = []

/** The places of the race that goes on (or was the last), up to the play head; none where the paths are others now. */
export function placesNow({ playback: { race, head }, trajectories }: State): readonly Place[] {
  if (!race || race.version !== trajectories?.version) return none
  const places: Place[] = []
  race.arrivals.forEach(({ run, step }, index) => {
    const before = places.at(-1)
    if (step <= head) places.push({ run, step, place: before?.step === step ? before.place : index + 1 })
  })
  return places
}
