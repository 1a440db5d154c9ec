import { build, buildCondition, type Environment } from './build.ts'
import { NotationError } from './errors.ts'
import type { Graph } from './graph.ts'
import { limits } from './limits.ts'
import type { Statement } from './tree.ts'
import { byEntry, type Value } from './value.ts'

/**
 * Runs statements over names with every `repeat` written out, so that what they compute is one graph that can be differentiated.
 * @throws NotationError for a `break` that depends on values, an unknown name, or a name given that has a meaning already
 */
export function unroll(
  graph: Graph,
  statements: readonly Statement[],
  names: Map<string, Value>,
  taken: ReadonlySet<string>,
  passes = 1,
): void {
  const environment: Environment = { lookup: (name) => names.get(name), known: () => [...names.keys()] }
  for (const statement of statements) {
    if (statement.kind === 'assign') {
      if (taken.has(statement.name))
        throw new NotationError(
          `“${statement.name}” means something already; assign to another name.`,
          statement.position,
        )
      names.set(statement.name, build(graph, statement.value, environment))
    } else if (statement.kind === 'repeat') {
      const within = passes * statement.count
      if (within > limits.passes)
        throw new NotationError(
          `These loops make more than ${limits.passes} passes in all; repeat less often.`,
          statement.position,
        )
      for (let k = 0; k < statement.count; k++) unroll(graph, statement.body, names, taken, within)
    } else if (statement.kind === 'if') {
      const test = buildCondition(graph, statement.condition, environment)
      const branches = [statement.then, statement.otherwise].map((branch) => {
        const inner = new Map(names)
        unroll(graph, branch, inner, taken, passes)
        return inner
      })
      const [yes, no] = branches
      for (const [name, value] of yes ?? []) {
        const other = no?.get(name)
        if (other && other !== value)
          names.set(
            name,
            byEntry([test, value, other], statement.position, ([c, a, b]) =>
              c && a && b ? graph.select(c, a, b) : graph.constant(0),
            ),
          )
      }
    } else
      throw new NotationError('A surface has no “break”: its steps must be the same everywhere.', statement.position)
  }
}
