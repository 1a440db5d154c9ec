import type { Experiment, Starts } from '../../experiment/experiment.ts'
import type { Result, Run } from '../../trajectories/result.ts'
import type { SimulateOptions } from '../engine.ts'
import type { Executor } from '../kernels/batch.ts'
import { pacer } from '../simulate/breath.ts'
import { nextTask } from '../simulate/next-task.ts'
import { networkExecutor } from './executors.ts'
import { membersOf, settingOf } from './members.ts'
import { stagesOf } from './phases.ts'
import { trainMembers } from './train.ts'
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
    try {
      const members = membersOf(setting, experiment, run, count)
      return { run, members, stages: stagesOf(experiment, run, setting.fields, setting.network) }
    } catch (fault) {
      if (!options.refused) throw fault
      return { run, instead: options.refused(fault) }
    }
  })
  const single = experiment.starts === undefined
  const tell = teller(groups.length, options.onWay, back.name)
  // all runs go on in turns, so that they can be watched side by side
  const trained = groups.map(async ({ run, members, stages, instead }, index) => {
    const onWay = tell(index)
    const standIn = (there: Run): Run => {
      onWay?.(() => there, experiment.steps)
      return there
    }
    if (instead) return standIn(instead)
    const [first, ...others] = members
    if (!first) throw new Refusal('There are no networks to be trained.', 'starts')
    await nextTask()
    const { refused } = options
    return trainMembers(back, experiment.steps, run, [first, ...others], options, single, pause, onWay, stages).catch(
      refused && ((fault: unknown) => standIn(refused(fault))),
    )
  })
  return { backend: back.name, runs: await Promise.all(trained) }
}

/** Milliseconds between two looks at networks in training. */
const betweenLooks = 60

/** Hands on what all runs have done, when the last of them has done more. */
function teller(runs: number, onWay: SimulateOptions['onWay'], backend: Result['backend']) {
  const ways = Array.from({ length: runs }, (): { soFar: () => Run; done: number } | undefined => undefined)
  let told = performance.now()
  return (index: number) =>
    onWay &&
    ((soFar: () => Run, done: number): void => {
      ways[index] = { soFar, done }
      const known = ways.flatMap((way) => way ?? [])
      if (known.length < runs || performance.now() - told < betweenLooks) return
      onWay({ backend, runs: known.map((way) => way.soFar()) }, Math.min(...known.map((way) => way.done)))
      told = performance.now()
    })
}

/** How many members starts of each kind stand for. */
export function countOf(starts: Starts): number {
  if ('grid' in starts) return starts.grid[0] * starts.grid[1]
  if ('points' in starts) return starts.points.length
  return 'line' in starts ? starts.line : 'disc' in starts ? starts.disc : starts.gaussian
}
