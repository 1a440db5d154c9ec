import { farBounds, stillness, stillSteps, stillWithin, type Bounds } from '../../trajectories/ends.ts'
import type { Numbers } from '../../trajectories/result.ts'
import { beginCells, type Begun } from './begin-cells.ts'
import type { CellRun, Ended, Pause } from './ended.ts'
import type { Cells } from './plan.ts'
import { restsOn } from './rests.ts'

/**
 * Runs cells of one group as a single batch on WebAssembly, without their paths, and writes how most of them ended. Where a run went
 * far the kernel says when; one that still moves and is not at rest is under way. Since when others rest, or whether they stand still,
 * only their paths tell: gives the numbers of those.
 */
export async function scoutCells(run: CellRun, cells: Cells, ended: Ended, pause: Pause): Promise<Int32Array> {
  const { steps } = run.plan
  const count = cells.length
  const begun = await beginCells(run, cells, false)
  const { batch, starts, chunk, advance } = begun
  const first = chunk()
  const before = new Float32Array(2 * count)
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
    const open = told(begun, before, await batch.state(), ended)
    const waiting = pause(((count - open.length) * steps) / 2)
    if (waiting) await waiting
    return open
  } finally {
    batch.dispose()
  }
}

/** Writes how members ended, as their state before the last step and after it tells; gives those of whom it does not. */
function told(begun: Begun, before: Numbers, after: Numbers, ended: Ended): Int32Array {
  const { starts, watch, frozenBlock, farBlock } = begun
  const { count, steps } = watch
  const block = (of: Numbers, k: number) => of.subarray(k * count, (k + 1) * count)
  const [x, y, frozen, far] = [0, 1, frozenBlock, farBlock].map((k) => block(after, k))
  if (!x || !y || !frozen || !far) return new Int32Array(0)
  const rests = new Uint8Array(count)
  restsOn(begun.problem, watch)(x, y, ended.losses, rests)
  const { points } = ended
  for (let i = 0; i < count; i++) {
    points[2 * i] = x[i] ?? 0
    points[2 * i + 1] = y[i] ?? 0
  }
  ended.steps.fill(steps)
  ended.states.fill(3)
  const inside = insides(starts, farBounds(watch.domain))
  for (let i = 0; i < count; i++) {
    const leaves = far[i] ?? 0
    if (leaves === 0 || inside[i] === 0) continue
    ended.states[i] = 1
    ended.steps[i] = leaves
  }
  const moves = moving(x, y, before, steps)
  return doubtful(inside, moves, rests, frozen, ended.states)
}

/** Which starts are within bounds. */
function insides(starts: Float64Array, [lowX, highX, lowY, highY]: Bounds): Uint8Array {
  const inside = new Uint8Array(starts.length / 2)
  for (let i = 0; i < inside.length; i++) {
    const x = starts[2 * i] ?? 0
    const y = starts[2 * i + 1] ?? 0
    inside[i] = x >= lowX && x <= highX && y >= lowY && y <= highY ? 1 : 0
  }
  return inside
}

/** Which members the last step alone shows to be moving. */
function moving(x: Numbers, y: Numbers, before: Numbers, steps: number): Uint8Array {
  const count = x.length
  const moves = new Uint8Array(count).fill(1)
  for (let i = 0; i < count && steps >= stillSteps; i++) {
    const dx = Math.abs((x[i] ?? 0) - (before[i] ?? 0))
    // most moved so far along one axis alone that no root tells more
    if (dx > 2 * stillness * (1 + Math.abs(x[i] ?? 0) + Math.abs(y[i] ?? 0))) continue
    const dy = (y[i] ?? 0) - (before[count + i] ?? 0)
    moves[i] = Math.sqrt(dx * dx + dy * dy) < stillWithin(x[i] ?? 0, y[i] ?? 0) ? 0 : 1
  }
  return moves
}

/** The members whose paths have to be looked at. */
function doubtful(inside: Uint8Array, moves: Uint8Array, rests: Uint8Array, frozen: Numbers, states: Uint8Array) {
  const open = new Int32Array(states.length)
  let left = 0
  for (let i = 0; i < open.length; i++)
    if (states[i] === 3 && (inside[i] === 0 || frozen[i] !== 0 || rests[i] !== 0 || moves[i] === 0)) open[left++] = i
  return open.subarray(0, left)
}
