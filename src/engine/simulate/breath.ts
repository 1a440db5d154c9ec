import type { SimulateOptions } from '../engine.ts'
import { nextTask } from './next-task.ts'

/** Work on the page's own thread rests after this many milliseconds, so that input and frames get their turn. */
const usual = 12

/** The same as long as there is no picture yet that anybody could touch. */
export const beforeFirstPicture = 200

/** Told how much work was done; waits now and then, so that the page has its turn. */
export type Pause = (work: number) => Promise<void> | undefined

/**
 * Told after each stretch how much of `all` was done. Waits now and then, so that the page keeps answering and can abort; not
 * shortly before the end, for a rest there would cost a frame.
 */
export function pacer(
  all: number,
  { onProgress, signal }: Pick<SimulateOptions, 'onProgress' | 'signal'>,
  breath = usual,
): Pause {
  let done = 0
  const begun = performance.now()
  let rested = begun
  const rest = async (): Promise<void> => {
    await nextTask()
    rested = performance.now()
    signal?.throwIfAborted()
  }
  return (work) => {
    done += work
    onProgress?.(Math.min(1, done / Math.max(1, all)))
    const now = performance.now()
    if (now - rested < breath) return undefined
    const left = (now - begun) * (all / done - 1)
    return left < breath ? undefined : rest()
  }
}
