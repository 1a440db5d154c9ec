import { namesIn, type Statement } from './tree.ts'

/** The names that statements assign, inner blocks included. */
export function assignedIn(statements: readonly Statement[], into = new Set<string>()): Set<string> {
  for (const statement of statements) {
    if (statement.kind === 'assign') into.add(statement.name)
    if (statement.kind === 'repeat') assignedIn(statement.body, into)
    if (statement.kind === 'if') assignedIn([...statement.then, ...statement.otherwise], into)
  }
  return into
}

/** The names that statements read, inner blocks included; a call such as `f(p)` is no name. */
export function readIn(
  statements: readonly Statement[],
  into = new Map<string, number>(),
): ReadonlyMap<string, number> {
  for (const statement of statements) {
    if (statement.kind === 'assign') namesIn(statement.value, into)
    if (statement.kind === 'repeat') readIn(statement.body, into)
    if (statement.kind === 'if') {
      namesIn(statement.condition, into)
      readIn([...statement.then, ...statement.otherwise], into)
    }
  }
  return into
}
