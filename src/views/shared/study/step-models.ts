import type { Solved } from '../../../notation/step-trace.ts'
import type { ModelKind, Study } from '../../../store/state.ts'
import type { ProblemHandle } from '../../../trajectories/handles.ts'
import { type LocalModel, localModel, modelDecrease, modelWith, type Vector } from '../local-model.ts'
import type { OpenedStep } from '../opened-step.ts'
import { pointOf, stepTried } from './step-tried.ts'

/** A model of the loss where a step begins, and what it says of the step. */
export interface StepModel {
  readonly kind: ModelKind
  readonly model: LocalModel
  /** How much the model falls along the step that was tried, and ρ, how much of that the loss does. */
  readonly predicted: number
  readonly ratio: number
  /** Where the model is trusted: the points d with dᵀMd ≤ 1. */
  readonly region: LocalModel['hessian'] | undefined
}

export interface StepModels {
  /** The one that the method itself takes; none where it takes no step from a model. */
  readonly own: ModelKind | undefined
  readonly all: readonly StepModel[]
  /** Are they of the samples of the step alone? */
  readonly ofBatch: boolean
}

/** Two matrices that differ by no more than this share are the same. */
const same = 1e-6

const known = new WeakMap<OpenedStep, { readonly problem: ProblemHandle; readonly models: StepModels }>()

/**
 * The models of a step, of its batch where it asks that for curvature: of the Hessian, of Gauss and Newton where the loss is a sum of squares, and of the damped matrix with which
 * the method's text solves for its step, where that is another. Made once.
 */
export function modelsOf(problem: ProblemHandle, step: OpenedStep): StepModels {
  const before = known.get(step)
  if (before?.problem === problem) return before.models
  const models = make(problem, step)
  known.set(step, { problem, models })
  return models
}

/** The model that the reader wants to see: else the method's own, else the Hessian's. */
export function shownModel({ own, all }: StepModels, { model: wanted }: Study): StepModel | undefined {
  return all.find(({ kind }) => kind === wanted) ?? all.find(({ kind }) => kind === own) ?? all[0]
}

function make(problem: ProblemHandle, { now, of }: OpenedStep): StepModels {
  const at: Vector = pointOf(now.theta) ?? [Number.NaN, Number.NaN]
  const trusts = now.memory.has('reach')
  // what a method asks about the curvature it asks of its step's samples
  const batch = trusts || /\b(hessian|gram)\(/.test(now.text) ? of.ofBatch(now.step) : undefined
  const loss = batch?.loss ?? problem.loss
  const whole = localModel(problem, at)
  // at the height of the whole loss, which is what is drawn
  const hessian = batch ? modelWith({ ...whole, gradient: batch.gradient(...at) }, batch.hessian(...at)) : whole
  const squares = of.gaussNewton(...at, batch && now.step)
  const solved = ofTheLoss(of.solved(now), now.gradient && pointOf(now.gradient.given), hessian.gradient)
  const kind = solved && kindOf(solved, hessian.hessian, squares)
  // a matrix that is neither, and to which nothing was added, is no model of the loss that is known here
  const strange = kind === 'damped' && !/identity|diag\(/.test(now.text)
  const own = strange ? undefined : (kind ?? (trusts ? 'hessian' : undefined))
  const step = stepTried(now)
  const fallen = step && loss(...at) - loss(at[0] + step[0], at[1] + step[1])
  const told = (kind: ModelKind, model: LocalModel): StepModel => {
    const predicted = step ? modelDecrease(model, step) : Number.NaN
    return { kind, model, predicted, ratio: (fallen ?? Number.NaN) / predicted, region: region(kind, model) }
  }
  const region = (kind: ModelKind, model: LocalModel): StepModel['region'] => {
    const reach = now.memory.get('reach')?.nodes[0]?.value
    if (reach !== undefined && reach > 0) return [1 / reach ** 2, 0, 1 / reach ** 2]
    const base = /\b(jacobian|gram)\(/.test(now.text) ? squares : hessian.hessian
    return kind === 'damped' && base ? damped(model, base) : undefined
  }
  return {
    own,
    ofBatch: batch !== undefined,
    all: [
      told('hessian', hessian),
      ...(squares ? [told('gauss-newton', modelWith(hessian, squares))] : []),
      ...(own === 'damped' && solved ? [told('damped', modelWith(hessian, solved))] : []),
    ],
  }
}

/** By so much two gradients that are the same may differ, in shares. */
const rounding = 1e-6

/**
 * The matrix of a system in the units of the loss: where its right side is a multiple of the gradient (Jᵀr is half of it) the matrix
 * is multiplied alike. Undefined where it solves for something else.
 */
function ofTheLoss(
  solved: Solved | undefined,
  ...gradients: readonly (Vector | undefined)[]
): LocalModel['hessian'] | undefined {
  if (!solved) return undefined
  const { matrix, right } = solved
  for (const gradient of gradients) {
    if (!gradient) continue
    const times = (right[0] * gradient[0] + right[1] * gradient[1]) / (right[0] ** 2 + right[1] ** 2)
    const off = Math.hypot(gradient[0] - times * right[0], gradient[1] - times * right[1])
    if (times > 0 && off <= rounding * Math.hypot(...gradient))
      return [times * matrix[0], times * matrix[1], times * matrix[2]]
  }
  return undefined
}

function kindOf(
  solved: LocalModel['hessian'],
  hessian: LocalModel['hessian'],
  squares: LocalModel['hessian'] | undefined,
): ModelKind {
  if (isSame(solved, hessian)) return 'hessian'
  return squares && isSame(solved, squares) ? 'gauss-newton' : 'damped'
}

const isSame = (one: LocalModel['hessian'], other: LocalModel['hessian']): boolean =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]) <= same * Math.hypot(...other)

/**
 * The region in which damping trusts the model without it: the step (B + D)⁻¹g is the lowest of that model with dᵀDd at most what
 * the step has (Moré & Sorensen 1983). A disc for Levenberg, an ellipse for Marquardt.
 */
function damped({ at, hessian, minimizer }: LocalModel, base: LocalModel['hessian']): StepModel['region'] {
  if (!minimizer) return undefined
  const [xx, xy, yy] = [hessian[0] - base[0], hessian[1] - base[1], hessian[2] - base[2]]
  const [dx, dy] = [minimizer[0] - at[0], minimizer[1] - at[1]]
  const size = xx * dx * dx + 2 * xy * dx * dy + yy * dy * dy
  return size > 0 && xx * yy - xy * xy > 0 ? [xx / size, xy / size, yy / size] : undefined
}
