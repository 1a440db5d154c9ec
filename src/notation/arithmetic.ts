import { randomNumber } from '../numerics/random.ts'
import { functions, type FunctionName } from './functions.ts'
import { Graph, type Node, type Operation } from './graph.ts'

/**
 * A graph that computes at once, in float64: every node is a constant, and slots are looked up. What builds expressions
 * into graphs then evaluates them, with the same rules for shapes and the same functions. Quotients by zero and logarithms of nothing
 * give what arithmetic gives them, as in the kernels.
 */
export class Arithmetic extends Graph {
  override readonly numeric: boolean = true
  private made = 0
  private readonly slots: (name: string) => number

  /** @param slots the value of a slot by its name, `NaN` where there is none */
  constructor(slots: (name: string) => number = () => Number.NaN) {
    super()
    this.slots = slots
  }

  override make(operation: Operation, operands: readonly Node[] = [], value = 0, name = ''): Node {
    if (operation === 'slot') return this.slot(name)
    const [mark, member] = operands
    if (operation === 'random' && mark && member) {
      return this.constant(randomNumber(mark.value, member.value, value))
    }
    return { id: this.made++, operation: 'constant', operands: [], value, name: '' }
  }

  override constant(value: number): Node {
    return this.make('constant', [], value)
  }

  override slot(name: string): Node {
    return this.constant(this.slots(name))
  }

  override add(a: Node, b: Node): Node {
    return this.constant(a.value + b.value)
  }

  override subtract(a: Node, b: Node): Node {
    return this.constant(a.value - b.value)
  }

  override negate(a: Node): Node {
    return this.constant(-a.value)
  }

  override multiply(a: Node, b: Node): Node {
    return this.constant(a.value * b.value)
  }

  override divide(a: Node, b: Node): Node {
    return this.constant(a.value / b.value)
  }

  override power(a: Node, exponent: number): Node {
    return this.constant(a.value ** exponent)
  }

  override pow(a: Node, b: Node): Node {
    return this.constant(a.value ** b.value)
  }

  override call(name: FunctionName, a: Node, b: Node = a): Node {
    return this.constant(functions[name].evaluate(a.value, b.value))
  }

  override compare(operation: 'less' | 'lessEqual' | 'equal', a: Node, b: Node): Node {
    const holds =
      operation === 'less' ? a.value < b.value : operation === 'equal' ? a.value === b.value : a.value <= b.value
    return this.constant(holds ? 1 : 0)
  }

  override select(condition: Node, a: Node, b: Node): Node {
    return condition.value === 0 ? b : a
  }
}
