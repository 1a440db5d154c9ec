import type { Node } from './graph.ts'

const isLeaf = (node: Node): boolean => node.operation === 'constant' || node.operation === 'slot'

/**
 * The nodes that deserve a variable of their own before `roots` are written: those used more than once and not `held` already,
 * each after what it needs. Every printer writes the same nodes in the same order.
 */
export function sharedNodes(roots: readonly Node[], held: (node: Node) => boolean): Node[] {
  const uses = new Map<Node, number>()
  const order: Node[] = []
  const visit = (node: Node): void => {
    if (isLeaf(node)) return
    const count = uses.get(node) ?? 0
    uses.set(node, count + 1)
    if (count > 0 || held(node)) return
    for (const operand of node.operands) visit(operand)
    order.push(node)
  }
  for (const root of roots) visit(root)
  return order.filter((node) => (uses.get(node) ?? 0) > 1 && !isComparison(node))
}

/** Comparisons have no number to keep; they are written where they are used. */
export const isComparison = (node: Node): boolean =>
  node.operation === 'less' || node.operation === 'lessEqual' || node.operation === 'equal'
