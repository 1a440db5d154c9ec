import type { CustomMethod, Values } from '../../experiment/experiment.ts'
import { procedureNames, proceduresIn } from '../../methods/procedures.ts'
import { checkMethod } from '../../notation/check.ts'
import { NotationError } from '../../notation/errors.ts'
import { aliases, constants, functions } from '../../notation/functions.ts'
import { methodCalls } from '../../notation/parser.ts'
import { tryMethod } from '../../notation/trial.ts'
import type { TrialProblem } from '../../notation/trial-problem.ts'
import { meantCall, misspeltCall } from '../misspelt-call.ts'

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

/** What was asked last: a text is asked about when it is typed, and again when the editor is drawn with it. */
let last:
  | { readonly key: string; readonly problem: TrialProblem | undefined; readonly answer?: MethodComplaint }
  | undefined

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
  const key = JSON.stringify([method, values, start, steps])
  if (last?.key !== key || last.problem !== problem) {
    const answer = complaintOf(method, values, problem, start, steps)
    last = { key, problem, ...(answer && { answer }) }
  }
  return last.answer
}

function complaintOf(
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
    const { message, position, lacks } = error
    // there is such a function, but not inside an expression
    const inside = procedures.find(({ name }) => lacks && method.step.startsWith(name, position))?.name
    if (inside !== undefined) {
      const alone = `“${inside}” stands alone behind “=”; give its result a name, as in a = ${inside}(…).`
      return { message: alone, position, fatal: true }
    }
    const numbers = lacks ? [...Object.keys(constants), 't', ...Object.keys(method.parameters ?? {})] : []
    const meant = misspeltCall(method.step, position, { calls, numbers })
    if (meant) return { message: meantCall(meant), position, fatal: true }
    return { message, position, fatal: true, ...(lacks === 'name' && missingName(method.step, position)) }
  }
}

const calls = [...Object.keys({ ...functions, ...aliases, ...methodCalls }), ...procedureNames, 'if']

/** A name without a value, and whether the text assigns it. */
function missingName(text: string, position: number): Partial<Pick<MethodComplaint, 'missing' | 'assigned'>> {
  const [name] = /^[A-Za-z]\w*/.exec(text.slice(position)) ?? []
  if (name === undefined) return {}
  return { missing: name, assigned: new RegExp(`(^|[\\n;{}])\\s*${name}\\s*=[^=]`).test(text) }
}
