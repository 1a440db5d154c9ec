import { EndWatcher, farBounds, type Outcomes } from '../../trajectories/ends.ts'
import type { Executor } from '../kernels/batch.ts'
import { farWatch } from '../wasm/far.ts'
import { CellWatcher } from './cell-watcher.ts'
import { membersOf } from './members.ts'
import type { Cells, Group, Plan } from './plan.ts'
import { frozenIn } from './run.ts'
import { watched } from './watched.ts'

/** How cells of a map ended: their last finite points (x then y of each), and the exact losses there. */
export interface Ended extends Outcomes {
  readonly points: Float64Array
  readonly losses: Float64Array
}

/** Most numbers of columns that differ between members which one call hands over. */
const mostOwn = 4_000_000

/** Member-steps whose path stays in a core's own cache, and fewest members worth a call. */
const cached = 252_000
const fewest = 252

/** Runs cells of one group, in batches that suit the back end; `pause` is told of the member-steps done. */
export async function runCells(
  executor: Executor,
  plan: Plan,
  group: Group,
  cells: Cells,
  pause: (work: number) => Promise<void> | undefined,
): Promise<Ended> {
  const count = cells.length
  const width = executor.name === 'wasm' ? Math.max(fewest, 12 * Math.floor(cached / (12 * plan.steps))) : count
  if (width >= count) return runBatch(executor, plan, group, cells, pause)
  const all = {
    points: new Float64Array(2 * count),
    losses: new Float64Array(count),
    states: new Uint8Array(count),
    steps: new Int32Array(count),
  }
  for (let from = 0; from < count; from += width) {
    const part = await runBatch(executor, plan, group, cells.subarray(from, from + width), pause)
    all.points.set(part.points, 2 * from)
    all.losses.set(part.losses, from)
    all.states.set(part.states, from)
    all.steps.set(part.steps, from)
  }
  return all
}

/** Runs cells of one group as a single batch. */
async function runBatch(
  executor: Executor,
  plan: Plan,
  group: Group,
  cells: Cells,
  pause: (work: number) => Promise<void> | undefined,
): Promise<Ended> {
  const { kept, problem } = group.of
  const { step } = kept
  const count = cells.length
  const members = membersOf(plan, group, cells, executor)
  const { starts, own, state } = members
  const last = new Float64Array(starts)
  const changes = group.changing.flat().some((k) => k >= kept.values.length)
  const watch = {
    // the problem's values stand behind the run's
    ...watched(problem, executor, changes ? ofProblem(members.valuesAt, kept.values.length) : () => problem.values),
    count,
    steps: plan.steps,
    domain: problem.domain,
    keepAll: false,
  }
  const inKernel = executor.name === 'wasm'
  const watcher = inKernel ? new CellWatcher(watch, starts) : new EndWatcher(watch, starts)
  const mostSteps = Math.max(1, Math.floor(mostOwn / Math.max(1, own.columns.length * count)))
  const chunk = () => {
    const most = Math.min(mostSteps, executor.chunk(count, plan.steps))
    return inKernel ? Math.min(most, Math.max(1, Math.floor(cached / count))) : most
  }
  const first = chunk()
  const batch = await executor.start({
    step,
    starts,
    constants: step.host.constants(group.of.values),
    fills: step.host.fills(kept.parameters),
    ...(state && { state }),
    ...(kept.rows && { rows: kept.rows }),
    ...(own.constants.length + own.columns.length > 0 && { own }),
    ...(inKernel && { watch: farWatch(farBounds(problem.domain)) }),
    alone: true,
    chunk: first,
    keepPath: true,
  })
  try {
    for (let done = 0; done < plan.steps;) {
      const now = Math.min(first, plan.steps - done, chunk())
      const given = batch.advance(...withSteps(members.rows(now), now))
      const path = given instanceof Promise ? await given : given
      if (done + now === plan.steps) last.set(path.subarray(2 * count * (now - 1)))
      const frozen = await frozenIn(batch, step.state.length, count, path)
      if (watcher instanceof CellWatcher && (frozen || done + now === plan.steps))
        watcher.markFar((await batch.state()).subarray((step.state.length + 1) * count))
      watcher.observe(path, done + 1, now, frozen)
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
