import * as batching from './batches.ts'
import type { Experiment } from '../../experiment/experiment.ts'
import { stepMark } from '../../numerics/random.ts'
import type { Outside } from '../kernels/step.ts'
import { axisValues, cellLimit, setterOf, type Axis } from './axis.ts'
import { compileProblem, type CompiledProblem } from './problem.ts'
import { Refusal } from './refusal.ts'
import { stepOf, type RunStep } from './step-of.ts'

/** An experiment's first run, compiled. */
export interface Compiled {
  readonly experiment: Experiment
  readonly problem: CompiledProblem
  readonly kept: RunStep
  /** Values of the run's parameters, then of the problem's, as the step's host takes them. */
  readonly values: readonly number[]
}

/** Numbers of cells, row by row, x inner. */
export type Cells = Int32Array

/** Cells of a map that share their code and their data, so that one batch computes them. */
export interface Group {
  /** One of its cells, compiled. */
  readonly of: Compiled
  readonly cells: Cells
  /** The values that change along x and along y, by their number in `of.values`. */
  readonly changing: readonly [x: readonly number[], y: readonly number[]]
  /** All values of the cell in column i and row j. */
  readonly valuesAt: (i: number, j: number) => readonly number[]
  /** Along which axis the seed changes the random numbers of the steps, and what comes from outside at each place there. */
  readonly seeds: { readonly axis: 0 | 1; readonly outside: readonly Outside[] } | undefined
}

/** Numbers that change along one axis of a map alone: a value for each of its columns (0) or rows (1). */
interface Along {
  readonly axis: 0 | 1
  readonly values: Float64Array
}

/** What a map computes, before a back end is asked. */
export interface Plan {
  readonly width: number
  readonly height: number
  readonly steps: number
  readonly groups: readonly Group[]
  /** The coordinates of the starts. */
  readonly starts: readonly [x: Along, y: Along]
  readonly experimentAt: (i: number, j: number) => Experiment
}

const limit = cellLimit('A sweep has at most', 4_194_304)

/**
 * Plans a map of the first run of a normalised experiment.
 * @throws Refusal for axes that cannot be swept, and whatever `simulate` refuses
 */
export function planOf(given: Experiment, { x, y }: { readonly x: Axis; readonly y?: Axis | undefined }): Plan {
  const { starts: _, ...single } = given
  const experiment: Experiment = { ...single, runs: given.runs.slice(0, 1) }
  const axes = [axisOf(experiment, x, 'x'), y ? axisOf(experiment, y, 'y') : undefined] as const
  if (y?.of === x.of) throw new Refusal('The two axes must differ.', 'y.of')
  const [columns, rows = still] = axes
  if (columns.values.length * rows.values.length > limit.cells) throw new Refusal(limit.sentence, 'x.count')
  const experimentAt = (i: number, j: number) =>
    rows.set(columns.set(experiment, columns.values[i] ?? 0), rows.values[j] ?? 0)
  // the column and the row through the first cell tell what changes along each axis
  const sides: readonly [Side, Side] = [
    sideOf(columns, rows.set(experiment, rows.values[0] ?? 0), (i) => experimentAt(i, 0)),
    sideOf(rows, columns.set(experiment, columns.values[0] ?? 0), (j) => experimentAt(0, j)),
  ]
  return {
    width: columns.values.length,
    height: rows.values.length,
    steps: experiment.steps,
    groups: groupsOf(sides, columns.values.length, experimentAt),
    starts: [
      startsAlong(sides, columns.of === 'start.x' ? 0 : 1, 0),
      startsAlong(sides, columns.of === 'start.y' ? 0 : 1, 1),
    ],
    experimentAt,
  }
}

const startsAlong = (sides: readonly [Side, Side], axis: 0 | 1, coordinate: 0 | 1): Along => ({
  axis,
  values: sides[axis].starts[coordinate],
})

interface Line {
  readonly of: string
  readonly values: readonly number[]
  readonly set: (to: Experiment, value: number) => Experiment
}

const still: Line = { of: '', values: [0], set: (to) => to }

const axisOf = (experiment: Experiment, axis: Axis, key: string): Line => ({
  of: axis.of,
  set: setterOf(axis.of, experiment, key),
  values: axisValues(axis, key, limit),
})

/** What each place along one axis has of its own. */
interface Side {
  readonly of: string
  readonly starts: readonly [x: Float64Array, y: Float64Array]
  /** Equal numbers for equal code and data. */
  readonly classes: readonly number[]
  readonly numbers: readonly ReadonlyMap<string, number>[]
  readonly seeds: readonly number[]
  /** The names whose value is not the same along the whole axis. */
  readonly changing: ReadonlySet<string>
}

function sideOf({ of, values }: Line, { start }: Experiment, at: (i: number) => Experiment): Side {
  if (of === 'start.x' || of === 'start.y' || of === '') {
    const first = told(compiled(at(0)))
    return {
      of,
      // a start changes nothing of what the other axis sets, nor that anything of a start's one coordinate
      starts: [
        of === 'start.x' ? new Float64Array(values) : new Float64Array(values.length).fill(start[0]),
        of === 'start.y' ? new Float64Array(values) : new Float64Array(values.length).fill(start[1]),
      ],
      classes: values.map(() => 0),
      numbers: values.map(() => first.numbers),
      seeds: [],
      changing: new Set(),
    }
  }
  const known = new Map<string, number>()
  const places = values.map((_, i) => told(compiled(at(i))))
  const [first] = places
  const names = new Set(places.flatMap(({ numbers }) => [...numbers.keys()]))
  return {
    of,
    starts: [
      new Float64Array(places.map(({ start }) => start[0])),
      new Float64Array(places.map(({ start }) => start[1])),
    ],
    classes: places.map(({ key }) => {
      if (!known.has(key)) known.set(key, known.size)
      return known.get(key) ?? 0
    }),
    numbers: places.map(({ numbers }) => numbers),
    seeds: places.map(({ seed }) => seed),
    changing: new Set(
      [...names].filter((name) => places.some(({ numbers }) => numbers.get(name) !== first?.numbers.get(name))),
    ),
  }
}

function compiled(experiment: Experiment): Compiled {
  const problem = compileProblem(experiment)
  const [run] = experiment.runs
  if (!run) throw new Refusal('A sweep needs a run; add one to the experiment.', 'runs')
  const kept = stepOf(experiment, run, problem, batching)
  return { experiment, problem, kept, values: [...kept.values, ...problem.values] }
}

/** Names of all `values` but the last of a data problem, which counts its rows. */
const namesOf = ({ kept, problem }: Compiled): string[] => [
  ...kept.names,
  ...problem.names.map((name) => `problem.${name}`),
]

/** What a place on an axis is remembered by; data rows are made again where they are needed. */
function told(of: Compiled) {
  const { experiment, problem, kept, values } = of
  const { seed, runs, problem: given } = experiment
  const rows = 'data' in given ? [seed, runs[0]?.gradient, given.samples, given.noise, given.split] : []
  return {
    start: experiment.start,
    key: JSON.stringify([kept.step.key, problem.rows ? rows : []]),
    numbers: new Map(namesOf(of).map((name, k) => [name, values[k] ?? 0])),
    seed,
  }
}

function groupsOf(
  sides: readonly [Side, Side],
  width: number,
  experimentAt: (i: number, j: number) => Experiment,
): Group[] {
  const [columns, rows] = sides
  const cells = cellsByClass(columns.classes, rows.classes)
  // where both axes change one value (a default that follows the problem), only the cell itself tells what it is there
  const entangled = [...columns.changing].some((name) => rows.changing.has(name))
  return cells.map((members): Group => {
    const [first = 0] = members
    const of = compiled(experimentAt(first % width, Math.floor(first / width)))
    const names = namesOf(of)
    const changing = sides.map((side) => names.flatMap((name, k) => (side.changing.has(name) ? [k] : [])))
    const [alongX = [], alongY = []] = changing
    const own = (i: number, j: number): readonly number[] => {
      if (entangled) return compiled(experimentAt(i, j)).values
      const values = [...of.values]
      for (const k of alongX) values[k] = columns.numbers[i]?.get(names[k] ?? '') ?? 0
      for (const k of alongY) values[k] = rows.numbers[j]?.get(names[k] ?? '') ?? 0
      return values
    }
    const axis = columns.of === 'seed' ? 0 : rows.of === 'seed' ? 1 : undefined
    return {
      of,
      cells: members,
      changing: [alongX, alongY],
      valuesAt: alongX.length + alongY.length === 0 ? () => of.values : own,
      seeds: axis === undefined || of.problem.rows ? undefined : { axis, outside: marked(of, sides[axis].seeds) },
    }
  })
}

let ordered: Cells = new Int32Array(0)
/** Cells up to which their list is kept. */
const mostOrdered = 2 ** 19

/** All cells of a map; most maps have as many as the last. */
function inOrder(count: number): Cells {
  if (ordered.length >= count) return ordered.subarray(0, count)
  const cells = new Int32Array(count)
  for (let cell = 0; cell < count; cell++) cells[cell] = cell
  if (count <= mostOrdered) ordered = cells
  return cells
}

/** The cells that share a class along both axes, in order of their first cells. */
function cellsByClass(columns: readonly number[], rows: readonly number[]): Cells[] {
  const width = columns.length
  if ([...columns, ...rows].every((one) => one === 0)) {
    return [inOrder(width * rows.length)]
  }
  const cells = new Map<number, number[]>()
  rows.forEach((row, j) =>
    columns.forEach((column, i) => {
      const key = column * rows.length + row
      const group = cells.get(key)
      if (group) group.push(j * width + i)
      else cells.set(key, [j * width + i])
    }),
  )
  return [...cells.values()].map((members) => Int32Array.from(members))
}

/** What comes from outside under other seeds. Without noise nothing reads the marks. */
const marked = ({ kept }: Compiled, seeds: readonly number[]): Outside[] =>
  seeds.map((seed) => (t) => {
    const [n0, n1, , from, to] = kept.outside(t)
    return [n0, n1, stepMark(seed, t), from, to]
  })
