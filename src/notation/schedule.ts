import type { Node } from './graph.ts'
import { nodesOf, slotsSetIn, type Repeat, type Rows } from './program.ts'

const isLeaf = (node: Node): boolean => node.operation === 'constant' || node.operation === 'slot'

/** Shader compilers refuse expressions nested some hundred deep. */
const deepest = 24

/** Counts how often nodes are used, by each other and as roots. */
export function countUses(roots: readonly Node[], uses = new Map<Node, number>()): Map<Node, number> {
  for (const node of roots) {
    const count = uses.get(node) ?? 0
    uses.set(node, count + 1)
    if (count === 0) countUses(node.operands, uses)
  }
  return uses
}

/**
 * The nodes that deserve a variable of their own before `roots` are written: those used more than once, here or (`used`) in all
 * that is written, and some of a very deep expression, where not `held` already; each after what it needs. Every printer writes
 * the same nodes in the same order.
 */
export function sharedNodes(
  roots: readonly Node[],
  held: (node: Node) => boolean,
  used: ReadonlyMap<Node, number>,
): Node[] {
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
  const depths = new Map<Node, number>()
  return order.filter((node) => {
    const depth = 1 + Math.max(...node.operands.map((operand) => depths.get(operand) ?? 0))
    const own = (uses.get(node) ?? 0) > 1 || (used.get(node) ?? 0) > 1 || depth > deepest
    depths.set(node, own ? 0 : depth)
    return own
  })
}

export const isComparison = (node: Node): boolean =>
  node.operation === 'less' || node.operation === 'lessEqual' || node.operation === 'equal'

/** The largest parts of a loop's body that are the same in every pass; they are better computed before the loop. */
export const invariantNodes = ({ body }: Rows | Repeat): Node[] =>
  nodesWithout(new Set(['u', 'v', ...slotsSetIn(body)]), nodesOf(body))

/** The largest parts of some graphs that read none of the slots which change. */
export function nodesWithout(changing: ReadonlySet<string>, roots: readonly Node[]): Node[] {
  const varies = new Map<Node, boolean>()
  const doesVary = (node: Node): boolean => {
    const known = varies.get(node)
    if (known !== undefined) return known
    const result = node.operation === 'slot' ? changing.has(node.name) : node.operands.some(doesVary)
    varies.set(node, result)
    return result
  }
  const seen = new Set<Node>()
  const found: Node[] = []
  const visit = (node: Node): void => {
    if (isLeaf(node) || seen.has(node)) return
    seen.add(node)
    if (doesVary(node)) for (const operand of node.operands) visit(operand)
    else found.push(node)
  }
  roots.forEach(visit)
  return found
}
