import { isConstant, type Graph, type Node } from './graph.ts'
import { isComparison } from './schedule.ts'
import { rebuild } from './transplant.ts'

/**
 * Gives conditions back to conditions. Texts keep them in numbers, as `rises = if(f_a > f0, 1, 0)`, and ask for them as
 * `if rises > 0`; here that comparison becomes what was compared in the first place, joined by `and`, `or` and `not`. No number
 * changes, only less is computed.
 */
export class Conditions {
  private readonly graph: Graph
  private readonly known = new Map<Node, Node>()

  /** `graph` is the one that holds the nodes. */
  constructor(graph: Graph) {
    this.graph = graph
  }

  of(node: Node): Node {
    const found = this.known.get(node)
    if (found) return found
    const operands = node.operands.map((operand) => this.of(operand))
    const [a, b] = operands
    const same = operands.every((operand, i) => operand === node.operands[i])
    const result =
      (a && b && isComparison(node) && this.compared(node, a, b)) || (same ? node : rebuild(this.graph, node, operands))
    this.known.set(node, result)
    return result
  }

  /** A comparison of a constant with a choice between numbers of which one is constant, as a condition; undefined where it is none. */
  private compared(node: Node, a: Node, b: Node): Node | undefined {
    const choice = isConstant(a) ? b : isConstant(b) ? a : undefined
    const [condition, yes, no] = choice?.operands ?? []
    if (choice?.operation !== 'select' || !condition || !yes || !no || !(isConstant(yes) || isConstant(no)))
      return undefined
    const [then, otherwise] = [yes, no].map((value) => {
      const [left, right] = choice === b ? [a, value] : [value, b]
      return this.compared(node, left, right) ?? rebuild(this.graph, node, [left, right])
    })
    return then && otherwise && this.chosen(condition, then, otherwise)
  }

  private chosen(condition: Node, then: Node, otherwise: Node): Node | undefined {
    const { graph } = this
    const not = (node: Node) => graph.make('not', [node])
    if (isConstant(then) && isConstant(otherwise))
      return then.value === otherwise.value ? undefined : then.value === 1 ? condition : not(condition)
    if (isConstant(then))
      return then.value === 1
        ? graph.make('or', [condition, otherwise])
        : graph.make('and', [not(condition), otherwise])
    if (isConstant(otherwise))
      return otherwise.value === 0 ? graph.make('and', [condition, then]) : graph.make('or', [not(condition), then])
    return undefined
  }
}
