import { proceduresIn } from '../methods/procedures.ts'
import { checkMethod } from '../notation/check.ts'
import { NotationError } from '../notation/errors.ts'
import { compileLoss } from '../notation/loss.ts'
import type { Experiment } from './experiment.ts'

/** Why a text is of no use: where it stands in the experiment, and the place in the text, in UTF-16 units. */
export interface TextFault {
  readonly path: string
  readonly message: string
  readonly position?: number
}

/** The first formula or method text of the experiment that does not compile; `undefined` where all do. */
export function textFault({ problem, runs }: Experiment): TextFault | undefined {
  const checks: (readonly [string, () => void])[] = []
  if ('formula' in problem) {
    const names = Object.keys(problem.parameters ?? {})
    checks.push(['problem.formula', () => compileLoss(problem.formula, names)])
  }
  if ('residuals' in problem) {
    const names = Object.keys(problem.parameters ?? {})
    for (const [index, text] of problem.residuals.entries()) {
      checks.push([`problem.residuals.${index}`, () => compileLoss(text, names)])
    }
  }
  for (const [index, { method }] of runs.entries()) {
    if (typeof method !== 'string')
      checks.push([`runs.${index}.method.step`, () => checkMethod(method, proceduresIn(method.step))])
  }
  for (const [path, check] of checks) {
    try {
      check()
    } catch (error) {
      return error instanceof NotationError
        ? { path, message: error.message, position: error.position }
        : { path, message: 'The text is too large or too deep to be compiled; make it shorter.' }
    }
  }
  return undefined
}
