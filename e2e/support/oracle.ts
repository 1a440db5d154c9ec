import { list, load, number, object, pair, string } from './oracle-json.ts'

/** A recorded run of another library. `x`, `y` (and `ax`, its average) hold the position after `steps[i]` updates at index i. */
export interface OracleRun {
  readonly id: string
  /** The library's class, e.g. `torch.SGD`. */
  readonly convention: string
  /** Its arguments as passed; what is absent is the library's default. */
  readonly arguments: Readonly<Record<string, unknown>>
  readonly surface: string
  readonly start: readonly [number, number]
  readonly steps: readonly number[]
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly ax?: readonly (readonly [number, number])[]
  /** Allowed distance at each index; ends where comparing stops to make sense. Empty where only the end may be compared. */
  readonly tolerance: readonly number[]
}

/** A surface with its exact derivatives at ten points, rows of x, y, f, f_x, f_y, f_xx, f_xy, f_yy. */
export interface SurfaceCheck {
  readonly name: string
  readonly points: readonly (readonly [number, number, number, number, number, number, number, number])[]
  readonly minima: readonly {
    readonly at: readonly [number, number]
    readonly value: number
    /** Of the Hessian, the smaller first; absent where there is none. */
    readonly eigenvalues?: readonly [number, number]
  }[]
}

/** How far a path is from a recorded one: `ratio` is the largest distance over its tolerance, first reached at `step`. */
export interface Comparison {
  readonly ok: boolean
  readonly ratio: number
  readonly step: number
  readonly message: string
}

function run(value: unknown, what: string, steps: readonly number[]): OracleRun {
  const of = object(value, what)
  return {
    id: string(of.id, `${what}.id`),
    convention: string(of.conv, `${what}.conv`),
    arguments: object(of.kw, `${what}.kw`),
    surface: string(of.surface, `${what}.surface`),
    start: pair(of.start, `${what}.start`),
    steps,
    x: list(of.x, `${what}.x`, number),
    y: list(of.y, `${what}.y`, number),
    tolerance: of.tol === undefined ? [] : list(of.tol, `${what}.tol`, number),
    ...(of.ax === undefined ? {} : { ax: list(of.ax, `${what}.ax`, pair) }),
  }
}

/** All recorded runs of a file, e.g. `trajectories.json`. Throws a TypeError that names what does not fit. */
export function oracleRuns(
  file: 'trajectories.json' | 'keras_trajectories.json' | 'sched_clip_trajectories.json',
): OracleRun[] {
  const content = load(file)
  const steps = list(content.steps, 'steps', number)
  return list(content.runs, 'runs', (value, what) => run(value, what, steps))
}

/** All surfaces of `surface_checks.json`. Throws a TypeError that names what does not fit. */
export function surfaceChecks(): SurfaceCheck[] {
  return list(load('surface_checks.json').surfaces, 'surfaces', (value, what) => {
    const of = object(value, what)
    return {
      name: string(of.name, `${what}.name`),
      points: list(of.points, `${what}.points`, (row, where) => {
        const [x, y, f, fx, fy, fxx, fxy, fyy] = list(row, where, number)
        const at = (entry: number | undefined) => number(entry, where)
        return [at(x), at(y), at(f), at(fx), at(fy), at(fxx), at(fxy), at(fyy)] as const
      }),
      minima: list(of.minima, `${what}.minima`, (minimum, where) => {
        const { x, f, hess_eig: eigenvalues } = object(minimum, where)
        return {
          at: pair(x, `${where}.x`),
          value: number(f, `${where}.f`),
          ...(Array.isArray(eigenvalues) && { eigenvalues: pair(eigenvalues, `${where}.hess_eig`) }),
        }
      }),
    }
  })
}

function compare(
  run: OracleRun,
  positions: ArrayLike<number>,
  expected: (index: number) => readonly [number | undefined, number | undefined],
): Comparison {
  let ratio = 0
  let step = 0
  const length = Math.min(run.tolerance.length, run.x.length)
  for (let index = 0; index < length; index++) {
    const k = run.steps[index] ?? Number.NaN
    const [x = Number.NaN, y = Number.NaN] = expected(index)
    const distance = Math.hypot((positions[2 * k] ?? Number.NaN) - x, (positions[2 * k + 1] ?? Number.NaN) - y)
    const share = distance / (run.tolerance[index] ?? 0)
    // Written so that NaN counts as too far.
    if (share <= ratio) continue
    ratio = Number.isNaN(share) ? Number.POSITIVE_INFINITY : share
    step = k
    if (ratio === Number.POSITIVE_INFINITY) break
  }
  const ok = length > 0 && ratio <= 1
  const message =
    length === 0 ? 'has no tolerance to compare by' : `is ${ratio.toPrecision(3)} tolerances off at step ${step}`
  return { ok, ratio, step, message: `${run.id} ${message}` }
}

/** Compares x, y of each step in turn (index 0 the start) with the recorded path, as far as it may be compared. */
export const comparePath = (run: OracleRun, positions: ArrayLike<number>): Comparison =>
  compare(run, positions, (index) => [run.x[index], run.y[index]])

/** Compares an averaged path with the recorded average, within the tolerance of the path itself. */
export const compareAverage = (run: OracleRun, average: ArrayLike<number>): Comparison =>
  compare(run, average, (index) => run.ax?.[index] ?? [undefined, undefined])
