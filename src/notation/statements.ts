import { NotationError } from './errors.ts'
import { limits } from './limits.ts'
import { isCondition, methodCalls, Parser } from './parser.ts'
import type { Statement } from './tree.ts'

/**
 * Parses a method's text: statements one a line (or split by `;`), `name = expression`, `if c { … } else { … }`,
 * `repeat N { … break }`.
 * @throws NotationError with the position and what would be right
 */
export function parseStatements(text: string, calls: Readonly<Record<string, number>> = methodCalls): Statement[] {
  if (text.length > limits.method)
    throw new NotationError(
      `The text has ${text.length} characters; at most ${limits.method} are allowed.`,
      limits.method,
    )
  const parser = new Parser(text, calls)
  const statements = block(parser, 0, false)
  const rest = parser.peek()
  if (rest.kind !== 'end') parser.fail('This “}” closes nothing; remove it or add the “{”.')
  return statements
}

function block(parser: Parser, nesting: number, inLoop: boolean): Statement[] {
  if (nesting > 8) parser.fail('Blocks are nested more than 8 deep.')
  const statements: Statement[] = []
  for (;;) {
    parser.skipNewlines()
    const token = parser.peek()
    if (token.kind === 'end' || (token.kind === 'symbol' && token.text === '}')) return statements
    const last = statement(parser, nesting, inLoop)
    statements.push(last)
    if (last.kind === 'if' || last.kind === 'repeat') continue
    const after = parser.peek()
    if (after.kind !== 'newline' && after.kind !== 'end' && after.text !== '}')
      parser.fail(`The statement should end here; “${after.text}” does not fit.`)
  }
}

function braces(parser: Parser, nesting: number, inLoop: boolean): Statement[] {
  parser.expect('{', 'to open the block')
  const body = block(parser, nesting + 1, inLoop)
  parser.expect('}', 'to close the block')
  return body
}

function statement(parser: Parser, nesting: number, inLoop: boolean): Statement {
  const { kind, text, position } = parser.next()
  if (kind !== 'name') parser.fail('A statement begins with a name, such as “theta = theta - lr g”.', position)
  if (text === 'repeat') return repeat(parser, nesting, position)
  if (text === 'if') return condition(parser, nesting, inLoop, position)
  if (text === 'break') {
    if (!inLoop) parser.fail('“break” stands only inside a “repeat”.', position)
    return { kind: 'break', position }
  }
  if (text === 'else') parser.fail('This “else” has no “if” before it.', position)
  if (!parser.eat('=')) parser.fail(`After “${text}” comes “=”, as in ${text} = ….`)
  parser.skipNewlines()
  const value = parser.expression()
  if (isCondition(value)) parser.fail('A comparison is no value; use it in if(comparison, a, b).', value.position)
  return { kind: 'assign', name: text, value, position }
}

function repeat(parser: Parser, nesting: number, position: number): Statement {
  const token = parser.next()
  const count = Number(token.text)
  if (token.kind !== 'number' || !Number.isInteger(count) || count < 1 || count > limits.repeat)
    parser.fail(`After “repeat” comes a whole number from 1 to ${limits.repeat}.`, token.position)
  return { kind: 'repeat', count, body: braces(parser, nesting, true), position }
}

function condition(parser: Parser, nesting: number, inLoop: boolean, position: number): Statement {
  const test = parser.condition()
  const then = braces(parser, nesting, inLoop)
  parser.skipNewlines()
  const next = parser.peek()
  if (next.kind !== 'name' || next.text !== 'else')
    return { kind: 'if', condition: test, then, otherwise: [], position }
  parser.next()
  const elseIf = parser.peek()
  const otherwise =
    elseIf.kind === 'name' && elseIf.text === 'if'
      ? [statement(parser, nesting, inLoop)]
      : braces(parser, nesting, inLoop)
  return { kind: 'if', condition: test, then, otherwise, position }
}
