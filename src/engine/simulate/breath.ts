import type { SimulateOptions } from '../engine.ts'

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

/** The next turn of the event loop, without the delay that nested timers get. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
}
