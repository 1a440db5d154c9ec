import { methods } from '../methods/index.ts'
import { type MethodParameter, parametersOf, weightDecay } from '../methods/method.ts'
import { networkMethods } from '../networks/methods/index.ts'
import { parameterValues, type Parameter } from '../notation/parameter.ts'
import { dataProblems } from '../problems/index.ts'
import { surfaces } from '../surfaces/index.ts'
import { minimaOf } from '../surfaces/surface.ts'
import type { CustomMethod, Experiment, Problem, Run } from './experiment.ts'
import { limits } from './limits.ts'

/** The learning rate of problems that have none of their own. */
export const commonLearningRate = 0.01

/** The same for networks, whose losses are of about the size 1 and whose weights are too. */
const networkLearningRate = 0.1

/** A learning rate at which gradient descent goes well on the problem: the surface's own, else 0.01. */
export function learningRateOf(problem: Problem): number {
  const known =
    'surface' in problem
      ? surfaces.get(problem.surface)
      : 'data' in problem
        ? dataProblems.get(problem.data)
        : undefined
  const own = known?.learningRate
  return own ?? ('network' in problem ? networkLearningRate : commonLearningRate)
}

/** The least loss of the problem where its surface tells it. */
function leastLossOf(problem: Problem, unknown: number): number {
  const surface = 'surface' in problem ? surfaces.get(problem.surface) : undefined
  if (!surface || !('surface' in problem)) return unknown
  const values = minimaOf(surface, parameterValues(surface.parameters ?? {}, problem.parameters)).map(
    ({ value }) => value,
  )
  return values.length > 0 ? Math.min(...values) : unknown
}

/** What a run of the method may set: the declarations of a known one, the numbers of one in the reader's own words. */
export function declaredParameters(method: string | CustomMethod): Readonly<Record<string, MethodParameter>> {
  if (typeof method === 'string') {
    const known = methods.get(method)
    return known === undefined ? (networkMethods.get(method)?.parameters ?? {}) : parametersOf(known)
  }
  const free = Object.entries(method.parameters ?? {}).map(([name, value]): [string, Parameter] => [
    name,
    { default: value, min: -limits.number, max: limits.number, scale: 'linear', label: name },
  ])
  return { weight_decay: weightDecay(), ...Object.fromEntries(free) }
}

/**
 * The numbers in force for every parameter that the run's method declares: the run's own, else the method's default,
 * which for a rate declared as the surface's is the surface's learning rate (0.01 where the problem is no surface).
 */
export function runParameters(experiment: Pick<Experiment, 'problem'>, run: Run): Record<string, number> {
  const own = run.parameters ?? {}
  return Object.fromEntries(
    Object.entries(declaredParameters(run.method)).map(([name, { default: usual, perSurface, ofMinimum }]) => {
      const fallback =
        perSurface === true
          ? learningRateOf(experiment.problem)
          : ofMinimum === true
            ? leastLossOf(experiment.problem, usual)
            : usual
      return [name, Object.hasOwn(own, name) ? (own[name] ?? fallback) : fallback]
    }),
  )
}
