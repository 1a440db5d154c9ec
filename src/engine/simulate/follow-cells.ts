import { EndWatcher } from '../../trajectories/ends.ts'
import type { Numbers } from '../../trajectories/result.ts'
import { beginCells } from './begin-cells.ts'
import { CellWatcher } from './cell-watcher.ts'
import type { CellRun, Followed, Pause } from './ended.ts'
import type { Cells } from './plan.ts'
import { restsTogether } from './rests.ts'
import { frozenIn } from './run.ts'

/** Runs cells of one group as a single batch, and looks at every point of their paths. */
export async function followCells(run: CellRun, cells: Cells, pause: Pause): Promise<Followed> {
  const { steps } = run.plan
  const count = cells.length
  const begun = await beginCells(run, cells, true)
  const { batch, watch, problem, chunk, advance, frozenBlock, farBlock } = begun
  const starts = pointsOf(begun.starts)
  const last = new Float64Array(starts)
  const inKernel = run.executor.name === 'wasm'
  const together = inKernel && problem ? restsTogether(problem) : undefined
  const watcher = inKernel ? new CellWatcher(watch, starts, together) : new EndWatcher(watch, starts)
  const first = chunk()
  try {
    for (let done = 0; done < steps;) {
      const now = Math.min(first, steps - done, chunk())
      const given = advance(now)
      const path = given instanceof Promise ? await given : given
      if (done + now === steps) last.set(path.subarray(2 * count * (now - 1)))
      const frozen = await frozenIn(batch, frozenBlock, count, path)
      if (watcher instanceof CellWatcher && (frozen || done + now === steps))
        watcher.markFar((await batch.state()).subarray(farBlock * count))
      watcher.observe(path, done + 1, now, frozen)
      done += now
      const waiting = pause(now * count)
      if (waiting) await waiting
    }
  } finally {
    batch.dispose()
  }
  const [x, y] = [new Float64Array(count), new Float64Array(count)]
  for (let i = 0; i < count; i++) {
    x[i] = last[2 * i] ?? 0
    y[i] = last[2 * i + 1] ?? 0
  }
  return { x, y, losses: watcher.losses, ...watcher.outcomes() }
}

/** x then y of each member, as paths have them. */
function pointsOf(starts: Numbers): Float64Array {
  const count = starts.length / 2
  return Float64Array.from(starts, (_, at) => starts[(at % 2) * count + Math.floor(at / 2)] ?? 0)
}
