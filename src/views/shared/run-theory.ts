import type { Run as Setting } from '../../experiment/experiment.ts'
import { runParameters } from '../../experiment/parameters.ts'
import type { State } from '../../store/state.ts'
import { type BestNumbers, bestNumbers, exactSearchShare } from '../../theory/best-numbers.ts'
import { inEigenbasis } from '../../theory/eigenbasis.ts'
import { linearMethod, rateOf, worstShare } from '../../theory/linear-method.ts'
import { measuredRate } from '../../theory/measured-rate.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { Run } from '../../trajectories/result.ts'
import { type LocalModel, localModel, type Vector } from './local-model.ts'
import { minimaOf, nearestMinimum } from './minima.ts'
import { isQuadratic } from './quadratic.ts'
import { noiseTheory, type NoiseTheory } from './noise-theory.ts'
import { stabilityLimit } from './stability-limit.ts'

/** What theory says of a run near the minimum that it goes to. */
export interface RunTheory {
  /** On a quadratic the theory is exact; elsewhere it is that of the Hessian at the minimum. */
  readonly exact: boolean
  readonly minimum: LocalModel
  readonly method: string
  readonly lr: number | undefined
  /** The learning rate beyond which it cannot settle. */
  readonly limit: number | undefined
  readonly best: BestNumbers | undefined
  /** The factor by which the distance falls each step; an upper bound where `bounded`. */
  readonly rate: number | undefined
  readonly bounded: boolean
  /** That factor as the run's losses tell it, and the step from which on the quadratic holds. */
  readonly measured: number | undefined
  readonly from: number
  /** Losses that are predicted from step `from` on: what falls at the rate, and what no start of the quadratic exceeds. */
  readonly line: Float64Array | undefined
  readonly bound: Float64Array | undefined
  readonly noise: NoiseTheory | undefined
  /** The errors along the eigenvectors, the flatter first, at each position. */
  readonly errors: readonly [Float64Array, Float64Array]
}

/** A run that ends farther from a minimum than this share of the domain's diagonal is not said to go to it. */
const reached = 0.08
/** From where on the quadratic holds, its loss is the loss to this share. */
const holds = 0.1

const known = new WeakMap<Run, RunTheory | null>()

/** The theory of a run of one start; undefined where no minimum with a bowl around it was reached, or none is known. Computed once. */
export function theoryOf(state: State, index: number): RunTheory | undefined {
  const { experiment, computed, trajectories, problem } = state
  const run = trajectories?.result.runs[index]
  const setting = (computed ?? experiment).runs[index]
  if (!run || !setting || !problem || run.count !== undefined || run.positions.length < 4) return undefined
  const before = known.get(run)
  if (before !== undefined) return before ?? undefined
  const theory = make(state, run, setting, problem)
  known.set(run, theory ?? null)
  return theory
}

function make(state: State, run: Run, setting: Setting, problem: ProblemHandle): RunTheory | undefined {
  const { experiment, computed } = state
  const exact = isQuadratic(problem)
  const minimum = minimumOf(problem, run, exact)
  if (!minimum) return undefined
  const values = runParameters(computed ?? experiment, setting)
  const method = typeof setting.method === 'string' ? setting.method : ''
  const [least, most] = minimum.eigenvalues
  const linear = isSteady(setting) ? linearMethod(method, values) : undefined
  const plain = linear !== undefined && setting.gradient === undefined
  const search = method === 'steepest' ? Math.sqrt(exactSearchShare(most / least)) : undefined
  const rate = linear ? rateOf(linear, minimum.eigenvalues) : search
  const gaps = Float64Array.from(run.losses, (loss) => loss - minimum.value)
  const last = lastTold(gaps, run, minimum)
  const from = exact ? 0 : quadraticFrom(run, minimum, gaps, last)
  const predicted = (plain || search !== undefined) && rate !== undefined && last - from >= 3
  const share = linear ? worstShare(linear, minimum.eigenvalues, run.losses.length - 1) : undefined
  const above = (k: number, of: number): number => minimum.value + (gaps[from] ?? 0) * (k < from ? Number.NaN : of)
  return {
    exact,
    minimum,
    method,
    lr: values['lr'],
    limit: stabilityLimit(setting, values, most),
    best: isSteady(setting) ? bestNumbers(method, least, most) : undefined,
    rate,
    bounded: search !== undefined,
    measured: predicted ? rootOf(measuredRate(gaps, from + Math.floor((last - from) / 3), last)) : undefined,
    from,
    line: predicted ? run.losses.map((_, k) => above(k, (rate ?? 0) ** (2 * (k - from)))) : undefined,
    bound: exact && predicted && share ? run.losses.map((_, k) => above(k, share[k] ?? 0)) : undefined,
    noise: linear && noiseTheory(problem, setting, linear, minimum, run),
    errors: inEigenbasis(run.positions, minimum.at, minimum.axes),
  }
}

/** Where schedules or clipping change the step it is not the same map each time. */
const isSteady = ({ schedule, clip }: Setting): boolean =>
  clip === undefined && (schedule === undefined || schedule.id === 'constant')

const rootOf = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.sqrt(value))

/** The minimum that a run goes to, with its Hessian: of a quadratic its own, else the nearest to the run's end. */
function minimumOf(problem: ProblemHandle, run: Run, exact: boolean): LocalModel | undefined {
  const { x, y } = problem.domain
  if (exact) {
    const middle: Vector = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2]
    const { minimizer } = localModel(problem, middle)
    return minimizer && localModel(problem, minimizer)
  }
  const [endX = Number.NaN, endY = Number.NaN] = run.positions.slice(-2)
  const found = nearestMinimum(minimaOf(problem), endX, endY)
  if (!found || found.distance > reached * Math.hypot(x[1] - x[0], y[1] - y[0])) return undefined
  const model = localModel(problem, found.minimum.at)
  return model.eigenvalues[0] > 1e-9 * model.eigenvalues[1] ? model : undefined
}

/** The last step whose loss above the minimum is more than what rounding leaves of it. */
function lastTold(gaps: Float64Array, { positions }: Run, { at, eigenvalues, value }: LocalModel): number {
  const digits = positions instanceof Float32Array ? 6e-8 : 1e-15
  const blur = 16 * digits * (Math.hypot(...at) + 1e-30)
  const floor = Math.max(eigenvalues[1] * blur * blur, 1e-14 * Math.abs(value), 1e-300)
  const under = gaps.findIndex((gap) => !(gap > floor))
  return under < 0 ? gaps.length - 1 : under - 1
}

/** The first step from which on the loss is that of the quadratic around the minimum. */
function quadraticFrom({ positions }: Run, { at, hessian }: LocalModel, gaps: Float64Array, last: number): number {
  for (let k = last; k >= 0; k--) {
    const [dx, dy] = [(positions[2 * k] ?? 0) - at[0], (positions[2 * k + 1] ?? 0) - at[1]]
    const model = (hessian[0] * dx * dx + 2 * hessian[1] * dx * dy + hessian[2] * dy * dy) / 2
    if (!(Math.abs(model / (gaps[k] ?? Number.NaN) - 1) < holds)) return k + 1
  }
  return 0
}
