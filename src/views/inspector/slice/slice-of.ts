import type { NumericLoss, StepTrace } from '../../../notation/step-trace.ts'
import type { ProblemHandle } from '../../../trajectories/handles.ts'
import { curvatureAlong, type LocalModel, localModel, modelWith, type Vector } from '../../shared/local-model.ts'
import { pointOf, stepTried } from '../../shared/study/step-tried.ts'

/** The loss along the line of a step: 0 where the step begins, 1 where it ends. */
export interface Slice {
  /** Where the loss is told, and the loss there: by minibatches that of the step's own samples. */
  readonly at: Float64Array
  readonly losses: Float64Array
  /** By minibatches, the loss of all samples at the same places, moved to begin where that of the step's samples does. */
  readonly whole: Float64Array | undefined
  readonly value: number
  /** gᵀs and sᵀHs of the step s: f + t·slope is the linear model, with ½t²·bend the quadratic one. */
  readonly slope: number
  readonly bend: number
  /** c₁ and c₂ of the Armijo and strong Wolfe conditions. */
  readonly limits: readonly [c1: number, c2: number]
  /** Where both conditions hold, as intervals; with `armijo` the first alone. */
  readonly wolfe: readonly Interval[]
  readonly armijo: readonly Interval[]
  /** What a search tried on this line, in order. */
  readonly trials: readonly { readonly t: number; readonly loss: number }[]
}

export type Interval = readonly [from: number, to: number]

const samples = 120
/** A search's first trial can be far beyond what is of interest. */
const farthest = 5
/** The usual ones (Nocedal & Wright 2006, section 3.1), where the method has none of its own. */
const usual = [1e-4, 0.9] as const

/**
 * The slice along an opened step, with the Hessian's curvature or that of the given model; undefined where the step goes nowhere. By
 * minibatches it is of the loss of the step's own samples (`batch`), which its slope and a search's trials are of.
 */
export function sliceOf(
  problem: ProblemHandle,
  trace: StepTrace,
  parameters: Readonly<Record<string, number>>,
  given?: LocalModel,
  batch?: NumericLoss,
): Slice | undefined {
  const seen = batch ?? problem
  const from = pointOf(trace.theta)
  const s = stepTried(trace)
  if (!from || !s) return undefined
  const on = (t: number): Vector => [from[0] + t * s[0], from[1] + t * s[1]]
  const own = batch ? localModel(batch, from) : undefined
  const model = own && given ? modelWith(own, given.hessian) : (own ?? given ?? localModel(problem, from))
  const slope = model.gradient[0] * s[0] + model.gradient[1] * s[1]
  const limits = [parameters['c1'] ?? usual[0], parameters['c2'] ?? usual[1]] as const
  const trials = trialsOn(trace, from, s)
  const last = Math.min(Math.max(1.6, ...trials.map(({ t }) => 1.1 * t)), farthest)
  const at = Float64Array.from({ length: samples + 1 }, (_, k) => -0.3 * last + (k / samples) * 1.3 * last)
  const losses = at.map((t) => seen.loss(...on(t)))
  const falls = (t: number, loss: number): boolean => t > 0 && loss <= model.value + limits[0] * t * slope
  const slopeAt = (t: number): number => {
    const [x, y] = seen.gradient(...on(t))
    return x * s[0] + y * s[1]
  }
  return {
    at,
    losses,
    whole: batch && at.map((t) => model.value + problem.loss(...on(t)) - problem.loss(...from)),
    value: model.value,
    slope,
    bend: curvatureAlong(model, s),
    limits,
    trials,
    armijo: intervals(at, (t, k) => falls(t, losses[k] ?? Infinity)),
    wolfe: intervals(
      at,
      (t, k) => falls(t, losses[k] ?? Infinity) && Math.abs(slopeAt(t)) <= limits[1] * Math.abs(slope),
    ),
  }
}

/** Where the loss was asked for on the line ahead of the step's beginning. */
function trialsOn({ lines }: StepTrace, from: Vector, s: Vector): Slice['trials'] {
  const long = s[0] * s[0] + s[1] * s[1]
  const seen = new Set<string>()
  return lines
    .flatMap(({ asked }) => asked)
    .flatMap(({ name, at, value }) => {
      const point = pointOf(at)
      const loss = value.nodes[0]?.value
      if (name !== 'f' || !point || loss === undefined) return []
      const [x, y] = [point[0] - from[0], point[1] - from[1]]
      const t = (x * s[0] + y * s[1]) / long
      const beside = Math.abs(x * s[1] - y * s[0]) / long
      const key = t.toPrecision(9)
      if (!(t > 1e-12) || beside > 1e-6 * Math.max(1, t) || seen.has(key)) return []
      seen.add(key)
      return [{ t, loss }]
    })
}

/** The stretches of `at` on which something holds. */
function intervals(at: Float64Array, holds: (t: number, k: number) => boolean): Interval[] {
  const found: [number, number][] = []
  let open = false
  for (const [k, t] of at.entries()) {
    const now = holds(t, k)
    const last = found.at(-1)
    if (now && open && last) last[1] = t
    else if (now) found.push([t, t])
    open = now
  }
  return found
}
