import type { Run as Setting } from '../../experiment/experiment.ts'
import type { LinearMethod } from '../../theory/linear-method.ts'
import {
  averagedExcess,
  batchCovariance,
  stationaryBall,
  type StationaryBall,
  type Symmetric,
} from '../../theory/noise.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import type { Numbers, Run } from '../../trajectories/result.ts'
import type { LocalModel } from './local-model.ts'

/** Where a noisy run hovers in the end, by theory and by its own second half. */
export interface NoiseTheory {
  readonly ball: StationaryBall
  /** The root of the mean squared distance in the second half of the run. */
  readonly measured: number
  /** Of a run that keeps the mean of its path: what is left of the loss at its last step, by tr(H⁻¹Σ)/2k and in fact. */
  readonly averaged: { readonly steps: number; readonly expected: number; readonly found: number } | undefined
}

/** The noise of a run's gradients at the minimum, and what comes of it; undefined for a run without noise of a known size. */
export function noiseTheory(
  problem: ProblemHandle,
  setting: Setting,
  method: LinearMethod,
  minimum: LocalModel,
  run: Run,
): NoiseTheory | undefined {
  const covariance = covarianceOf(problem, setting, minimum)
  if (!covariance) return undefined
  const { at, axes, eigenvalues, value } = minimum
  const steps = run.positions.length / 2 - 1
  const { average } = run
  const mean = average && setting.average?.id === 'polyak' ? lastOf(average) : undefined
  return {
    ball: stationaryBall(method, eigenvalues, axes, covariance),
    measured: spread(run.positions, at),
    averaged: mean && {
      steps,
      expected: averagedExcess(eigenvalues, axes, covariance, steps),
      found: problem.loss(...mean) - value,
    },
  }
}

function covarianceOf({ data }: ProblemHandle, { gradient }: Setting, { at }: LocalModel): Symmetric | undefined {
  if (typeof gradient?.noise === 'number') return [gradient.noise ** 2, 0, gradient.noise ** 2]
  if (gradient?.batch === undefined || gradient.growth !== undefined || !data) return undefined
  return batchCovariance(data.gradients(...at), gradient.batch, gradient.order === 'replacement')
}

const lastOf = (positions: Numbers): readonly [number, number] => [
  positions.at(-2) ?? Number.NaN,
  positions.at(-1) ?? Number.NaN,
]

/** The root of the mean squared distance to a point in the second half of a path. */
function spread(positions: Numbers, [x, y]: readonly [number, number]): number {
  const count = positions.length / 2
  const from = Math.floor(count / 2)
  let sum = 0
  for (let k = from; k < count; k++) sum += ((positions[2 * k] ?? 0) - x) ** 2 + ((positions[2 * k + 1] ?? 0) - y) ** 2
  return Math.sqrt(sum / (count - from))
}
