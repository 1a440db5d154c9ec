import { Arithmetic } from '../../notation/arithmetic.ts'
import { build } from '../../notation/build.ts'
import type { TracedLine } from '../../notation/run-statements.ts'
import type { Solved, StepTrace } from '../../notation/step-trace.ts'
import type { Condition, Tree } from '../../notation/tree.ts'

/** The system that a step's own text solves, `solve(M, b)`, with its numbers; undefined for a text that solves none of 2 × 2. */
export function solvedIn({ lines }: StepTrace): Solved | undefined {
  for (const line of lines) {
    const call = line.procedure === undefined ? solveIn(line.tree) : undefined
    const [left, right] = call?.arguments ?? []
    if (!left || !right) continue
    const matrix = valueOf(line, left)
    const [x, y] = valueOf(line, right)
    const [xx, xy, , yy] = matrix
    if (matrix.length !== 4 || xx === undefined || xy === undefined || yy === undefined) continue
    if (x !== undefined && y !== undefined) return { matrix: [xx, xy, yy], right: [x, y] }
  }
  return undefined
}

/** What a part of a line was worth: its names as the line read them, what it asked as it was answered. */
function valueOf({ reads, asked }: TracedLine, tree: Tree): readonly number[] {
  const names = new Map(reads)
  const environment = {
    lookup: (name: string) => names.get(name),
    known: () => [...names.keys()],
    call: (name: string) => asked.find((one) => one.name === name)?.value,
  }
  return build(new Arithmetic(), tree, environment).nodes.map(({ value }) => value)
}

function solveIn(tree: Tree | Condition): (Tree & { readonly kind: 'call' }) | undefined {
  if (tree.kind === 'call') return tree.name === 'solve' ? tree : tree.arguments.map(solveIn).find(Boolean)
  if (tree.kind === 'negate') return solveIn(tree.argument)
  return tree.kind === 'binary' ? (solveIn(tree.left) ?? solveIn(tree.right)) : undefined
}
