import type { Node } from '../../notation/graph.ts'
import type { Target } from '../../notation/program.ts'

/** Operations up to which a step is short. */
const longest = 80
/** Operations among which a processor takes those whose operands are there, and how many it should find at a time. */
const [atHand, atOnce] = [64, 3]

/** How the vectors of a turn are computed. */
export interface Shape {
  /** Vectors of four members in a turn. */
  readonly groups: number
  /** So many of them at once, the others after them: what they compute on the way has to find room in a processor's registers. */
  readonly together: number
}

/** All nodes of some graphs, each once. */
export function nodesIn(roots: readonly Node[]): ReadonlySet<Node> {
  const seen = new Set<Node>()
  const visit = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    node.operands.forEach(visit)
  }
  roots.forEach(visit)
  return seen
}

/**
 * Short steps have longer turns. Two vectors are computed at once, the others after them, as what is on the way then has room in a
 * processor's registers; where the operations of one stand in a long row, four or more.
 */
export function shapeOf(update: readonly Target[], few: number, even: boolean): Shape {
  const nodes = nodesIn(update.map(({ node }) => node))
  const known = new Map<Node, number>()
  /** The operations in a row up to a node; roots and quotients take as long as some others. */
  const row = ({ operation, operands }: Node): number =>
    operands.length === 0 ? 0 : (operation === 'sqrt' || operation === 'divide' ? 4 : 1) + longestOf(operands)
  const longestOf = (some: readonly Node[]): number =>
    Math.max(
      ...some.map((node) => {
        const found = known.get(node) ?? row(node)
        known.set(node, found)
        return found
      }),
    )
  const operations = [...nodes].filter(({ operands }) => operands.length > 0).length
  const wide = Math.max(operations, atHand) / longestOf(update.map(({ node }) => node))
  const groups = even && nodes.size <= longest ? 2 * few : few
  return { groups, together: Math.min(groups, 2 ** Math.max(1, Math.ceil(Math.log2(atOnce / wide)))) }
}
