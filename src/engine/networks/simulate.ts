import type { Experiment, Run as RunValue, Starts } from '../../experiment/experiment.ts'
import type { Result, Run } from '../../trajectories/result.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { pacer } from '../simulate/breath.ts'
import { HandBatch } from './by-hand/batch.ts'
import { handMethods } from './by-hand/index.ts'
import { evaluatorOf } from './evaluator.ts'
import { networkExecutor } from './executors.ts'
import { membersOf, settingOf, type Member, type NetworkSetting } from './members.ts'
import { Recorder } from './recorder.ts'
import { Refusal } from '../simulate/refusal.ts'

/** The most networks that one run may train at once. */
const mostMembers = 4096

/**
 * Trains the networks of a normalised experiment: one for each run, or as many as the starts count, each with first weights of its own.
 * Methods that are written by hand, for their matrices, compute in float64 on every back end.
 * @throws NotationError, NetworkFault or Refusal with a sentence and the `key` of what cannot be trained; the signal's reason
 */
export async function simulateNetworks(
  executor: Executor,
  experiment: Experiment,
  options: SimulateOptions,
): Promise<Result> {
  options.signal?.throwIfAborted()
  const pause = pacer(experiment.runs.length * experiment.steps, options)
  const setting = settingOf(experiment)
  const count = experiment.starts === undefined ? 1 : countOf(experiment.starts)
  if (count > mostMembers)
    throw new Refusal(`At most ${mostMembers} networks can be trained at once, not ${count}.`, 'starts')
  const back = await networkExecutor(executor)
  const groups = experiment.runs.map((run) => {
    return { run, members: membersOf(setting, experiment, run, count) }
  })
  const runs: Run[] = []
  for (const { run, members } of groups) {
    const [first, ...others] = members
    if (!first) continue
    runs.push(await train(back, experiment, run, setting, [first, ...others], options, pause))
  }
  return { backend: back.name, runs }
}

type Back = Awaited<ReturnType<typeof networkExecutor>>

async function train(
  back: Back,
  experiment: Experiment,
  run: RunValue,
  setting: NetworkSetting,
  members: readonly [Member, ...Member[]],
  options: SimulateOptions,
  pause: (steps: number) => Promise<void> | undefined,
): Promise<Run> {
  const { steps } = experiment
  const recorder = new Recorder(members, steps, options.keep !== 'ends', back.name)
  const start = { members, steps, keep: options.keep !== 'ends' }
  const hand = typeof run.method === 'string' ? handMethods.get(run.method) : undefined
  const batch = hand ? new HandBatch(hand, start) : await back.start(start)
  try {
    for (let done = 0; done < steps;) {
      options.signal?.throwIfAborted()
      const now = Math.min(steps - done, batch.chunk())
      const given = batch.advance(now)
      recorder.take(given instanceof Promise ? await given : given, done, now)
      done += now
      const waiting = pause(now)
      if (waiting) await waiting
    }
    // those that differ from step to step are counted by the batch
    const { evaluations: fixed } = members[0].run.method
    const count = async (letter: 'f' | 'g' | 'h') =>
      fixed[letter] === undefined ? batch.counted(`#${letter}`) : fixed[letter] * steps * members.length
    const evaluations = { f: await count('f'), g: await count('g'), h: await count('h') }
    const evaluator = evaluatorOf(setting.network, setting.samples)
    return recorder.finish(evaluator, evaluations, experiment.starts === undefined, run)
  } finally {
    batch.dispose()
  }
}

/** How many members starts of each kind stand for. */
export function countOf(starts: Starts): number {
  if ('grid' in starts) return starts.grid[0] * starts.grid[1]
  if ('points' in starts) return starts.points.length
  return 'line' in starts ? starts.line : 'disc' in starts ? starts.disc : starts.gaussian
}
