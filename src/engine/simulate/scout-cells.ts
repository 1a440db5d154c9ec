import { farBounds, restsAt, stillSteps, stillWithin, type Watch } from '../../trajectories/ends.ts'
import type { Numbers } from '../../trajectories/result.ts'
import { beginCells } from './begin-cells.ts'
import { emptyEnded, type CellRun, type Ended, type Pause } from './ended.ts'
import type { Cells } from './plan.ts'

/** What ends alone tell: how most cells ended, and the numbers of those whose paths have to be looked at. */
interface Scouted {
  readonly ended: Ended
  readonly open: Int32Array
}

/**
 * Runs cells of one group as a single batch on WebAssembly, without their paths. Where a run went far the kernel says when; one that
 * still moves and is not at rest is under way. Since when others rest, or whether they stand still, only their paths tell.
 */
export async function scoutCells(run: CellRun, cells: Cells, pause: Pause): Promise<Scouted> {
  const { steps } = run.plan
  const count = cells.length
  const { batch, starts, watch, chunk, advance, frozenBlock, farBlock } = await beginCells(run, cells, false)
  const first = chunk()
  const before = new Float64Array(2 * count)
  try {
    for (let done = 0; done < steps;) {
      // the last step alone: how far it goes tells who still moves
      const now = done === steps - 1 ? 1 : Math.min(first, steps - 1 - done, chunk())
      const given = advance(now)
      if (given instanceof Promise) await given
      done += now
      if (done === steps - 1) before.set((await batch.state()).subarray(0, 2 * count))
      // the other half is done when it is known how they ended
      const waiting = pause((now * count) / 2)
      if (waiting) await waiting
    }
    if (steps === 1)
      for (let i = 0; i < count; i++) [before[i], before[count + i]] = [starts[2 * i] ?? 0, starts[2 * i + 1] ?? 0]
    const state = await batch.state()
    const block = (k: number) => state.subarray(k * count, (k + 1) * count)
    const marks = { frozen: block(frozenBlock), far: block(farBlock) }
    const scouted = told(watch, { starts, before, after: state }, marks)
    const waiting = pause(((count - scouted.open.length) * steps) / 2)
    if (waiting) await waiting
    return scouted
  } finally {
    batch.dispose()
  }
}

interface Places {
  /** x then y of each. */
  readonly starts: Float64Array
  /** All x, then all y, before the last step and after it. */
  readonly before: Numbers
  readonly after: Numbers
}

function told(
  watch: Watch,
  { starts, before, after }: Places,
  { frozen, far }: { readonly frozen: Numbers; readonly far: Numbers },
): Scouted {
  const { count, steps } = watch
  const ended = emptyEnded(count)
  const open = new Int32Array(count)
  let left = 0
  const out = new Float64Array(3)
  const [lowX, highX, lowY, highY] = farBounds(watch.domain)
  for (let i = 0; i < count; i++) {
    const x = after[i] ?? 0
    const y = after[count + i] ?? 0
    const rests = restsAt(watch, x, y, out, steps, i)
    ended.points[2 * i] = x
    ended.points[2 * i + 1] = y
    ended.losses[i] = out[0] ?? Number.NaN
    const startX = starts[2 * i] ?? 0
    const startY = starts[2 * i + 1] ?? 0
    const began = startX >= lowX && startX <= highX && startY >= lowY && startY <= highY
    const leaves = far[i] ?? 0
    if (began && leaves > 0) {
      ended.states[i] = 1
      ended.steps[i] = leaves
      continue
    }
    const dx = x - (before[i] ?? 0)
    const dy = y - (before[count + i] ?? 0)
    const moves = steps < stillSteps || Math.sqrt(dx * dx + dy * dy) >= stillWithin(x, y)
    ended.states[i] = 3
    ended.steps[i] = steps
    if (!began || frozen[i] !== 0 || rests || !moves) open[left++] = i
  }
  return { ended, open: open.subarray(0, left) }
}
