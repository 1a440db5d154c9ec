import type { NetworkBatch, NetworkStart } from '../batch.ts'

/** How the graphics processor trains a network: one invocation does, or the invocations of a workgroup together. */
export type Way = 'invocation' | 'workgroup'

/** Few networks leave most of a graphics processor idle where one invocation trains one: there a workgroup gains the most. */
const few = 16
/** A workgroup a run is taken where it is so many times as fast: nearly equal ways should not change places from day to day. */
const clearly = 1.2
/** Milliseconds that are long enough to compare, and steps beyond which a look need not go. */
const longEnough = 8
const mostSteps = 64

/**
 * The faster way for so many networks of this kind on this device, measured. A trial trains copies, whose weights nobody sees.
 * @param clock tells milliseconds
 */
export async function fasterOf(
  start: NetworkStart,
  begin: (start: NetworkStart, way: Way) => Promise<NetworkBatch>,
  clock: () => number = () => performance.now(),
): Promise<Way> {
  const measured = async (members: NetworkStart['members']): Promise<number> => {
    const part = { ...start, members, keep: false }
    const alone = await stepTime(await begin(part, 'invocation'), start.steps, clock)
    return alone / (await stepTime(await begin(part, 'workgroup'), start.steps, clock))
  }
  const [first, ...others] = start.members
  if (start.members.length <= few) return (await measured(start.members)) > clearly ? 'workgroup' : 'invocation'
  // where a workgroup loses with few networks it loses with many
  if ((await measured([first, ...others.slice(0, few - 1)])) < clearly) return 'invocation'
  return (await measured(start.members)) > clearly ? 'workgroup' : 'invocation'
}

/** Milliseconds a step, after one that warms up: the least of some looks, as what else goes on only adds to it. */
async function stepTime(batch: NetworkBatch, most: number, clock: () => number): Promise<number> {
  try {
    let left = Math.min(most, mostSteps)
    await batch.advance(1)
    left--
    let least = Infinity
    let spent = 0
    for (let steps = 1; left > 0 && spent < longEnough; steps *= 4) {
      const now = Math.min(steps, left, batch.chunk())
      const began = clock()
      await batch.advance(now)
      spent = clock() - began
      least = Math.min(least, spent / now)
      left -= now
    }
    return least
  } finally {
    batch.dispose()
  }
}
