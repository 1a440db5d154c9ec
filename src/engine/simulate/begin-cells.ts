import { farBounds, type Watch } from '../../trajectories/ends.ts'
import type { Numbers } from '../../trajectories/result.ts'
import type { Batch } from '../kernels/batch.ts'
import { farWatch } from '../wasm/far.ts'
import { cached, type CellRun } from './ended.ts'
import { membersOf } from './members.ts'
import type { Cells } from './plan.ts'
import type { CompiledProblem } from './problem.ts'
import { watched } from './watched.ts'

/** Most numbers of columns that differ between members which one call hands over. */
const mostOwn = 4_000_000

/** A batch of cells about to run. */
export interface Begun {
  readonly batch: Batch
  /** All x, then all y. */
  readonly starts: Numbers
  readonly watch: Watch
  /** The problem, where it is the same for all members. */
  readonly problem: CompiledProblem | undefined
  /** The steps that a call may do now; never more than the batch was made for. */
  readonly chunk: () => number
  /** Does so many steps, at most what `chunk` says; gives their positions where they are kept. */
  readonly advance: (steps: number) => ReturnType<Batch['advance']>
  /** Numbers of the blocks of the batch's state that mark frozen members and, on WebAssembly, the step at which each was first far. */
  readonly frozenBlock: number
  readonly farBlock: number
}

/** Starts cells as one batch; on WebAssembly the kernel watches who goes far. Their starts are put into `room`, where there is some. */
export async function beginCells(
  { executor, plan, group }: CellRun,
  cells: Cells,
  keepPath: boolean,
  room?: Float32Array,
): Promise<Begun> {
  const { kept, problem } = group.of
  const { step } = kept
  const count = cells.length
  const { starts, own, state, rows, valuesAt } = membersOf(plan, group, cells, executor, room)
  const changes = group.changing.flat().some((k) => k >= kept.values.length)
  const watch = {
    // the problem's values stand behind the run's
    ...watched(problem, executor, changes ? ofProblem(valuesAt, kept.values.length) : () => problem.values),
    count,
    steps: plan.steps,
    domain: problem.domain,
    keepAll: false,
  }
  const inKernel = executor.name === 'wasm'
  const mostSteps = Math.max(1, Math.floor(mostOwn / Math.max(1, own.columns.length * count)))
  const inCache = inKernel && (keepPath || own.columns.length > 0)
  const affordable = () => {
    const most = Math.min(mostSteps, executor.chunk(count, plan.steps))
    return inCache ? Math.min(most, Math.max(1, Math.floor(cached / count))) : most
  }
  // Others share the executor, whose pace may have grown while this batch is made.
  const first = affordable()
  const batch = await executor.start({
    step,
    starts,
    constants: step.host.constants(group.of.values),
    fills: step.host.fills(kept.parameters),
    state,
    ...(kept.rows && { rows: kept.rows }),
    ...(own.constants.length + own.columns.length > 0 && { own }),
    ...(inKernel && { watch: farWatch(farBounds(problem.domain)) }),
    alone: true,
    chunk: first,
    keepPath,
  })
  const chunk = () => Math.min(first, affordable())
  const advance = (steps: number) => {
    const [table, columns] = rows(steps)
    return batch.advance(table, steps, columns)
  }
  return {
    batch,
    starts,
    watch,
    problem: changes ? undefined : problem,
    chunk,
    advance,
    frozenBlock: step.state.length,
    farBlock: step.state.length + 1,
  }
}

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
