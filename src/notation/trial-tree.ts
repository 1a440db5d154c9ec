import { build, buildCondition, type Environment } from './build.ts'
import { isConstant, type Graph } from './graph.ts'
import type { Tree } from './tree.ts'

/**
 * The tree with every `if(…, a, b)` whose comparison is one number replaced by the branch in force, so that the other one, which
 * may have no value, is not computed.
 */
export function resolved(graph: Graph, tree: Tree, environment: Environment): Tree {
  const inner = (one: Tree): Tree => resolved(graph, one, environment)
  if (tree.kind === 'negate') return { ...tree, argument: inner(tree.argument) }
  if (tree.kind === 'binary') return { ...tree, left: inner(tree.left), right: inner(tree.right) }
  if (tree.kind !== 'call') return tree
  const [condition, whenTrue, whenFalse] = tree.arguments
  if (tree.name !== 'if' || !whenTrue || !whenFalse) return { ...tree, arguments: tree.arguments.map(inner) }
  if (condition?.kind !== 'comparison' && condition?.kind !== 'logical') return tree
  const { nodes } = buildCondition(graph, condition, environment)
  const [first] = nodes
  if (!first || !isConstant(first) || nodes.some((node) => node !== first)) return tree
  return inner(first.value === 0 ? whenFalse : whenTrue)
}

export interface Fault {
  readonly kind: 'divide' | 'solve'
  readonly position: number
}

/** The innermost place of a tree that has no finite value although its parts have: a division, or a linear system. */
export function locateFault(graph: Graph, tree: Tree, environment: Environment): Fault {
  const parts =
    tree.kind === 'negate'
      ? [tree.argument]
      : tree.kind === 'binary'
        ? [tree.left, tree.right]
        : tree.kind === 'call' && tree.name !== 'if'
          ? tree.arguments
          : tree.kind === 'call'
            ? tree.arguments.slice(1)
            : []
  for (const part of parts) {
    const { nodes } = build(graph, part, environment)
    if (nodes.some((node) => !isConstant(node))) return locateFault(graph, part, environment)
  }
  return { kind: tree.kind === 'call' ? 'solve' : 'divide', position: tree.position }
}
