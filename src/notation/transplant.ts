import type { Graph, Node } from './graph.ts'

/** Copies nodes into another graph, in its normal form; `replace` may put a node of that graph in the place of a slot. */
export class Transplant {
  private readonly known = new Map<Node, Node>()
  private readonly graph: Graph
  private readonly replace: (slot: string) => Node | undefined

  constructor(graph: Graph, replace: (slot: string) => Node | undefined = () => undefined) {
    this.graph = graph
    this.replace = replace
  }

  of(node: Node): Node {
    const found = this.known.get(node)
    if (found) return found
    const copy =
      node.operation === 'slot' ? (this.replace(node.name) ?? this.graph.slot(node.name)) : this.rebuilt(node)
    this.known.set(node, copy)
    return copy
  }

  private rebuilt(node: Node): Node {
    return rebuild(
      this.graph,
      node,
      node.operands.map((operand) => this.of(operand)),
    )
  }
}

/** The node's operation on other operands, in the normal form of `graph`. */
export function rebuild(graph: Graph, node: Node, operands: readonly Node[]): Node {
  const [a, b, c] = operands
  if (!a) return graph.make(node.operation, [], node.value, node.name)
  switch (node.operation) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'pow':
      return b ? graph[node.operation](a, b) : a
    case 'negate':
      return graph.negate(a)
    case 'power':
      return graph.power(a, node.value)
    case 'less':
    case 'lessEqual':
    case 'equal':
      return b ? graph.compare(node.operation, a, b) : a
    case 'select':
      return b && c ? graph.select(a, b, c) : a
    case 'constant':
    case 'slot':
    case 'and':
    case 'or':
    case 'not':
    case 'exp2i':
    case 'mantissa':
    case 'exponent':
    case 'random':
      return graph.make(node.operation, operands, node.value, node.name)
    default:
      return graph.call(node.operation, a, b)
  }
}
