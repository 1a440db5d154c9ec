/** A map that takes longer than this is not begun. */
const mostSeconds = 90
/** Nor is one of more steps of members than this, whatever a trial says. */
const mostSteps = 4e9
/** One of at most so many begins at once; before a larger one it is awaited what a trial says. */
const fewSteps = 1e8

export interface Demand {
  readonly cells: number
  readonly steps: number
  /** What the map takes, where that is known. */
  readonly seconds: number | undefined
  /** Has the trial ended, with or without a result? */
  readonly measured: boolean
  /** Has the same map begun already? What a trial says later does not take it away. */
  readonly begun: boolean
}

export function admission({ cells, steps, seconds = 0, measured, begun }: Demand): 'begin' | 'wait' | 'refuse' {
  const work = cells * steps
  if (work > mostSteps) return 'refuse'
  if (begun) return 'begin'
  if (seconds > mostSeconds) return 'refuse'
  return measured || work <= fewSteps ? 'begin' : 'wait'
}

/** How many cells would be admitted. */
export function mostCells({ cells, steps, seconds = 0 }: Demand): number {
  const inTime = seconds > 0 ? (cells * mostSeconds) / seconds : Number.POSITIVE_INFINITY
  return Math.floor(Math.min(inTime, mostSteps / steps))
}
