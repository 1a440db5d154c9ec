import type { Run as RunValue } from '../../experiment/experiment.ts'
import type { Run } from '../../trajectories/result.ts'
import type { SimulateOptions } from '../engine.ts'
import type { NetworkExecutor } from './batch.ts'
import { HandBatch } from './by-hand/batch.ts'
import { handMethods } from './by-hand/index.ts'
import type { Member } from './members.ts'
import { PhasedBatch, type Stage } from './phases.ts'
import { pacer } from '../simulate/breath.ts'
import { refuseLong } from '../simulate/path-mean.ts'
import { Refusal } from '../simulate/refusal.ts'
import { Recorder } from './recorder.ts'

/**
 * Trains members by one method, `single` ones with the numbers of a run from one start. Methods that are written by hand, for their
 * matrices, compute in float64 on every back end: their normal equations square a condition number that float32 has no digits for, and
 * WGSL has float32 alone. So beside JavaScript it is WebAssembly that sums up and factorises the matrices.
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
  stages: readonly Stage[] = [],
): Promise<Run> {
  const keep = options.keep !== 'ends'
  if (run.stop && members[0].samples.validation === 0)
    throw new Refusal(
      'Early stopping watches the loss on samples kept for validation, and none are kept; set a split below 1.',
      'problem.network.data.split',
    )
  // the validation loss of a shallower network says nothing of the whole
  const from = stages.reduce((sum, stage) => sum + stage.steps, 0)
  // a mean needs the whole path, even where only the ends of both are kept
  const keepPath = keep || run.average !== undefined
  if (!keep && keepPath) refuseLong(members.length * members[0].network.parameters * (steps + 1), back.name)
  const recorder = new Recorder(
    members,
    { steps, keepAll: keep, keepPath, backend: back.name },
    run.stop && { patience: run.stop.patience, from },
  )
  const hand = typeof run.method === 'string' ? handMethods.get(run.method) : undefined
  const start = { members, steps, keep: keepPath || run.stop !== undefined }
  const batch = hand
    ? new HandBatch(hand, start, back.matrices?.())
    : stages.length > 0
      ? await PhasedBatch.begin(back, start, stages)
      : await back.start(start)
  try {
    let done = 0
    while (done < steps) {
      options.signal?.throwIfAborted()
      const now = Math.min(steps - done, batch.chunk())
      const given = batch.advance(now)
      recorder.take(given instanceof Promise ? await given : given, done, now)
      done += now
      if (recorder.rests) {
        recorder.rest(done)
        onWay?.(() => recorder.soFar(steps, single), steps)
        break
      }
      const reached = done
      onWay?.(() => recorder.soFar(reached, single), done)
      const waiting = pause(now)
      if (waiting) await waiting
    }
    // those that differ from step to step are counted by the batch
    const { evaluations: fixed } = members[0].run.method
    const count = async (letter: 'f' | 'g' | 'h') =>
      fixed[letter] === undefined ? batch.counted(`#${letter}`) : fixed[letter] * recorder.taken(done)
    const evaluations = { f: await count('f'), g: await count('g'), h: await count('h') }
    const breathe = pacer(Infinity, options.signal ? { signal: options.signal } : {})
    await recorder.evaluateEnds(() => breathe(1))
    return recorder.finish(evaluations, single, run)
  } finally {
    batch.dispose()
  }
}
