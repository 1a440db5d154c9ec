import type { Graph, Node } from './graph.ts'

/**
 * The exact derivative of `node` by the slot `by`, in the same graph. Kinks (|x|, min, max, if) take the derivative of the
 * branch in force; sign and floor count as constant.
 */
export function derivative(graph: Graph, node: Node, by: Node): Node {
  return new Differentiation(graph, by).of(node)
}

class Differentiation {
  private readonly known = new Map<Node, Node>()
  private readonly g: Graph
  private readonly by: Node

  constructor(graph: Graph, by: Node) {
    this.g = graph
    this.by = by
  }

  of(node: Node): Node {
    const found = this.known.get(node)
    if (found) return found
    const result = this.rule(node)
    this.known.set(node, result)
    return result
  }

  private rule(node: Node): Node {
    const { g } = this
    const [a, b, c] = node.operands
    if (!a) return g.constant(node === this.by ? 1 : 0)
    switch (node.operation) {
      case 'add':
        return b ? g.add(this.of(a), this.of(b)) : this.of(a)
      case 'subtract':
        return b ? g.subtract(this.of(a), this.of(b)) : this.of(a)
      case 'negate':
        return g.negate(this.of(a))
      case 'multiply':
        return b ? g.add(g.multiply(this.of(a), b), g.multiply(a, this.of(b))) : this.of(a)
      case 'divide':
        // (a' − (a/b) b') / b: no b², which would overflow first
        return b ? g.divide(g.subtract(this.of(a), g.multiply(node, this.of(b))), b) : this.of(a)
      case 'power':
        return g.multiply(g.multiply(g.constant(node.value), g.power(a, node.value - 1)), this.of(a))
      case 'pow':
        return b ? this.pow(node, a, b) : this.of(a)
      case 'select':
        return b && c ? g.select(a, this.of(b), this.of(c)) : this.of(a)
      case 'atan2':
        return b ? this.atan2(a, b) : this.of(a)
      default:
        return g.multiply(this.outer(node, a), this.of(a))
    }
  }

  private pow(node: Node, a: Node, b: Node): Node {
    const { g } = this
    const byBase = g.multiply(g.multiply(b, g.pow(a, g.subtract(b, g.constant(1)))), this.of(a))
    const rate = this.of(b)
    return rate === g.constant(0) ? byBase : g.add(byBase, g.multiply(g.multiply(node, g.call('log', a)), rate))
  }

  private atan2(a: Node, b: Node): Node {
    const { g } = this
    const squared = g.add(g.power(a, 2), g.power(b, 2))
    return g.divide(g.subtract(g.multiply(b, this.of(a)), g.multiply(a, this.of(b))), squared)
  }

  /** The derivative of a function of one argument at its argument. */
  private outer(node: Node, a: Node): Node {
    const { g } = this
    const one = g.constant(1)
    const inverse = (n: Node) => g.divide(one, n)
    switch (node.operation) {
      case 'sin':
        return g.call('cos', a)
      case 'cos':
        return g.negate(g.call('sin', a))
      case 'tan':
        return g.add(one, g.power(node, 2))
      case 'asin':
        return inverse(g.call('sqrt', g.subtract(one, g.power(a, 2))))
      case 'acos':
        return g.negate(inverse(g.call('sqrt', g.subtract(one, g.power(a, 2)))))
      case 'atan':
        return inverse(g.add(one, g.power(a, 2)))
      case 'sinh':
        return g.call('cosh', a)
      case 'cosh':
        return g.call('sinh', a)
      case 'tanh':
        return g.subtract(one, g.power(node, 2))
      case 'exp':
        return node
      case 'log':
        return inverse(a)
      case 'sqrt':
        return g.divide(g.constant(0.5), node)
      case 'abs':
        return g.call('sign', a)
      case 'cbrt':
        return inverse(g.multiply(g.constant(3), g.power(node, 2)))
      case 'sigmoid':
        return g.multiply(node, g.subtract(one, node))
      case 'softplus':
        return g.call('sigmoid', a)
      default:
        return g.constant(0)
    }
  }
}
