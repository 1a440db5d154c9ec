import type { DataProblem, Experiment, Problem } from '../../experiment/experiment.ts'
import { domainOf } from '../../experiment/defaults.ts'
import { Graph } from '../../notation/graph.ts'
import { atFirstStep, compileLoss, type Loss } from '../../notation/loss.ts'
import { compileAnswers } from '../../notation/compile-answers.ts'
import { askedOfRecurrence, isRecurrence } from '../../notation/recurrence.ts'
import type { Asked } from '../../notation/method-text.ts'
import { parameterValues } from '../../notation/parameter.ts'
import { compileFunction } from '../../notation/compile-function.ts'
import { dataProblems } from '../../problems/index.ts'
import { residualsOf, type DataDefinition } from '../../problems/problem.ts'
import { samplesOf } from '../../problems/rows.ts'
import { minimaOf, type Domain, type Minimum } from '../../surfaces/surface.ts'
import { surfaces } from '../../surfaces/index.ts'
import { askedOfData, askedOfLoss, gramAt } from '../kernels/asked.ts'
import { Cache } from './cache.ts'
import { Refusal } from './refusal.ts'

/** A problem with its loss compiled, and the values of the loss's parameters in their order. */
export interface CompiledProblem {
  readonly key: string
  readonly formula: CompiledFormula
  readonly values: readonly number[]
  /** What each of `values` is called; the number of rows, which a data problem has last, is nameless. */
  readonly names: readonly string[]
  /** The samples trained on, two numbers each. */
  readonly rows?: Float64Array
  readonly domain: Domain
  /** Where paths are kept. */
  readonly bounds: Partial<Domain> | undefined
  readonly minima: readonly Minimum[]
  readonly heightScale: 'linear' | 'log'
}

export interface CompiledFormula {
  readonly key: string
  /** May the loss at one point change with the step? */
  readonly timed?: true
  /** Of a loss that is one formula of the point and its parameters: the formula itself. */
  readonly loss?: Loss
  /** What texts may ask of it; of a data problem over all rows, and over the step's batch. */
  readonly asked: Asked
  readonly batchAsked?: Asked
  /** What is drawn: of a loss that changes with the step its mean, or where it tells none, the first. */
  readonly drawn: Asked
  /** [x, y, …parameters] → f, fx, fy in float64; of a data problem over `rows`, of a loss that changes at step `t` or in the mean. */
  readonly first: Evaluate
  /** [x, y, …parameters] → fxx, fxy, fyy in float64 */
  readonly second: Evaluate
  /** The same two at the step itself, of a loss that is watched in the mean. */
  readonly stepping?: { readonly first: Evaluate; readonly second: Evaluate }
  /** [x, y, …parameters] → the xx, xy, yy of JᵀJ in float64, where the loss is a sum of squares. */
  readonly gram?: Evaluate
}

export type Evaluate = (inputs: ArrayLike<number>, outputs: Float64Array, rows?: Float64Array, t?: number) => void

const formulas = new Cache<CompiledFormula>(64)

/** The texts of a problem, and what its parameters are worth. */
interface Text {
  readonly formula: string
  readonly residuals: readonly string[]
  /** Given for a data problem: what `penalty` is the sum of the squares of, where there are residuals. */
  readonly penaltyResiduals?: readonly string[]
  /** Of a loss that changes with the step: its mean. */
  readonly mean?: string | undefined
  /** Given for a data problem: `formula` is then of one sample, and this is added once. */
  readonly penalty?: string
  readonly values: Readonly<Record<string, number>>
}

function textOf(problem: Problem): Text {
  if ('surface' in problem) {
    const surface = surfaces.get(problem.surface)
    if (!surface) throw new Refusal(`There is no surface “${problem.surface}”.`, 'problem.surface')
    const values = parameterValues(surface.parameters ?? {}, problem.parameters)
    return { formula: surface.formula, mean: surface.mean, residuals: surface.residuals ?? [], values }
  }
  if ('formula' in problem) return { formula: problem.formula, residuals: [], values: { ...problem.parameters } }
  if ('residuals' in problem) {
    const { residuals, parameters } = problem
    return { formula: residuals.map((text) => `(${text})^2`).join(' + '), residuals, values: { ...parameters } }
  }
  if ('data' in problem) {
    const of = definitionOf(problem)
    return {
      formula: of.sample,
      ...residualsOf(of),
      penalty: of.penalty ?? '0',
      values: parameterValues(of.parameters ?? {}, problem.parameters),
    }
  }
  throw new Refusal(
    'A network has no surface in two parameters; choose a surface, a formula or data.',
    'problem.network',
  )
}

function definitionOf(problem: DataProblem): DataDefinition {
  const found = dataProblems.get(problem.data)
  if (!found) throw new Refusal(`There is no data problem “${problem.data}”.`, 'problem.data')
  return found
}

/**
 * Compiles the experiment's problem; formulas that were compiled lately are kept.
 * @throws NotationError for a formula that does not compile; Refusal for a problem that cannot be computed
 */
export function compileProblem({
  problem,
  seed = 1,
}: Pick<Experiment, 'problem'> & { readonly seed?: number }): CompiledProblem {
  const text = textOf(problem)
  const { formula, mean, residuals, penalty, penaltyResiduals = [], values } = text
  const names = Object.keys(values)
  const key = JSON.stringify([formula, mean ?? '', residuals, penalty ?? '', penaltyResiduals, names])
  const compiled = formulas.get(key, () => compileFormula(key, text, names))
  const surface = 'surface' in problem ? surfaces.get(problem.surface) : undefined
  const common = {
    formula: compiled,
    names,
    domain: domainOf(problem),
    bounds: 'formula' in problem ? problem.bounds : surface?.bounds,
    minima: surface ? minimaOf(surface, values) : [],
  }
  if (!('data' in problem))
    return {
      ...common,
      key: JSON.stringify([formula, mean ?? '', values]),
      values: Object.values(values),
      heightScale: surface?.heightScale ?? 'log',
    }
  const of = definitionOf(problem)
  const { training } = samplesOf(of, seed, problem)
  return {
    ...common,
    key: JSON.stringify([problem, seed]),
    // the number of rows is the last parameter
    values: [...Object.values(values), training.length],
    rows: Float64Array.from(training.flat()),
    heightScale: of.heightScale,
  }
}

function compileFormula(
  key: string,
  { formula, mean, residuals, penalty, penaltyResiduals = [] }: Text,
  names: readonly string[],
): CompiledFormula {
  const inputs = ['x', 'y', ...names.map((_, i) => `q${i}`)]
  const compile = (loss: Loss, row: readonly string[] = []) => ({
    first: compileFunction([loss.value, ...loss.gradient], [...inputs, ...row]),
    second: whenAsked(() => compileFunction(loss.hessian, [...inputs, ...row])),
  })
  const gramOf = (of: readonly Loss[], row: readonly string[]) =>
    whenAsked(() => {
      const graph = new Graph()
      return compileFunction(gramAt(of)(graph, [graph.slot('x'), graph.slot('y')]), [...inputs, ...row])
    })
  if (penalty === undefined && isRecurrence(formula)) {
    const asked = askedOfRecurrence(formula, names)
    const second = compileAnswers(asked.hessian ? [asked.hessian] : [], names.length)
    const all = new Float64Array(4)
    return {
      key,
      asked,
      drawn: askedOfRecurrence(formula, names, true),
      timed: true,
      first: timed(compileAnswers([asked.value, asked.gradient], names.length), inputs.length),
      second: timed((at, outputs) => {
        second(at, all)
        outputs.set([all[0] ?? 0, all[1] ?? 0, all[3] ?? 0])
      }, inputs.length),
    }
  }
  if (penalty === undefined) {
    const loss = compileLoss(formula, names)
    const squares = residuals.map((text) => compileLoss(text, names))
    const asked = askedOfLoss(loss, squares)
    const gram = squares.length > 0 && { gram: timed(gramOf(squares, ['t']), inputs.length) }
    if (!loss.varies) return { key, loss, asked, drawn: asked, ...gram, ...compile(loss) }
    const shown = mean === undefined ? atFirstStep(loss) : compileLoss(mean, names)
    const drawn = askedOfLoss(shown, [])
    const { first, second } = compile(loss, ['t'])
    const stepping = { first: timed(first, inputs.length), second: timed(second, inputs.length) }
    return mean === undefined
      ? { key, asked, drawn, timed: true, ...gram, ...stepping }
      : { key, asked, drawn, ...gram, ...compile(shown), stepping }
  }
  const row = ['u', 'v']
  const sample = compileLoss(formula, names, row)
  const extra = compileLoss(penalty, names)
  const [ofSample, ofExtra] = [compile(sample, row), compile(extra)]
  const [own, added] = [residuals, penaltyResiduals].map((texts) => texts.map((text) => compileLoss(text, names, row)))
  const squares = own?.[0] && added && ([own, added] as const)
  const asked = askedOfData(sample, extra, { count: `q${names.length}` }, squares)
  return {
    key,
    asked,
    drawn: asked,
    batchAsked: askedOfData(sample, extra, 'batch', squares),
    first: meanOver(names.length, ofSample.first, ofExtra.first),
    second: meanOver(names.length, ofSample.second, ofExtra.second),
    ...(squares && { gram: meanOver(names.length, gramOf(squares[0], row), gramOf(squares[1], row)) }),
  }
}

function whenAsked(compile: () => Evaluate): Evaluate {
  let compiled: Evaluate | undefined
  return (inputs, outputs) => (compiled ??= compile())(inputs, outputs)
}

/** Gives the step to a function that reads it behind its other inputs. */
function timed(of: (inputs: ArrayLike<number>, outputs: Float64Array) => void, count: number): Evaluate {
  const own = new Float64Array(count + 1)
  return (inputs, outputs, _, t = 1) => {
    for (let i = 0; i < count; i++) own[i] = inputs[i] ?? 0
    own[count] = t
    of(own, outputs)
  }
}

/** The mean of a sample's values over data rows, plus what is added once, in float64. */
function meanOver(parameters: number, sample: Evaluate, extra: Evaluate): Evaluate {
  const term = new Float64Array(3)
  return (inputs, outputs, rows = new Float64Array(0)) => {
    const own = Float64Array.from({ length: 4 + parameters }, (_, i) => (i < 2 + parameters ? (inputs[i] ?? 0) : 0))
    extra(own, outputs)
    for (let k = 0; k < rows.length; k += 2) {
      own[2 + parameters] = rows[k] ?? 0
      own[3 + parameters] = rows[k + 1] ?? 0
      sample(own, term)
      for (let i = 0; i < 3; i++) outputs[i] = (outputs[i] ?? 0) + (2 * (term[i] ?? 0)) / rows.length
    }
  }
}
