import type { Problem } from '../experiment/experiment.ts'
import { compileLoss, isProgram, type Loss } from '../notation/loss.ts'
import { parseFormula } from '../notation/parser.ts'
import { parameterValues } from '../notation/parameter.ts'
import { parseStatements } from '../notation/statements.ts'
import type { Statement, Tree } from '../notation/tree.ts'
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
  readonly residuals: readonly FormulaText[]
  readonly values: Readonly<Record<string, number>>
  /** Undefined for what a reader wrote. */
  readonly surface: Surface | undefined
}

/**
 * @throws NotationError for a formula that does not compile; Error for a problem that cannot be exported
 */
export function exportedProblem(problem: Problem): ExportedProblem {
  const { formula, residuals, values, surface } = textOf(problem)
  const names = Object.keys(values)
  const both = (text: string): FormulaText => ({
    text: isProgram(text) ? parseStatements(text, {}) : parseFormula(text),
    compiled: compileLoss(text, names),
  })
  return { loss: both(formula), residuals: residuals.map(both), values, surface }
}

function textOf(problem: Problem) {
  if ('surface' in problem) {
    const surface = surfaces.get(problem.surface)
    if (!surface) throw new Error(`There is no surface “${problem.surface}”.`)
    const values = parameterValues(surface.parameters ?? {}, problem.parameters)
    return { formula: surface.formula, residuals: surface.residuals ?? [], values, surface }
  }
  const values = 'formula' in problem || 'residuals' in problem ? { ...problem.parameters } : {}
  if ('formula' in problem) return { formula: problem.formula, residuals: [], values, surface: undefined }
  if ('residuals' in problem) {
    const formula = problem.residuals.map((text) => `(${text})^2`).join(' + ')
    return { formula, residuals: problem.residuals, values, surface: undefined }
  }
  throw new Error(
    `${'network' in problem ? 'Networks' : 'Data problems'} cannot be exported as code yet; choose a surface or a formula.`,
  )
}
