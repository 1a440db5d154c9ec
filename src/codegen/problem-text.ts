import type { Experiment, Problem } from '../experiment/experiment.ts'
import { compileLoss, isProgram, type Loss } from '../notation/loss.ts'
import { parseFormula } from '../notation/parser.ts'
import { parameterValues } from '../notation/parameter.ts'
import type { Domain } from '../notation/plane.ts'
import { parseStatements } from '../notation/statements.ts'
import type { Statement, Tree } from '../notation/tree.ts'
import { dataProblems } from '../problems/index.ts'
import { residualsOf, type Row } from '../problems/problem.ts'
import { samplesOf } from '../problems/rows.ts'
import { surfaces } from '../surfaces/index.ts'
import type { Surface } from '../surfaces/surface.ts'

/** A formula as its author wrote it, and with its derivatives. */
export interface FormulaText {
  /** An expression, or statements that leave the value in `f`. */
  readonly text: Tree | readonly Statement[]
  readonly compiled: Loss
}

/** What a script must know of a problem. */
export interface ExportedProblem {
  readonly loss: FormulaText
  /** Of a sum of squares; of a data problem that of one sample. */
  readonly residuals: readonly FormulaText[]
  readonly values: Readonly<Record<string, number>>
  /** What is ours about it; undefined for what a reader wrote. */
  readonly surface: Known | undefined
  /** Is the Hessian the same everywhere? */
  readonly quadratic: boolean
  /** Of a data problem, whose `loss` is that of one sample (u, v): the samples, and what is added once. */
  readonly data:
    | {
        readonly rows: readonly Row[]
        readonly penalty: FormulaText | undefined
        /** What the penalty is the sum of the squares of, where there are residuals. */
        readonly penaltyResiduals: readonly FormulaText[]
      }
    | undefined
  /** Of a loss that changes from step to step: what it is in the mean. */
  readonly mean: FormulaText | undefined
  /** Where paths are kept. */
  readonly bounds: Partial<Domain> | undefined
}

type Known = Pick<Surface, 'name' | 'source' | 'parameters'>

/**
 * @throws NotationError for a formula that does not compile; Error for a problem that cannot be exported
 */
export function exportedProblem({ problem, seed }: Pick<Experiment, 'problem' | 'seed'>): ExportedProblem {
  const {
    formula,
    residuals,
    values,
    surface,
    mean,
    penalty,
    penaltyResiduals = [],
    rows,
    bounds,
  } = textOf(problem, seed)
  const names = Object.keys(values)
  const both = (text: string, row: readonly string[] = []): FormulaText => ({
    text: isProgram(text) ? parseStatements(text, {}) : parseFormula(text),
    compiled: compileLoss(text, names, row),
  })
  const row = rows && ['u', 'v']
  const loss = both(formula, row)
  const added = penalty === undefined ? undefined : both(penalty)
  return {
    loss,
    residuals: residuals.map((text) => both(text, row)),
    values,
    surface,
    quadratic: loss.compiled.quadratic && (added?.compiled.quadratic ?? true),
    data: rows && { rows, penalty: added, penaltyResiduals: penaltyResiduals.map((text) => both(text)) },
    mean: mean === undefined ? undefined : both(mean),
    bounds,
  }
}

interface Text {
  readonly formula: string
  readonly residuals: readonly string[]
  readonly values: Readonly<Record<string, number>>
  readonly surface?: Known
  readonly mean?: string | undefined
  readonly penalty?: string | undefined
  readonly penaltyResiduals?: readonly string[]
  readonly rows?: readonly Row[]
  readonly bounds?: Partial<Domain> | undefined
}

function textOf(problem: Problem, seed: number): Text {
  if ('surface' in problem) {
    const surface = surfaces.get(problem.surface)
    if (!surface) throw new Error(`There is no surface “${problem.surface}”.`)
    const values = parameterValues(surface.parameters ?? {}, problem.parameters)
    const { formula, residuals = [], mean, bounds } = surface
    return { formula, residuals, values, surface, mean, bounds }
  }
  if ('data' in problem) {
    const of = dataProblems.get(problem.data)
    if (!of) throw new Error(`There is no data problem “${problem.data}”.`)
    const values = parameterValues(of.parameters ?? {}, problem.parameters)
    const { training: rows } = samplesOf(of, seed, problem)
    return { formula: of.sample, ...residualsOf(of), values, surface: of, penalty: of.penalty, rows }
  }
  const values = 'formula' in problem || 'residuals' in problem ? { ...problem.parameters } : {}
  if ('formula' in problem) return { formula: problem.formula, residuals: [], values, bounds: problem.bounds }
  if ('residuals' in problem) {
    const formula = problem.residuals.map((text) => `(${text})^2`).join(' + ')
    return { formula, residuals: problem.residuals, values }
  }
  throw new Error('Networks cannot be exported as code yet; choose a surface, a formula or a data problem.')
}
