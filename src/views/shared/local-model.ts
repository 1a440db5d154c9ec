import type { ProblemHandle } from '../../trajectories/handles.ts'

export type Vector = readonly [x: number, y: number]

/** The loss near a point to second order: f + gᵀd + ½ dᵀHd. */
export interface LocalModel {
  readonly at: Vector
  readonly value: number
  readonly gradient: Vector
  readonly hessian: readonly [xx: number, xy: number, yy: number]
  /** Of the Hessian, the smaller first, and their unit vectors. */
  readonly eigenvalues: Vector
  readonly axes: readonly [Vector, Vector]
  /** The lowest point of the model; absent where it has none. */
  readonly minimizer: Vector | undefined
}

/** The quadratic model of the loss at a point. */
export function localModel(problem: Pick<ProblemHandle, 'loss' | 'gradient' | 'hessian'>, at: Vector): LocalModel {
  const [x, y] = at
  return modelWith({ at, value: problem.loss(x, y), gradient: problem.gradient(x, y) }, problem.hessian(x, y))
}

/** The quadratic model that takes another matrix for the curvature. */
export function modelWith(
  { at, value, gradient }: Pick<LocalModel, 'at' | 'value' | 'gradient'>,
  hessian: LocalModel['hessian'],
): LocalModel {
  const [x, y] = at
  const [xx, xy, yy] = hessian
  const spread = Math.hypot((xx - yy) / 2, xy)
  const eigenvalues = [(xx + yy) / 2 - spread, (xx + yy) / 2 + spread] as const
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const determinant = xx * yy - xy * xy
  const minimizer =
    eigenvalues[0] > 0 && determinant > 0
      ? ([
          x - (yy * gradient[0] - xy * gradient[1]) / determinant,
          y - (xx * gradient[1] - xy * gradient[0]) / determinant,
        ] as const)
      : undefined
  const axes = [
    [-sin, cos],
    [cos, sin],
  ] as const
  return { at, value, gradient, hessian, eigenvalues, axes, minimizer }
}

/** vᵀHv */
export const curvatureAlong = ({ hessian: [xx, xy, yy] }: LocalModel, [x, y]: Vector): number =>
  xx * x * x + 2 * xy * x * y + yy * y * y

/** By how much the model falls along a step d: −gᵀd − ½ dᵀHd. */
export const modelDecrease = (model: LocalModel, d: Vector): number =>
  -(model.gradient[0] * d[0] + model.gradient[1] * d[1]) - curvatureAlong(model, d) / 2
