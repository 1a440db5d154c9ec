import { runParameters } from '../../experiment/parameters.ts'
import type { Run as Setting } from '../../experiment/experiment.ts'
import type { State } from '../../store/state.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { Run } from '../../trajectories/result.ts'
import { localModel, type Vector } from './local-model.ts'
import { motionOf } from './motion.ts'
import { outcomeOf, type Outcome } from './outcome.ts'
import { isQuadratic } from './quadratic.ts'
import { stabilityLimit } from './stability-limit.ts'

/** Why a run went as it did, from measured facts, and one change that answers to it. */
export type Diagnosis =
  /** lr is `over` (a share) beyond the limit; `everywhere` on a quadratic, else where the run began. */
  | {
      readonly kind: 'over-limit'
      readonly limit: number
      readonly over: number
      readonly everywhere: boolean
      readonly remedy: Remedy
    }
  /** It goes to and fro along the steep axis: lr · λmax, close to what is the limit of it. */
  | { readonly kind: 'steep'; readonly product: number; readonly limit: number; readonly remedy: Remedy }
  /** gᵀg is next to nothing, far from any minimum. */
  | { readonly kind: 'plateau'; readonly slope: number; readonly remedy: Remedy }
  /** lr is a small share of what would be stable. */
  | { readonly kind: 'timid'; readonly share: number; readonly limit: number; readonly remedy: Remedy }
  /** It rests where the Hessian has a negative eigenvalue. */
  | { readonly kind: 'saddle'; readonly eigenvalue: number; readonly remedy: Remedy }

/** A change of the experiment that a button makes. */
export type Remedy =
  | { readonly kind: 'rate'; readonly lr: number }
  | { readonly kind: 'steps'; readonly steps: number }
  | { readonly kind: 'start'; readonly start: Vector }

const flat = 1e-6
/** A share of the domain's diagonal in which a reader sees no distance. */
const arrived = 2e-3
const mostSteps = 100_000

/** The diagnosis of a run of one start; undefined where nothing that was measured explains it. */
export function diagnose({ experiment, trajectories, problem }: State, index: number): Diagnosis | undefined {
  const run = trajectories?.result.runs[index]
  const setting = experiment.runs[index]
  const outcome = run && problem && outcomeOf(run, problem)
  if (!run || !setting || !outcome || !problem) return undefined
  // Where other things move the steps, the learning rate alone explains nothing.
  const plain = setting.gradient === undefined && setting.clip === undefined
  const values = runParameters(experiment, setting)
  const { lr } = values
  const at = (point: Vector): number | undefined => {
    const largest = localModel(problem, point).eigenvalues[1]
    return largest > 0 && Number.isFinite(largest) ? stabilityLimit(setting, values, largest) : undefined
  }
  if (outcome.kind === 'diverges' || outcome.kind === 'leaves')
    return plain && lr !== undefined ? beyond(problem, experiment.start, lr, at) : undefined
  const end = pointOf(run)
  const { x, y } = problem.domain
  const diagonal = Math.hypot(x[1] - x[0], y[1] - y[0])
  if (plain && lr !== undefined && toAndFro(outcome, run, diagonal)) return steep(problem, setting, end, lr, at)
  if (outcome.kind !== 'continues' && outcome.kind !== 'stops' && outcome.kind !== 'rests') return undefined
  const { gradient, eigenvalues } = localModel(problem, end)
  const slope = gradient[0] ** 2 + gradient[1] ** 2
  // By Newton's method a critical point is as far away, or farther.
  const away = Math.sqrt(slope) / Math.max(...eigenvalues.map(Math.abs))
  const near = away <= arrived * diagonal
  if (outcome.kind === 'rests' && near && eigenvalues[0] < 0 && eigenvalues[1] > 0) {
    const start = beside(problem, experiment.start, end)
    return { kind: 'saddle', eigenvalue: eigenvalues[0], remedy: { kind: 'start', start } }
  }
  const longer = Math.min(4 * experiment.steps, mostSteps)
  if (slope < flat && !near && longer > experiment.steps)
    return { kind: 'plateau', slope, remedy: { kind: 'steps', steps: longer } }
  if (outcome.kind === 'rests') return undefined
  const limit = at(end)
  if (plain && lr !== undefined && limit !== undefined && lr < 0.25 * limit)
    return { kind: 'timid', share: lr / limit, limit, remedy: { kind: 'rate', lr: rounded(limit / 2) } }
  return undefined
}

type LimitAt = (point: Vector) => number | undefined

function beyond(problem: ProblemHandle, start: Vector, lr: number, at: LimitAt): Diagnosis | undefined {
  const limit = at(start)
  if (limit === undefined || lr <= limit) return undefined
  const everywhere = isQuadratic(problem)
  return {
    kind: 'over-limit',
    limit,
    over: lr / limit - 1,
    everywhere,
    remedy: { kind: 'rate', lr: rounded(limit / 2) },
  }
}

function steep(problem: ProblemHandle, setting: Setting, end: Vector, lr: number, at: LimitAt): Diagnosis | undefined {
  const limit = at(end)
  if (limit === undefined || lr < 0.7 * limit || lr > 1.05 * limit) return undefined
  const largest = localModel(problem, end).eigenvalues[1]
  // Momentum turns back of its own accord; without it the steep axis does.
  if (setting.method !== 'gd') return undefined
  return {
    kind: 'steep',
    product: lr * largest,
    limit: limit * largest,
    remedy: { kind: 'rate', lr: rounded(limit / 2) },
  }
}

function toAndFro(outcome: Outcome, { positions }: Run, diagonal: number): boolean {
  if (outcome.kind === 'hovers') return motionOf(positions, positions.length / 2 - 1, diagonal) === 'oscillates'
  return outcome.kind === 'oscillates' || ('motion' in outcome && outcome.motion === 'oscillates')
}

/** A start that is not on the way that leads to the saddle: aside of it, along the axis in which the loss falls. */
function beside(problem: ProblemHandle, start: Vector, saddle: Vector): Vector {
  const [axis] = localModel(problem, saddle).axes
  const { x, y } = problem.domain
  const away = 0.02 * Math.hypot(x[1] - x[0], y[1] - y[0])
  return [rounded(start[0] + away * axis[0]), rounded(start[1] + away * axis[1])]
}

const pointOf = ({ positions }: Run): Vector => [positions.at(-2) ?? Number.NaN, positions.at(-1) ?? Number.NaN]

/** Two significant digits are enough for a suggestion. */
const rounded = (value: number): number => Number(value.toPrecision(2))
