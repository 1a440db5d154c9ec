import type { Numbers } from '../../trajectories/result.ts'
import type { RestsTogether } from './rests.ts'

/** Positions of some rows, time-major, of so many members; the first row is of step `first`. */
interface Rows {
  readonly path: Numbers
  readonly first: number
  readonly rows: number
  readonly count: number
}

/** Nothing in it outlives a call, and none is made for each. */
let room = roomFor(0)

function roomFor(count: number) {
  return {
    /** The points of one row that are asked about, and what is said of them. */
    x: new Float64Array(count),
    y: new Float64Array(count),
    losses: new Float64Array(count),
    rests: new Uint8Array(count),
    /** The members that were at rest in every row so far. */
    open: new Int32Array(count),
    /** Where those that are asked about stand among these. */
    asked: new Int32Array(count),
  }
}

/**
 * Looks back from the newest row for how long each member has been at rest, of each row in one call: writes the step from which on into
 * `since`, which holds what was known before the first row, −1 where none rests; and the losses of the newest row. False where there is no
 * memory to ask in one call.
 */
export function lookBack(at: Rows, together: RestsTogether, since: Int32Array, losses: Float64Array): boolean {
  const { first, rows, count } = at
  if (room.open.length < count) room = roomFor(count)
  const { open, asked, x, y, rests } = room
  for (let i = 0; i < count; i++) open[i] = asked[i] = i
  let left = count
  for (let k = rows - 1; k >= 0 && left > 0; k--) {
    const newest = k === rows - 1
    const many = newest ? gatherAll(at, x, y) : gatherMoved(at, k, open, left, asked, x, y)
    if (many === 0) continue
    const told = newest ? losses : room.losses.subarray(0, many)
    if (!together(x.subarray(0, many), y.subarray(0, many), told, rests.subarray(0, many))) return false
    left = close(since, newest ? -1 : first + k + 1, rests, asked, many, open, left)
  }
  for (let n = 0; n < left; n++) {
    const i = open[n] ?? 0
    if ((since[i] ?? 0) < 0) since[i] = first
  }
  return true
}

// Loops of thousands stand in functions of their own: a browser compiles them best where nothing is around them.

function gatherAll({ path, rows, count }: Rows, x: Float64Array, y: Float64Array): number {
  for (let i = 0, at = 2 * (rows - 1) * count; i < count; i++, at += 2) {
    x[i] = path[at] ?? 0
    y[i] = path[at + 1] ?? 0
  }
  return count
}

/** The points in row `k` of open members that stood elsewhere a row later: what stands still, as runs at rest do, is asked about once. */
function gatherMoved(
  { path, count }: Rows,
  k: number,
  open: Int32Array,
  left: number,
  asked: Int32Array,
  x: Float64Array,
  y: Float64Array,
): number {
  let many = 0
  for (let n = 0; n < left; n++) {
    const at = 2 * (k * count + (open[n] ?? 0))
    const later = at + 2 * count
    const toX = path[at] ?? 0
    const toY = path[at + 1] ?? 0
    if (toX === path[later] && toY === path[later + 1]) continue
    x[many] = toX
    y[many] = toY
    asked[many++] = n
  }
  return many
}

/** Writes `from` for those that are asked about and not at rest; gives how many members are left open. */
function close(
  since: Int32Array,
  from: number,
  rests: Uint8Array,
  asked: Int32Array,
  many: number,
  open: Int32Array,
  left: number,
): number {
  let kept = 0
  let next = 0
  for (let j = 0; j < many; j++) {
    if (rests[j] !== 0) continue
    const place = asked[j] ?? 0
    since[open[place] ?? 0] = from
    // those before it move up
    while (next < place) open[kept++] = open[next++] ?? 0
    next = place + 1
  }
  while (next < left) open[kept++] = open[next++] ?? 0
  return kept
}
