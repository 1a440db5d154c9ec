import { NotationError } from './errors.ts'
import { compileLoss } from './loss.ts'
import { identity } from './linear-algebra.ts'
import type { MemoryShape } from './memory.ts'
import { compileMethod } from './method-text.ts'
import type { Procedure } from './statement-compiler.ts'
import { numberValue, sum, vectorValue } from './value.ts'

/**
 * Does the formula compile, given the names of its parameters?
 * @throws NotationError with the position and what would be right
 */
export function checkFormula(formula: string, names: readonly string[] = []): void {
  compileLoss(formula, names)
}

/**
 * Does a method's text compile, and move, on some problem? On one without slopes a good text may rest. `procedures` are those that it
 * may call.
 * @throws NotationError with the position and what would be right
 */
export function checkMethod(
  method: {
    readonly parameters?: Readonly<Record<string, number>>
    readonly memory?: Readonly<Record<string, number | MemoryShape>>
    readonly step: string
  },
  procedures: readonly Procedure[] = [],
): void {
  const parameters = Object.keys(method.parameters ?? {})
  const { items } = compileMethod(
    { step: method.step, parameters, memory: method.memory ?? {}, procedures },
    {
      value: (graph, point) => numberValue(sum(graph, point)),
      // its like stands in no text, so that nothing cancels
      gradient: (graph, point) => vectorValue(point.map((node) => graph.call('sinh', node))),
      hessian: identity,
      residuals: (_, point) => vectorValue(point),
      jacobian: identity,
      gram: identity,
    },
  )
  const last = items.at(-1)
  if (last?.kind === 'set' && last.targets.some(({ slot }) => slot.startsWith('theta'))) return
  throw new NotationError('The text never changes theta; end it with a line such as theta = theta - lr g.', 0)
}
