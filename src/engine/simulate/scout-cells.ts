import { farBounds, stillness, stillSteps, stillWithin, type Bounds } from '../../trajectories/ends.ts'
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
    if (steps === 1) before.set(starts)
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
  const block = (k: number): Numbers => after.subarray(k * count, (k + 1) * count)
  const { x, y } = ended
  x.set(block(0))
  y.set(block(1))
  const rests = room.rests.subarray(0, count)
  restsOn(problem, watch)(x, y, ended.losses, rests)
  ended.states.fill(3)
  ended.steps.fill(steps)
  const bounds = farBounds(domain)
  const [lowX, highX, lowY, highY] = bounds
  const [far, frozen] = [block(farBlock), block(frozenBlock)]
  const allBegin = holds(lowX, highX, along[0].values) && holds(lowY, highY, along[1].values)
  if (!allBegin) markOutside(starts, bounds, rests)
  // in fewer steps nobody counts as standing still, moved or not
  const before = steps >= stillSteps ? room.before : undefined
  return room.open.subarray(0, sift(ended, room.open, rests, far, frozen, before))
}

/** Stands in `rests` beside 0 and 1: the member was far away before its first step. */
const outside = 2

function markOutside(starts: Numbers, bounds: Bounds, rests: Uint8Array): void {
  const [lowX, highX, lowY, highY] = bounds
  for (let i = 0; i < rests.length; i++) {
    const x = starts[i] ?? 0
    const y = starts[rests.length + i] ?? 0
    if (!(x >= lowX && x <= highX && y >= lowY && y <= highY)) rests[i] = outside
  }
}

/**
 * Puts the numbers of members of whom their states do not tell how they ended into `open`, writes how the others did that left, and
 * gives how many are open. A function of its own: a browser compiles loops of thousands best where nothing is around them.
 */
function sift(
  { x, y, states, steps }: Ended,
  open: Int32Array,
  rests: Uint8Array,
  far: Numbers,
  frozen: Numbers,
  before: Float32Array | undefined,
): number {
  const count = rests.length
  let left = 0
  for (let i = 0; i < count; i++) {
    const leaves = far[i] ?? 0
    // of nearly all this is all
    if (leaves === 0 && rests[i] === 0 && frozen[i] === 0)
      if (!before || moves(x[i] ?? 0, y[i] ?? 0, before[i] ?? 0, before[count + i] ?? 0)) continue
    if (leaves === 0 || rests[i] === outside) open[left++] = i
    else {
      states[i] = 1
      steps[i] = leaves
    }
  }
  return left
}

/** Are all within two bounds? */
function holds(low: number, high: number, values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0
    if (!(value >= low && value <= high)) return false
  }
  return true
}

/** Does the last step alone show that a member moves? */
function moves(x: number, y: number, beforeX: number, beforeY: number): boolean {
  const dx = x - beforeX
  const dy = y - beforeY
  const squared = dx * dx + dy * dy
  // of nearly all that tells, by squares: whether a coordinate stayed is too even a chance to ask for each of them
  if (squared >= 4 * stillness ** 2 * (1 + x * x + y * y)) return true
  return !(Math.sqrt(squared) < stillWithin(x, y))
}
