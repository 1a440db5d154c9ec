import type { Answer, Asked } from './asked.ts'
import { NotationError } from './errors.ts'
import type { Node } from './graph.ts'
import type { MemoryShape } from './memory.ts'
import { compileMethod } from './method-text.ts'
import type { Procedure } from './statement-compiler.ts'
import { matrixValue, numberValue, vectorValue, type Value } from './value.ts'

/** An answer whose numbers are new slots each time: no text can tell them, or cancel one by another. */
const unknown =
  (shape: (number: () => Node) => Value): Answer =>
  (graph, _, write) =>
    shape(() => graph.slot(write.slot()))

const vector = unknown((number) => vectorValue([number(), number()]))
const matrix = unknown((number) => matrixValue(2, 2, number))

/** A problem of which nothing is known. */
const anyProblem: Asked = {
  value: unknown((number) => numberValue(number())),
  gradient: vector,
  hessian: matrix,
  residuals: vector,
  jacobian: matrix,
  gram: matrix,
}

/**
 * Does a method's text compile, and may it change θ, whatever the problem? `procedures` are those that it may call.
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
    anyProblem,
  )
  const last = items.at(-1)
  if (last?.kind === 'set' && last.targets.some(({ slot }) => slot.startsWith('theta'))) return
  throw new NotationError('The text never changes theta; end it with a line such as theta = theta - lr g.', 0)
}
