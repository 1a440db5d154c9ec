import { proceduresIn } from '../../methods/procedures.ts'
import { methodCalls } from '../../notation/parser.ts'
import { assignedIn, readIn } from '../../notation/statement-names.ts'
import { parseStatements } from '../../notation/statements.ts'

/** The names that a method's text reads or assigns. */
export function namesUsed(step: string): ReadonlySet<string> {
  const calls = Object.fromEntries(proceduresIn(step).map(({ name, inputs }) => [name, inputs.length]))
  const statements = parseStatements(step, { ...methodCalls, ...calls })
  return new Set([...readIn(statements).keys(), ...assignedIn(statements)])
}
