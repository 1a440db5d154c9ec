import type { Executor } from '../../src/engine/kernels/batch.ts'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import type { Problem } from '../../src/experiment/experiment.ts'
import { parameterValues } from '../../src/notation/parameter.ts'
import type { Surface } from '../../src/surfaces/surface.ts'
import type { Numbers } from '../../src/trajectories/result.ts'
import { ofSquares } from './curvature-equality.ts'
import { begin, prepare, tableOf, type Prepared } from './kernels.ts'
import { randomPoints, seedOf, uniform } from './random-points.ts'

const groups = 8
const members = 25
const longest = 500
const formulas = 4
const shakes = 4
const tolerance = 1e-6
/** A step that float32 inputs do not determine to this much of its scale stands at a flip of a sign or at a kink. */
const undetermined = 1e-3
/** The oracle's own measure of what single precision does to a position and its gradient, relative. */
const rounding = 2 ** -22
/** Half-widths of the domain beyond which a memory is that of a run that went astray. */
const astray = 1e3

/** What the next step of many members depends on. */
interface State {
  readonly starts: Float64Array
  readonly state: Numbers
  readonly t: number
}

export interface OneStepCheck {
  /** The largest error over what is allowed, and where it was found. */
  readonly ratio: number
  readonly where: string
  readonly compared: number
  /** How many of them are farther off than allowed. */
  readonly beyond: number
  /** How many states were left out because the step is not determined there. */
  readonly leftOut: number
}

/**
 * Takes one step from 200 random states in single precision, and compares with float64 from the same states. Allowed is
 * 1e-6·(1 + ‖θ‖ + ‖Δθ‖), widened by the measured conditioning of the step: how far the float64 step moves when every number that it
 * reads (θ, memory, host's constants and table, the numbers in the surface's formula) moves by 2⁻²² of itself, the largest of 16 times.
 */
export async function checkOneStep(
  surface: Surface,
  method: string,
  executors: readonly Executor[],
  double: Executor,
): Promise<OneStepCheck> {
  const name = `${surface.id} ${method}`
  const seed = seedOf(name)
  const prepared = prepare({ surface: surface.id }, method)
  const shaken = Array.from({ length: formulas }, (_, k) =>
    prepare(withShakenNumbers(surface, ofSquares.has(method), seed + k), method, prepared.parameters),
  )
  const result = { ratio: 0, where: '', compared: 0, beyond: 0, leftOut: 0 }
  for (let group = 0; group < groups; group++) {
    const t = 1 + Math.floor(uniform(seed, group) * longest)
    const given = await randomState(prepared, t, seed + 10 * group)
    const exact = await stepFrom(double, prepared, given)
    const moved = await conditioning(double, shaken, given, exact, seed + group)
    for (const executor of executors) {
      const found = await stepFrom(executor, prepared, given)
      for (let i = 0; i < members; i++) {
        const [x = 0, y = 0] = given.starts.subarray(2 * i, 2 * i + 2)
        const scale = 1 + Math.hypot(x, y) + Math.hypot((exact[2 * i] ?? 0) - x, (exact[2 * i + 1] ?? 0) - y)
        const sensitivity = moved[i] ?? 0
        if (sensitivity > undetermined * scale) {
          result.leftOut++
          continue
        }
        result.compared++
        const ratio = distance(found, exact, i) / (tolerance * scale + sensitivity)
        if (!(ratio <= 1)) result.beyond++
        if (ratio <= result.ratio) continue
        result.ratio = Number.isNaN(ratio) ? Number.POSITIVE_INFINITY : ratio
        result.where = `${name} on ${executor.name} at t = ${t}, (${x}, ${y})`
      }
    }
  }
  return result
}

/**
 * States as the method itself makes them: its memory after t − 1 steps from random points, and θ drawn anew in the domain. So θ is
 * anywhere, and a memory is such as can be. Runs that went astray have the memory of the beginning.
 */
async function randomState(prepared: Prepared, t: number, seed: number): Promise<State> {
  const { problem, step } = prepared
  const batch = await begin(wasm, prepared, randomPoints(problem.domain, members, seed), t)
  if (t > 1) await batch.advance(tableOf(prepared, t - 1), t - 1)
  const state = (await batch.state()).slice()
  const fills = step.host.fills(prepared.parameters)
  const starts = randomPoints(problem.domain, members, seed + 1)
  const frozen = state.subarray(state.length - members)
  for (let i = 0; i < members; i++) {
    const near = isNear(state[i], problem.domain.x) && isNear(state[members + i], problem.domain.y)
    if (!near || frozen[i] === 1) fills.forEach((fill, k) => (state[(2 + k) * members + i] = fill))
    state[i] = starts[2 * i] ?? 0
    state[members + i] = starts[2 * i + 1] ?? 0
  }
  frozen.fill(0)
  return { starts, state, t }
}

const wasm = wasmExecutor()

const isNear = (value = Number.NaN, [low, high]: readonly [number, number]): boolean =>
  Math.abs(value - (low + high) / 2) <= (astray * (high - low)) / 2

/** Positions after step t; with `seed` from numbers that are shaken. */
async function stepFrom(executor: Executor, prepared: Prepared, given: State, seed?: number): Promise<Numbers> {
  const { step, values } = prepared
  const constants = step.host.constants(values)
  const row = tableOf(prepared, given.t).subarray((given.t - 1) * step.tableWidth)
  const numbers =
    seed === undefined
      ? { state: given.state, constants }
      : {
          state: shakeState(given.state, seed),
          constants: shake(constants, seed + 1),
        }
  const batch = await begin(executor, prepared, given.starts, 1, numbers)
  const after = (await batch.advance(seed === undefined ? row : shake(row, seed + 2), 1)).slice()
  batch.dispose()
  return after
}

async function conditioning(
  double: Executor,
  shaken: readonly Prepared[],
  given: State,
  exact: Numbers,
  seed: number,
): Promise<Float64Array> {
  const moved = new Float64Array(members)
  for (const [k, prepared] of shaken.entries())
    for (let j = 0; j < shakes; j++) {
      const after = await stepFrom(double, prepared, given, seed + 100_000 * (k * shakes + j))
      for (let i = 0; i < members; i++) moved[i] = Math.max(moved[i] ?? 0, distance(after, exact, i))
    }
  return moved
}

/** The block that marks frozen runs stays. */
function shakeState(state: Numbers, seed: number): Float64Array {
  const shaken = shake(state, seed)
  shaken.set(state.subarray(state.length - members), state.length - members)
  return shaken
}

const shake = (numbers: Numbers, seed: number): Float64Array =>
  Float64Array.from(numbers, (value, i) => shakeOne(value, seed, i))

const shakeOne = (value: number, seed: number, index: number): number =>
  value * (1 + (uniform(seed, index) < 0.5 ? -rounding : rounding))

/** The surface as a formula, or as residuals, whose numbers, but for exponents, are moved. */
function withShakenNumbers(surface: Surface, squares: boolean, seed: number): Problem {
  const { formula, residuals, parameters = {}, domain, bounds } = surface
  let index = 0
  const shaken = (text: string): string =>
    text.replace(/(\^\s*|repeat\s*)?(\d+\.?\d*)/g, (whole, power: string | undefined, number: string) =>
      power === undefined ? shakeOne(Number(number), seed, index++).toFixed(15) : whole,
    )
  const common = { parameters: parameterValues(parameters), domain }
  if (squares && residuals) return { residuals: residuals.map(shaken), ...common }
  return { formula: shaken(formula), ...common, ...(bounds && { bounds }) }
}

const distance = (a: Numbers, b: Numbers, i: number): number =>
  Math.hypot(
    (a[2 * i] ?? Number.NaN) - (b[2 * i] ?? Number.NaN),
    (a[2 * i + 1] ?? Number.NaN) - (b[2 * i + 1] ?? Number.NaN),
  )
