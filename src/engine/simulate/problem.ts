import type { Experiment, Problem } from '../../experiment/experiment.ts'
import { domainOf } from '../../experiment/defaults.ts'
import { compileLoss, type Loss } from '../../notation/loss.ts'
import { parameterValues } from '../../notation/parameter.ts'
import { compileFunction } from '../../notation/print-javascript.ts'
import { minimaOf, type Domain, type Minimum } from '../../surfaces/surface.ts'
import { surfaces } from '../../surfaces/index.ts'
import { Cache } from './cache.ts'

/** A problem with its loss compiled, and the values of the loss's parameters in their order. */
export interface CompiledProblem {
  readonly key: string
  readonly formula: CompiledFormula
  readonly values: readonly number[]
  readonly domain: Domain
  readonly minima: readonly Minimum[]
  readonly heightScale: 'linear' | 'log'
}

export interface CompiledFormula {
  readonly key: string
  readonly loss: Loss
  /** The residuals whose squares it sums, where it is told so. */
  readonly residuals: readonly Loss[]
  /** [x, y, …parameters] → f, fx, fy in float64 */
  readonly first: (inputs: ArrayLike<number>, outputs: Float64Array) => void
  /** [x, y, …parameters] → fxx, fxy, fyy in float64 */
  readonly second: (inputs: ArrayLike<number>, outputs: Float64Array) => void
}

const formulas = new Cache<CompiledFormula>(64)

/** The formula of a surface, a reader's own, or a sum of squares, and what its parameters are worth. */
interface Text {
  readonly formula: string
  readonly residuals: readonly string[]
  readonly values: Record<string, number>
}

function textOf(problem: Problem): Text {
  if ('surface' in problem) {
    const surface = surfaces.get(problem.surface)
    if (!surface) throw new Error(`There is no surface “${problem.surface}”.`)
    const values = parameterValues(surface.parameters ?? {}, problem.parameters)
    return { formula: surface.formula, residuals: surface.residuals ?? [], values }
  }
  if ('formula' in problem) return { formula: problem.formula, residuals: [], values: { ...problem.parameters } }
  if ('residuals' in problem) {
    const { residuals, parameters } = problem
    return { formula: residuals.map((text) => `(${text})^2`).join(' + '), residuals, values: { ...parameters } }
  }
  throw new Error('Data problems and networks cannot be computed yet; choose a surface or a formula.')
}

/**
 * Compiles the experiment's problem; formulas that were compiled lately are kept.
 * @throws NotationError for a formula that does not compile; Error for a problem that cannot be computed
 */
export function compileProblem({ problem }: Pick<Experiment, 'problem'>): CompiledProblem {
  const { formula, residuals, values } = textOf(problem)
  const names = Object.keys(values)
  const key = JSON.stringify([formula, residuals, names])
  const compiled = formulas.get(key, () => compileFormula(key, formula, residuals, names))
  const surface = 'surface' in problem ? surfaces.get(problem.surface) : undefined
  return {
    key: JSON.stringify([formula, values]),
    formula: compiled,
    values: Object.values(values),
    domain: domainOf(problem),
    minima: surface ? minimaOf(surface, values) : [],
    heightScale: surface?.heightScale ?? 'log',
  }
}

function compileFormula(key: string, formula: string, residuals: readonly string[], names: readonly string[]): CompiledFormula {
  const loss = compileLoss(formula, names)
  const inputs = ['x', 'y', ...names.map((_, i) => `q${i}`)]
  return {
    key,
    loss,
    residuals: residuals.map((text) => compileLoss(text, names)),
    first: compileFunction([loss.value, ...loss.gradient], inputs),
    second: compileFunction(loss.hessian, inputs),
  }
}
