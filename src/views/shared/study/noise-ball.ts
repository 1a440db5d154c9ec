import type { State } from '../../../store/state.ts'
import type { LocalModel, Vector } from '../local-model.ts'
import { theoryOf } from '../run-theory.ts'

/** Where noise keeps the studied run in the end, around its minimum. */
export interface NoiseBall {
  readonly at: Vector
  /** The root of the mean squared distance. */
  readonly radius: number
  /** Twice the standard deviation in every direction: the points d with dᵀMd ≤ 1. */
  readonly spread: LocalModel['hessian']
}

const known = new WeakMap<object, NoiseBall>()

/** The noise ball of the studied run; undefined for one without noise, or without a settled end. The same object for the same run. */
export function ballOf(state: State): NoiseBall | undefined {
  const theory = theoryOf(state, Math.min(state.study.run, state.experiment.runs.length - 1))
  if (!theory?.noise || !Number.isFinite(theory.noise.ball.radius)) return undefined
  const before = known.get(theory)
  if (before) return before
  const { at, axes } = theory.minimum
  const { radius, variances } = theory.noise.ball
  const [[u, v], [p, q]] = axes
  const [one, two] = [1 / (4 * variances[0]), 1 / (4 * variances[1])]
  const spread = [one * u * u + two * p * p, one * u * v + two * p * q, one * v * v + two * q * q] as const
  const ball = { at, radius, spread }
  known.set(theory, ball)
  return ball
}
