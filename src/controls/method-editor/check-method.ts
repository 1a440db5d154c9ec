import type { CustomMethod, Values } from '../../experiment/experiment.ts'
import { proceduresIn } from '../../methods/procedures.ts'
import { checkMethod } from '../../notation/check.ts'
import { closest } from '../../experiment/closest.ts'
import { NotationError } from '../../notation/errors.ts'
import { functions } from '../../notation/functions.ts'
import { methodCalls } from '../../notation/parser.ts'
import { tryMethod } from '../../notation/trial.ts'
import type { TrialProblem } from '../../notation/trial-problem.ts'

/** What is wrong with a method's text, and where. */
export interface MethodComplaint {
  readonly message: string
  readonly position: number
  /** Whether the last good text stays in force. */
  readonly fatal: boolean
  /** A name without a value, which a parameter or a memory could have. */
  readonly missing?: string
  /** Whether the text assigns the missing name, as it does with a memory. */
  readonly assigned?: boolean
}

/** Where a run has left the plane, in the plane's units: beyond it numbers grow too large, which is no slip of the text. */
const far = 1e6

/**
 * Checks a reader's method: does it compile, and does it run from the start on the problem at hand for some steps? Nothing comes
 * back where it is right.
 *
 * @param values the run's numbers for the method's parameters
 */
export function methodComplaint(
  method: CustomMethod,
  values: Values,
  problem: TrialProblem | undefined,
  start: readonly [number, number],
  steps: number,
): MethodComplaint | undefined {
  const procedures = proceduresIn(method.step)
  try {
    checkMethod(method, procedures)
    if (!problem) return undefined
    const text = { step: method.step, parameters: values, memory: method.memory ?? {}, procedures }
    return tryMethod(text, problem, start, steps, far)
  } catch (error) {
    if (!(error instanceof NotationError)) throw error
    const { message, position } = error
    // there is such a function, but not inside an expression
    const inside = procedures.find(({ name }) => message === `There is no function “${name}” here.`)?.name
    if (inside !== undefined) {
      const alone = `“${inside}” stands alone behind “=”; give its result a name, as in a = ${inside}(…).`
      return { message: alone, position, fatal: true }
    }
    const calls = [...Object.keys({ ...functions, ...methodCalls }), ...procedures.map(({ name }) => name)]
    return { message, position, fatal: true, ...missingName(method.step, message, position, calls) }
  }
}

/** What else there is to say of a name without a value: before a parenthesis it may be a misspelt one of `calls`. */
function missingName(
  text: string,
  message: string,
  position: number,
  calls: readonly string[],
): Partial<Pick<MethodComplaint, 'missing' | 'assigned' | 'message'>> {
  const [, name, call] = /^([A-Za-z]\w*)(\()?/.exec(text.slice(position)) ?? []
  if (name === undefined || !message.startsWith(`There is no “${name}”`)) return {}
  const meant = call === undefined ? undefined : closest(name, calls)
  if (meant !== undefined) return { message: `There is no function “${name}”; did you mean “${meant}”?` }
  return { missing: name, assigned: new RegExp(`(^|[\\n;{}])\\s*${name}\\s*=[^=]`).test(text) }
}
