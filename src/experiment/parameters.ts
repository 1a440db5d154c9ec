import { methods } from '../methods/index.ts'
import { type MethodParameter, parametersOf, weightDecay } from '../methods/method.ts'
import { parameterValues, type Parameter } from '../notation/parameter.ts'
import { surfaces } from '../surfaces/index.ts'
import { minimaOf } from '../surfaces/surface.ts'
import type { CustomMethod, Experiment, Problem, Run, Values } from './experiment.ts'
import { unknownWord } from './closest.ts'
import { limits } from './limits.ts'
import { isAbsent, isRecord, quote } from './records.ts'
import { placeName, type Report } from './report.ts'
import { anyNumber, numberIn, type Reader, refuse } from './values.ts'

/** The learning rate of problems that have none of their own. */
export const commonLearningRate = 0.01

/** A learning rate at which gradient descent goes well on the problem: the surface's own, else 0.01. */
export function learningRateOf(problem: Problem): number {
  const own = 'surface' in problem ? surfaces.get(problem.surface)?.learningRate : undefined
  return own ?? commonLearningRate
}

/** The least loss of the problem where its surface tells it. */
function leastLossOf(problem: Problem, unknown: number): number {
  const surface = 'surface' in problem ? surfaces.get(problem.surface) : undefined
  if (!surface || !('surface' in problem)) return unknown
  const values = minimaOf(surface, parameterValues(surface.parameters ?? {}, problem.parameters)).map(({ value }) => value)
  return values.length > 0 ? Math.min(...values) : unknown
}

/** What a run of the method may set: the declarations of a known one, the numbers of one in the reader's own words. */
export function declaredParameters(method: string | CustomMethod): Readonly<Record<string, MethodParameter>> {
  if (typeof method === 'string') {
    const known = methods.get(method)
    return known === undefined ? {} : parametersOf(known)
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
      const fallback = perSurface === true ? learningRateOf(experiment.problem) : ofMinimum === true ? leastLossOf(experiment.problem, usual) : usual
      return [name, Object.hasOwn(own, name) ? (own[name] ?? fallback) : fallback]
    }),
  )
}

/**
 * What a value must satisfy to make sense at all, read off the declaration: a switch is 0 or 1; what starts at or
 * above zero (a rate, a tiny number) is not negative; what ends below one (a decay) stays below one. Slider ends do
 * not count.
 */
export function possible(declared: Parameter): Reader<number> {
  if (declared.scale === 'switch') return numberIn({ min: 0, max: 1, whole: true })
  if (declared.min < 0) return anyNumber
  if (declared.max >= 1) return numberIn({ min: 0 })
  return (value, path, report) => {
    if (typeof value !== 'number' || value < 1) return numberIn({ min: 0 })(value, path, report)
    report(path, `${placeName(path)} must be from 0 to below 1; ${value} became ${declared.max}.`)
    return declared.max
  }
}

/** A surface's shape may be any number; only a switch is 0 or 1. */
export const anyShape = (declared: Parameter): Reader<number> =>
  declared.scale === 'switch' ? possible(declared) : anyNumber

/**
 * The values for declared parameters, each read as `readerOf` says of its declaration.
 * Others are left out, with a warning that names the declared ones.
 */
export function declaredValues(
  declared: Readonly<Record<string, Parameter>>,
  of: string,
  readerOf: (declared: Parameter) => Reader<number> = possible,
): Reader<Values> {
  const names = Object.keys(declared)
  return valuesBy((name, path, report) => {
    const parameter = Object.hasOwn(declared, name) ? declared[name] : undefined
    if (parameter !== undefined) return readerOf(parameter)
    report(path, `${unknownWord('parameter', name, names).replace(';', ` of ${of};`)} It was left out.`)
    return undefined
  })
}

const reserved = new Set(['x', 'y', 't', 'pi', 'e', 'tau', 'theta', 'g', 'f'])

/** Names and numbers that a reader's own text goes with. */
export const freeValues: Reader<Values> = valuesBy((name, path, report) => {
  if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name) && name.length <= limits.nameLength && !reserved.has(name)) return anyNumber
  report(
    path,
    `${quote(name)} cannot name a number: use letters, digits and _, and no name that means something already.`,
  )
  return undefined
})

function valuesBy(
  readerOf: (name: string, path: string, report: Report) => Reader<number> | undefined,
): Reader<Values> {
  return (value, path, report) => {
    if (isAbsent(value)) return undefined
    if (!isRecord(value)) return refuse(value, path, 'names with numbers', report)
    const kept: [string, number][] = []
    for (const [name, given] of Object.entries(value)) {
      if (kept.length === limits.names) {
        report(path, `${placeName(path)} may have at most ${limits.names} names; the others were left out.`)
        break
      }
      const number = readerOf(name, `${path}.${name}`, report)?.(given, `${path}.${name}`, report)
      if (number !== undefined) kept.push([name, number])
    }
    return Object.fromEntries(kept)
  }
}
