import type { Values } from '../experiment/experiment.ts'
import { NotationError } from '../notation/errors.ts'
import { aliases, constants, functions } from '../notation/functions.ts'
import { compileLoss, isProgram } from '../notation/loss.ts'
import { parseFormula } from '../notation/parser.ts'
import { namesIn } from '../notation/tree.ts'
import { controlStrings } from '../views/shared/strings/control-strings.ts'
import { meantCall, misspeltCall } from './misspelt-call.ts'

/** What is wrong with a formula: the sentence, its place, and a name that would be right as a new parameter. */
export interface Complaint {
  readonly message: string
  readonly position: number
  readonly missing?: string
  /** Whether the sentence is in the reader's language as it stands; the core's are English. */
  readonly own?: true
}

const calls = [...Object.keys(functions), ...Object.keys(aliases), 'if']

/** Numbers that every formula may read. */
const given = ['x', 'y', 't']

/** Checks a reader's formula in x, y and the given parameters; nothing comes back where it is right. */
export function checkFormula(text: string, parameters: Values = {}): Complaint | undefined {
  try {
    if (isProgram(text)) {
      compileLoss(text, Object.keys(parameters))
      return undefined
    }
    const names = namesIn(parseFormula(text))
    for (const [name, position] of names) {
      if (given.includes(name) || Object.hasOwn(constants, name) || Object.hasOwn(parameters, name)) continue
      const words = controlStrings().surface
      const { near } = misspeltCall(text, position, { calls, numbers: [] }) ?? {}
      const message = near === undefined ? words.noValue(name) : words.noFunction(name, near)
      return { message, position, missing: name, own: true }
    }
    // a division by the constant zero, a logarithm of none: what has no value for any x and y
    compileLoss(text, Object.keys(parameters))
    return names.has('x') || names.has('y')
      ? undefined
      : { message: controlStrings().surface.flat, position: 0, own: true }
  } catch (error) {
    if (!(error instanceof NotationError)) throw error
    const { message, position, lacks } = error
    const numbers = lacks ? [...given, ...Object.keys(constants), ...Object.keys(parameters)] : []
    const meant = misspeltCall(text, position, { calls, numbers })
    return { message: meant ? meantCall(meant) : message, position }
  }
}

/** The parameters that a formula still reads. */
export function parametersIn(text: string, parameters: Values): Values {
  // What a formula in steps reads is not told apart from what it assigns.
  if (isProgram(text)) return parameters
  const names = namesIn(parseFormula(text))
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => names.has(name)))
}
