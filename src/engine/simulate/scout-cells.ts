import { farBounds, stillness, stillSteps, stillWithin } from '../../trajectories/ends.ts'
import type { Numbers } from '../../trajectories/result.ts'
import { beginCells, type Begun } from './begin-cells.ts'
import type { CellRun, Ended, Pause } from './ended.ts'
import type { Cells, Plan } from './plan.ts'
import { restsOn } from './rests.ts'
import type { ScoutRoom } from './scout-room.ts'

/**
 * Runs cells of one group as a single batch on WebAssembly, without their paths, and writes how most of them ended. Where a run went
 * far the kernel says when; one that still moves and is not at rest is under way. Since when others rest, or whether they stand still,
 * only their paths tell: gives the numbers of those, which stand in the `room` until it is used again.
 */
export async function scoutCells(
  run: CellRun,
  cells: Cells,
  room: ScoutRoom,
  ended: Ended,
  pause: Pause,
): Promise<Int32Array> {
  const { steps } = run.plan
  const count = cells.length
  const begun = await beginCells(run, cells, false, room.starts)
  const { batch, starts, chunk, advance } = begun
  const first = chunk()
  const before = room.before.subarray(0, 2 * count)
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
    const open = told(begun, run.plan, room, await batch.state(), ended)
    const waiting = pause(((count - open.length) * steps) / 2)
    if (waiting) await waiting
    return open
  } finally {
    batch.dispose()
  }
}

/** Writes how members ended, as their state before the last step and after it tells; gives those of whom it does not. */
function told(begun: Begun, { starts: along }: Plan, room: ScoutRoom, after: Numbers, ended: Ended): Int32Array {
  const { starts, watch, problem, frozenBlock, farBlock } = begun
  const { count, steps, domain } = watch
  const { before, open } = room
  const rests = room.rests.subarray(0, count)
  const { x, y } = ended
  x.set(after.subarray(0, count))
  y.set(after.subarray(count, 2 * count))
  restsOn(problem, watch)(x, y, ended.losses, rests)
  ended.states.fill(3)
  ended.steps.fill(steps)
  const [frozenAt, farAt] = [frozenBlock * count, farBlock * count]
  const [lowX, highX, lowY, highY] = farBounds(domain)
  const within = (px: number, py: number): boolean => px >= lowX && px <= highX && py >= lowY && py <= highY
  const begins = (i: number): boolean => within(starts[2 * i] ?? 0, starts[2 * i + 1] ?? 0)
  const [xs, ys] = along
  const allBegin =
    xs.values.every((value) => value >= lowX && value <= highX) &&
    ys.values.every((value) => value >= lowY && value <= highY)
  const mayStand = steps >= stillSteps
  let left = 0
  for (let i = 0; i < count; i++) {
    const leaves = after[farAt + i] ?? 0
    const plain = leaves === 0 && after[frozenAt + i] === 0 && rests[i] === 0 && (allBegin || begins(i))
    // of nearly all this is all
    if (plain && (!mayStand || moves(x[i] ?? 0, y[i] ?? 0, before[i] ?? 0, before[count + i] ?? 0))) continue
    if (leaves === 0 || !begins(i)) open[left++] = i
    else {
      ended.states[i] = 1
      ended.steps[i] = leaves
    }
  }
  return open.subarray(0, left)
}

/** Does the last step alone show that a member moves? */
function moves(x: number, y: number, beforeX: number, beforeY: number): boolean {
  const dx = Math.abs(x - beforeX)
  // most moved so far along one axis alone that no root tells more
  if (dx > 2 * stillness * (1 + Math.abs(x) + Math.abs(y))) return true
  const dy = y - beforeY
  return !(Math.sqrt(dx * dx + dy * dy) < stillWithin(x, y))
}
