/** What a kind of batch costs on the back end in force, as trials measured it. */
export interface Pace {
  /** Milliseconds of any batch, however small. */
  readonly fixed: number
  /** Milliseconds of a step of one member, on one thread. */
  readonly perStep: number
  /** Threads that share large batches. */
  readonly threads: number
}

/** What many starts of all shown runs cost together, and a map of each run by its number; undefined where no trial could tell. */
export interface Paces {
  /** Tells apart what was measured. */
  readonly key: string
  readonly starts: Pace | undefined
  readonly maps: readonly (Pace | undefined)[]
}

/** From so many steps of members on, work is shared among threads; below, telling them takes as long. */
export const worthSharing = 3_000_000

/** The seconds that a batch of so many steps of members takes, about. */
export function secondsOf({ fixed, perStep, threads }: Pace, memberSteps: number): number {
  const shared = memberSteps < worthSharing ? 1 : threads
  return (fixed + (perStep * memberSteps) / shared) / 1000
}

/** Milliseconds that the clocks of some browsers do not tell apart. */
const resolution = 1

/** A straight line through the costs of a small and of a large batch; undefined where they are too close to be told apart. */
export function paceOf(
  small: { readonly memberSteps: number; readonly milliseconds: number },
  large: { readonly memberSteps: number; readonly milliseconds: number },
  threads: number,
): Pace | undefined {
  const more = large.milliseconds - small.milliseconds
  if (more < resolution) return undefined
  const perStep = more / (large.memberSteps - small.memberSteps)
  return { fixed: Math.max(0, small.milliseconds - perStep * small.memberSteps), perStep, threads }
}
