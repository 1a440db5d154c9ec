import type { Executor, Own } from '../kernels/batch.ts'
import { dependentOn, type Dependent } from '../kernels/dependent.ts'
import type { Numbers } from '../../trajectories/result.ts'
import type { Cells, Group, Plan } from './plan.ts'

/** The numbers that each member of a stretch of a group has of its own. */
export interface Members {
  /** All x, then all y. */
  readonly starts: Numbers
  readonly own: Own
  /** The state in which they begin: these, and the rest where memories are filled with numbers of their own. */
  readonly state: Numbers
  /** Makes the table of the next steps, and the columns that differ between members, as `Batch.advance` takes them. */
  readonly rows: (steps: number) => readonly [table: Float64Array, own: Float64Array | undefined]
  readonly valuesAt: (member: number) => readonly number[]
}

/** Two numbers (rows, columns of the map) for each cell. */
type Place = readonly [i: number, j: number]

/** Prepares cells of a group; `executor` decides how starts are rounded. They are put into `room`, where there is some. */
export function membersOf(plan: Plan, group: Group, cells: Cells, executor: Executor, room?: Float32Array): Members {
  const { of, changing, seeds } = group
  const { kept } = of
  const { host } = kept.step
  const count = cells.length
  const made = () => (executor.name === 'js' ? new Float64Array(2 * count) : new Float32Array(2 * count))
  const starts = startsOf(plan, cells, room?.subarray(0, 2 * count) ?? made())
  if (changing.every((some) => some.length === 0) && !seeds) {
    const table = sharedTable(group)
    const own = { constants: [], columns: [], values: new Float64Array(0) }
    return { starts, state: starts, own, rows: (steps) => [table(steps), undefined], valuesAt: () => of.values }
  }
  const places = Array.from(cells, (cell): Place => [cell % plan.width, Math.floor(cell / plan.width)])
  const dependent = (axis: 0 | 1) => dependentOn(kept.step, changing[axis], seeds?.axis === axis)
  const sides = [dependent(0), dependent(1)] as const
  const constants = union(sides, 'constants')
  const columns = union(sides, 'columns')
  const distinct = sharing(places, [changing[0].length > 0, changing[1].length > 0])
  const own = new Float64Array(constants.length * count)
  const values = distinct.representatives.map(([i, j]) => group.valuesAt(i, j))
  values.forEach((given, variant) => {
    const all = host.constants(given)
    for (const m of distinct.members[variant] ?? [])
      constants.forEach((k, block) => {
        own[block * count + m] = all[k] ?? 0
      })
  })
  const fills = union(sides, 'fills')
  return {
    starts,
    own: { constants, columns, values: own },
    state: fills.length > 0 ? beginning(group, starts, places) : starts,
    rows: tableOf(group, places, columns, sides),
    valuesAt: (m) => values[distinct.of[m] ?? 0] ?? of.values,
  }
}

const tables = new WeakMap<Group, { rows: Float64Array; readonly next: (rows: number) => Float64Array }>()

/** Gives the rows of a group's table in order; what one of its batches made the others read. */
function sharedTable(group: Group): (steps: number) => Float64Array {
  const { values, kept } = group.of
  const { host, tableWidth } = kept.step
  const known = tables.get(group) ?? {
    rows: new Float64Array(0),
    next: host.table(values, kept.parameters, kept.outside),
  }
  tables.set(group, known)
  let from = 0
  return (steps) => {
    const to = from + steps * tableWidth
    const missing = (to - known.rows.length) / Math.max(1, tableWidth)
    if (missing > 0) {
      const rows = new Float64Array(to)
      rows.set(known.rows)
      rows.set(known.next(missing), known.rows.length)
      known.rows = rows
    }
    from = to
    return known.rows.subarray(to - steps * tableWidth, to)
  }
}

function startsOf({ width, starts: [x, y] }: Plan, cells: Cells, into: Numbers): Numbers {
  const count = cells.length
  for (let m = 0; m < count;) {
    const cell = cells[m] ?? 0
    const row = Math.floor(cell / width)
    const column = cell - width * row
    const end = Math.min(count, m + width - column)
    // cells come in ascending order: most often all to the end of a row, which browsers copy at once
    const to = cells[end - 1] === cell + end - 1 - m ? end : m + 1
    for (const [block, { axis, values }] of [x, y].entries())
      if (axis === 0) into.set(values.subarray(column, column + to - m), block * count + m)
      else into.fill(values[row] ?? 0, block * count + m, block * count + to)
    m = to
  }
  return into
}

const union = (sides: readonly [Dependent, Dependent], of: keyof Dependent): number[] =>
  [...new Set([...sides[0][of], ...sides[1][of]])].toSorted((a, b) => a - b)

/** Members that are alike as far as the given axes go. */
function sharing(places: readonly Place[], by: readonly [boolean, boolean]) {
  const known = new Map<number, number>()
  const [x, y] = [by[0] ? 1 : 0, by[1] ? 2 ** 24 : 0]
  const representatives: Place[] = []
  const members: number[][] = []
  const of = places.map((place, m) => {
    const key = x * place[0] + y * place[1]
    const variant = known.get(key) ?? known.size
    if (variant === known.size) {
      known.set(key, variant)
      representatives.push(place)
      members.push([])
    }
    members[variant]?.push(m)
    return variant
  })
  return { of, representatives, members }
}

/** θ, memories and a last block of zeros, a block of the members for each slot. */
function beginning({ of, valuesAt }: Group, starts: Numbers, places: readonly Place[]): Float64Array {
  const names = Object.keys(of.kept.parameters)
  const count = places.length
  const all = places.map(([i, j]) => {
    const values = valuesAt(i, j)
    return of.kept.step.host.fills(Object.fromEntries(names.map((name, k) => [name, values[k] ?? 0])))
  })
  const state = new Float64Array((of.kept.step.state.length + 1) * count)
  state.set(starts)
  for (let m = 0; m < count; m++) {
    all[m]?.forEach((fill, k) => {
      state[(2 + k) * count + m] = fill
    })
  }
  return state
}

/** Each column is computed once for each place of the axes on which it depends, and handed to the members there. */
function tableOf(
  group: Group,
  places: readonly Place[],
  columns: readonly number[],
  sides: readonly [Dependent, Dependent],
): Members['rows'] {
  const { of, seeds } = group
  const { step, outside, parameters } = of.kept
  const names = Object.keys(parameters)
  const start = ([i, j]: Place) => {
    const values = group.valuesAt(i, j)
    const own = Object.fromEntries(names.map((name, k) => [name, values[k] ?? 0]))
    return step.host.table(values, own, seeds?.outside[seeds.axis === 0 ? i : j] ?? outside)
  }
  const [first = [0, 0]] = places
  const shared = start(first)
  const kinds = [
    [true, false],
    [false, true],
    [true, true],
  ] as const
  const parts = kinds.flatMap((by) => {
    const mine = columns.flatMap((k, place) =>
      sides.every((side, axis) => side.columns.includes(k) === by[axis]) ? [{ k, place }] : [],
    )
    if (mine.length === 0) return []
    const { representatives, members } = sharing(places, by)
    return representatives.map((place, variant) => ({ next: start(place), members: members[variant] ?? [], mine }))
  })
  const count = places.length
  return (steps) => {
    const table = shared(steps)
    if (columns.length === 0) return [table, undefined]
    const own = new Float64Array(steps * columns.length * count)
    for (const { next, members, mine } of parts) {
      const rows = next(steps)
      for (let s = 0; s < steps; s++)
        for (const { k, place } of mine) {
          const value = rows[s * step.tableWidth + k] ?? 0
          const block = (s * columns.length + place) * count
          for (const m of members) own[block + m] = value
        }
    }
    return [table, own]
  }
}
