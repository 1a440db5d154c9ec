import type { Problem } from '../../experiment/experiment.ts'
import { compileLoss } from '../../notation/loss.ts'
import { parameterValues } from '../../notation/parameter.ts'
import { compileFunction } from '../../notation/compile-function.ts'
import type { TrialProblem } from '../../notation/trial-problem.ts'
import { surfaces } from '../../surfaces/index.ts'
import type { ProblemHandle } from '../../trajectories/handles.ts'
import { hessianAt } from '../curvature.ts'

/** The problem on screen as a method's text may ask it, in float64; its Hessian by differences of the exact gradient. */
export function trialProblem(problem: Problem, handle: ProblemHandle): TrialProblem {
  const { x, y } = handle.domain
  const at = (u: number, v: number): readonly [number, number] => [x[0] + u * (x[1] - x[0]), y[0] + v * (y[1] - y[0])]
  const [first, ...others] = [at(0.31, 0.27), at(0.62, 0.84), at(0.87, 0.43)].map((place) => hessianAt(handle, place))
  const size = Math.max(...(first ?? []).map(Math.abs))
  const quadratic = others.every((other) => other.every((one, k) => Math.abs(one - (first?.[k] ?? 0)) <= 1e-6 * size))
  return {
    value: handle.loss,
    gradient: handle.gradient,
    hessian: (u, v) => hessianAt(handle, [u, v]),
    gram: handle.gram,
    quadratic,
    ...residualAnswers(problem),
  }
}

/** The residuals of a least-squares problem and their derivatives; nothing for others. */
export function residualAnswers(problem: Problem): Pick<TrialProblem, 'residuals' | 'jacobian'> {
  const surface = 'surface' in problem ? surfaces.get(problem.surface) : undefined
  const texts = 'residuals' in problem ? problem.residuals : (surface?.residuals ?? [])
  if (texts.length === 0) return {}
  const given = 'parameters' in problem ? problem.parameters : undefined
  const values = surface ? parameterValues(surface.parameters ?? {}, given) : (given ?? {})
  const names = Object.keys(values)
  const inputs = [...names.keys()].map((k) => `q${k}`)
  const compiled = texts.map((text) => {
    const { value, gradient } = compileLoss(text, names)
    return compileFunction([value, ...gradient], ['x', 'y', ...inputs])
  })
  const out = new Float64Array(3)
  const all = (x: number, y: number): number[][] =>
    compiled.map((evaluate) => {
      evaluate([x, y, ...Object.values(values)], out)
      return [...out]
    })
  return {
    residuals: (x, y) => all(x, y).map(([value = Number.NaN]) => value),
    jacobian: (x, y) => all(x, y).map((row) => row.slice(1)),
  }
}
