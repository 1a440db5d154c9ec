import { usualDomain } from '../experiment/defaults.ts'
import type { FormulaProblem, Problem } from '../experiment/experiment.ts'
import { isProgram } from '../notation/loss.ts'
import { surfaces } from '../surfaces/index.ts'
import { parameterValues } from '../notation/parameter.ts'

const plain: FormulaProblem = { formula: 'x^2 + 10 y^2', domain: usualDomain }

/** The formula to start one's own from: that of the surface on screen, with its parameters and domain. */
export function ownFormula(problem: Problem): FormulaProblem {
  if ('formula' in problem) return problem
  const surface = 'surface' in problem ? surfaces.get(problem.surface) : undefined
  if (!surface || !('surface' in problem)) return plain
  // The lines of one told in steps stay lines.
  const space = isProgram(surface.formula) ? / *\n */g : /\s+/g
  const formula = surface.formula.replaceAll(space, isProgram(surface.formula) ? '\n' : ' ').trim()
  const parameters = surface.parameters && parameterValues(surface.parameters, problem.parameters)
  return { formula, domain: surface.domain, ...(parameters && { parameters }) }
}
