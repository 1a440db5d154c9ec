import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { Numbers } from '../../trajectories/result.ts'
import { curvatureAlong, localModel, modelDecrease, type Vector } from '../shared/local-model.ts'

/** What is measured where a step begins, and of the step itself. */
export interface StepMeasures {
  /** gᵀg and gᵀHg, and the rate 2gᵀg/gᵀHg beyond which a step along −g goes up in the model; NaN where gᵀHg ≤ 0. */
  readonly slope: number
  readonly bend: number
  readonly limit: number
  readonly eigenvalues: Vector
  /** |λ|max / |λ|min */
  readonly condition: number
  /** The cosine between this step and the one before; NaN for the first. */
  readonly turn: number
  /** How much the quadratic model falls along the step, how much the loss did, and their ratio ρ. */
  readonly predicted: number
  readonly actual: number
  readonly ratio: number
  /** What the step made of each coordinate of the gradient: −dᵢ/gᵢ. */
  readonly effective: Vector
}

/** Measures step `step` (from 1) of a run of one start. */
export function measureStep(problem: ProblemHandle, positions: Numbers, step: number): StepMeasures {
  const point = (k: number): Vector => [positions[2 * k] ?? Number.NaN, positions[2 * k + 1] ?? Number.NaN]
  const [from, to] = [point(step - 1), point(step)]
  const d: Vector = [to[0] - from[0], to[1] - from[1]]
  const model = localModel(problem, from)
  const { gradient: g, eigenvalues, value } = model
  const slope = g[0] * g[0] + g[1] * g[1]
  const bend = curvatureAlong(model, g)
  const predicted = modelDecrease(model, d)
  const actual = value - problem.loss(...to)
  const [small = 0, large = 0] = eigenvalues.map(Math.abs).toSorted((a, b) => a - b)
  return {
    slope,
    bend,
    limit: bend > 0 ? (2 * slope) / bend : Number.NaN,
    eigenvalues,
    condition: large / small,
    turn: step < 2 ? Number.NaN : cosine(d, difference(point(step - 2), from)),
    predicted,
    actual,
    ratio: actual / predicted,
    effective: [-d[0] / g[0], -d[1] / g[1]],
  }
}

const difference = (a: Vector, b: Vector): Vector => [b[0] - a[0], b[1] - a[1]]

const cosine = (a: Vector, b: Vector): number =>
  (a[0] * b[0] + a[1] * b[1]) / (Math.hypot(a[0], a[1]) * Math.hypot(b[0], b[1]))
