import type { Elementary } from '../numerics/elementary.ts'
import { Graph, isConstant, type Node } from './graph.ts'
import { rebuild } from './transplant.ts'

/** A graph in which powers are products. */
export class ProductGraph extends Graph {
  /** By repeated squaring, so that x² serves x³ and x⁴. */
  override power(a: Node, exponent: number): Node {
    if (exponent < 2 || isConstant(a)) return super.power(a, exponent)
    if (exponent % 2 === 1) return this.multiply(this.power(a, exponent - 1), a)
    const half = this.power(a, exponent / 2)
    return this.multiply(half, half)
  }

  protected override samePower(): undefined {
    return undefined
  }
}

/**
 * Expands what back ends do not have: powers into products and, where `elementary` is given, functions into the operations
 * that it makes of them (`singleLowering`). Without it the functions stay, which JavaScript has in double precision.
 */
export class Lowering {
  readonly graph: Graph
  private readonly elementary: Elementary | undefined
  private readonly known = new Map<Node, Node>()

  constructor(graph: Graph = new ProductGraph(), elementary?: Elementary) {
    this.graph = graph
    this.elementary = elementary
  }

  of(node: Node): Node {
    const found = this.known.get(node)
    if (found) return found
    const lowered = this.expand(
      node,
      node.operands.map((operand) => this.of(operand)),
    )
    this.known.set(node, lowered)
    return lowered
  }

  private expand(node: Node, operands: readonly Node[]): Node {
    const [a, b] = operands
    const { operation } = node
    if (operation === 'constant') return this.graph.constant(node.value)
    if (!a || !this.elementary || operands.every((operand) => isConstant(operand)))
      return rebuild(this.graph, node, operands)
    if ((operation === 'pow' || operation === 'atan2') && b) return this.elementary[operation](a, b)
    switch (operation) {
      case 'sin':
      case 'cos':
      case 'tan':
      case 'asin':
      case 'acos':
      case 'atan':
      case 'sinh':
      case 'cosh':
      case 'tanh':
      case 'exp':
      case 'log':
      case 'sign':
      case 'cbrt':
      case 'sigmoid':
      case 'softplus':
        return this.elementary[operation](a)
      default:
        return rebuild(this.graph, node, operands)
    }
  }
}
