import { usualDomain } from '../experiment/defaults.ts'
import type { FormulaProblem, Problem } from '../experiment/experiment.ts'
import { surfaces } from '../surfaces/index.ts'
import { parameterValues } from '../notation/parameter.ts'

const plain: FormulaProblem = { formula: 'x^2 + 10 y^2', domain: usualDomain }

/** The formula to start one's own from: that of the surface on screen, with its parameters and domain. */
export function ownFormula(problem: Problem): FormulaProblem {
  if ('formula' in problem) return problem
  const surface = 'surface' in problem ? surfaces.get(problem.surface) : undefined
  if (!surface || !('surface' in problem)) return plain
  const formula = surface.formula.replaceAll(/\s+/g, ' ').trim()
  const parameters = surface.parameters && parameterValues(surface.parameters, problem.parameters)
  return { formula, domain: surface.domain, ...(parameters && { parameters }) }
}
