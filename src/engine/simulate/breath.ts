import type { SimulateOptions } from '../engine.ts'
import { nextTask } from './next-task.ts'

/** Work on the page's own thread rests after this many milliseconds, so that input and frames get their turn. */
const breath = 12

/** Told after each stretch how much of `all` was done. Waits now and then, so that the page keeps answering and can abort. */
export function pacer(
  all: number,
  { onProgress, signal }: Pick<SimulateOptions, 'onProgress' | 'signal'>,
): (work: number) => Promise<void> | undefined {
  let done = 0
  let rested = performance.now()
  const rest = async (): Promise<void> => {
    await nextTask()
    rested = performance.now()
    signal?.throwIfAborted()
  }
  return (work) => {
    done += work
    onProgress?.(Math.min(1, done / Math.max(1, all)))
    return performance.now() - rested < breath || done >= all ? undefined : rest()
  }
}
