import type { Executor } from '../kernels/batch.ts'
import { cached, emptyEnded, endedPart, type CellRun, type Ended, type Followed, type Pause } from './ended.ts'
import { followCells } from './follow-cells.ts'
import type { Nearest } from './nearest.ts'
import type { Cells, Group, Plan } from './plan.ts'
import { scoutCells } from './scout-cells.ts'
import { giveBackRoom, takeRoom } from './scout-room.ts'

/** Members of so many whole turns, be they of three vectors or of four. */
const turns = 48
/** Fewest members worth a call. */
const fewest = 240
/** Members of a batch without path, whose state stays in the cache. */
const scouted = 12_288
/** Where more of the runs than this end so that only their paths tell when, the next ones are followed from the start. */
const mostUnsettled = 0.5

/** Of each group what share of its last cells only their paths could tell: neighbours are alike. */
const unsettledOf = new WeakMap<Group, number>()

/** How cells are run. */
interface Running {
  readonly pause: Pause
  /** Says at which of some points a run ended; without it none is at any. */
  readonly nearest?: Nearest | undefined
  /** What became of them is written there, where it is large enough. */
  readonly memory?: ArrayBuffer | undefined
}

/** Runs cells of one group, in batches that suit the back end. */
export async function runCells(
  executor: Executor,
  plan: Plan,
  group: Group,
  cells: Cells,
  { pause, nearest, memory }: Running,
): Promise<Ended> {
  const run: CellRun = { executor, plan, group }
  const placed = (ended: Ended): Ended => {
    if (nearest) nearest.put(ended.x, ended.y, ended.places)
    else ended.places.fill(-1)
    return ended
  }
  if (executor.name !== 'wasm')
    return placed({ ...(await followCells(run, cells, pause)), places: new Int16Array(cells.length) })
  const all = emptyEnded(cells.length, memory)
  const followed = Math.max(fewest, turns * Math.floor(cached / (turns * Math.max(1, plan.steps))))
  let unsettled = unsettledOf.get(group) ?? 0
  const open: number[] = []
  const room = takeRoom(Math.min(scouted, cells.length))
  try {
    for (let from = 0; from < cells.length;) {
      const scouts = unsettled <= mostUnsettled && plan.steps > 0
      const some = cells.subarray(from, from + (scouts ? scouted : followed))
      if (scouts) {
        const found = await scoutCells(run, some, room, endedPart(all, from, from + some.length), pause)
        for (const member of found) open.push(from + member)
        unsettled = found.length / some.length
      } else {
        const ended = await followCells(run, some, pause)
        put(all, ended, from)
        unsettled = ended.states.reduce((sum, state) => sum + (state === 0 || state === 2 ? 1 : 0), 0) / some.length
      }
      from += some.length
    }
  } finally {
    giveBackRoom(room)
  }
  // what batches leave open is followed together: often it is a few of each
  for (let k = 0; k < open.length; k += followed) {
    const members = open.slice(k, k + followed)
    const some = Int32Array.from(members, (member) => cells[member] ?? 0)
    const again = await followCells(run, some, (work) => pause(work / 2))
    members.forEach((member, i) => putOne(all, member, again, i))
  }
  unsettledOf.set(group, unsettled)
  return placed(all)
}

function put(all: Ended, part: Followed, from: number): void {
  all.x.set(part.x, from)
  all.y.set(part.y, from)
  all.losses.set(part.losses, from)
  all.states.set(part.states, from)
  all.steps.set(part.steps, from)
}

function putOne(all: Ended, at: number, part: Followed, i: number): void {
  all.x[at] = part.x[i] ?? Number.NaN
  all.y[at] = part.y[i] ?? Number.NaN
  all.losses[at] = part.losses[i] ?? Number.NaN
  all.states[at] = part.states[i] ?? 0
  all.steps[at] = part.steps[i] ?? 0
}
