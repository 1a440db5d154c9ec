import type { Run as RunValue } from '../../experiment/experiment.ts'
import type { Run } from '../../trajectories/result.ts'
import type { SimulateOptions } from '../engine.ts'
import type { NetworkExecutor } from './batch.ts'
import { HandBatch } from './by-hand/batch.ts'
import { handMethods } from './by-hand/index.ts'
import type { Member } from './members.ts'
import { Recorder } from './recorder.ts'

/**
 * Trains members by one method, `single` ones with the numbers of a run from one start. Methods that are written by hand, for their
 * matrices, compute in float64 on every back end.
 */
export async function trainMembers(
  back: NetworkExecutor,
  steps: number,
  run: RunValue,
  members: readonly [Member, ...Member[]],
  options: { readonly signal?: AbortSignal | undefined; readonly keep?: SimulateOptions['keep'] },
  single: boolean,
  pause: (steps: number) => Promise<void> | undefined,
  onWay?: (soFar: () => Run, done: number) => void,
): Promise<Run> {
  const keep = options.keep !== 'ends'
  const recorder = new Recorder(members, steps, keep, back.name)
  const hand = typeof run.method === 'string' ? handMethods.get(run.method) : undefined
  const start = { members, steps, keep }
  const batch = hand ? new HandBatch(hand, start) : await back.start(start)
  try {
    for (let done = 0; done < steps;) {
      options.signal?.throwIfAborted()
      const now = Math.min(steps - done, batch.chunk())
      const given = batch.advance(now)
      recorder.take(given instanceof Promise ? await given : given, done, now)
      done += now
      const reached = done
      onWay?.(() => recorder.soFar(reached, single), done)
      const waiting = pause(now)
      if (waiting) await waiting
    }
    // those that differ from step to step are counted by the batch
    const { evaluations: fixed } = members[0].run.method
    const count = async (letter: 'f' | 'g' | 'h') =>
      fixed[letter] === undefined ? batch.counted(`#${letter}`) : fixed[letter] * steps * members.length
    const evaluations = { f: await count('f'), g: await count('g'), h: await count('h') }
    return recorder.finish(evaluations, single, run)
  } finally {
    batch.dispose()
  }
}
