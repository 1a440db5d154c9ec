import { EndWatcher, type Outcomes } from '../../trajectories/ends.ts'
import type { Executor } from '../kernels/batch.ts'
import { membersOf } from './members.ts'
import type { Group, Plan } from './plan.ts'
import { frozenIn } from './run.ts'
import { watched } from './watched.ts'

/** How cells of a map ended: their last finite points (x then y of each), and the exact losses there. */
export interface Ended extends Outcomes {
  readonly points: Float64Array
  readonly losses: Float64Array
}

/** Most numbers of columns that differ between members which one call hands over. */
const mostOwn = 4_000_000

/** Runs cells of one group as a single batch; `pause` is told of the member-steps done. */
export async function runCells(
  executor: Executor,
  plan: Plan,
  group: Group,
  cells: readonly number[],
  pause: (work: number) => Promise<void> | undefined,
): Promise<Ended> {
  const { kept, problem } = group.of
  const { step } = kept
  const count = cells.length
  const members = membersOf(plan, group, cells, executor)
  const { starts, own, state } = members
  const last = new Float64Array(starts)
  const changes = group.changing.flat().some((k) => k >= kept.values.length)
  const watcher = new EndWatcher(
    {
      // the problem's values stand behind the run's
      ...watched(problem, executor, changes ? ofProblem(members.valuesAt, kept.values.length) : () => problem.values),
      count,
      steps: plan.steps,
      domain: problem.domain,
      keepAll: false,
    },
    starts,
  )
  const most = Math.max(1, Math.floor(mostOwn / Math.max(1, own.columns.length * count)))
  const chunk = () => Math.min(most, executor.chunk(count, plan.steps))
  const first = chunk()
  const batch = await executor.start({
    step,
    starts,
    constants: step.host.constants(group.of.values),
    fills: step.host.fills(kept.parameters),
    ...(state && { state }),
    ...(kept.rows && { rows: kept.rows }),
    ...(own.constants.length + own.columns.length > 0 && { own }),
    alone: true,
    chunk: first,
    keepPath: true,
  })
  try {
    for (let done = 0; done < plan.steps;) {
      const now = Math.min(first, plan.steps - done, chunk())
      const given = batch.advance(...withSteps(members.rows(now), now))
      const path = given instanceof Promise ? await given : given
      last.set(path.subarray(2 * count * (now - 1)))
      watcher.observe(path, done + 1, now, await frozenIn(batch, step.state.length, count, path))
      done += now
      const waiting = pause(now * count)
      if (waiting) await waiting
    }
  } finally {
    batch.dispose()
  }
  return { points: last, losses: watcher.losses, ...watcher.outcomes() }
}

const withSteps = (
  [table, own]: readonly [Float64Array, Float64Array | undefined],
  steps: number,
): [Float64Array, number, Float64Array | undefined] => [table, steps, own]

/** The part of each member's values from number `from` on, cut out once for all that share them. */
function ofProblem(valuesAt: (member: number) => readonly number[], from: number) {
  const known = new WeakMap<readonly number[], readonly number[]>()
  return (member: number): readonly number[] => {
    const all = valuesAt(member)
    const found = known.get(all) ?? all.slice(from)
    known.set(all, found)
    return found
  }
}
