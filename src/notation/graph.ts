import { NotationError } from './errors.ts'
import { functions, type FunctionName } from './functions.ts'
import { limits } from './limits.ts'

/**
 * `slot` is an input by a name of ours (never the reader's); `power` has a whole exponent in `value`.
 * `and`, `or`, `not` join conditions (see `Conditions`). The last line: in lowered graphs alone 2ⁿ for whole n and the two halves of a float, x = mantissa · 2^exponent; and number
 * `value` of the random numbers in (0, 1) of a step (told by a whole number under 2²⁴) and a member.
 */
export type Operation =
  | 'constant'
  | 'slot'
  | 'add'
  | 'subtract'
  | 'negate'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'pow'
  | 'less'
  | 'lessEqual'
  | 'equal'
  | 'select'
  | Exclude<FunctionName, 'min' | 'max' | 'hypot' | 'square'>
  | 'and'
  | 'or'
  | 'not'
  | 'exp2i'
  | 'mantissa'
  | 'exponent'
  | 'random'

export interface Node {
  readonly id: number
  readonly operation: Operation
  readonly operands: readonly Node[]
  /** Of a constant its number, of a power its exponent. */
  readonly value: number
  /** Of a slot its name. */
  readonly name: string
}

const largest = 3.4028234e38
/** Powers of powers stay apart beyond this exponent. */
const largestPower = 4096

/**
 * A graph of operations in which equal subexpressions are one node, kept in a **normal form**: constants are merged, signs pulled
 * out, common factors of two-term sums drawn together, quotients by constants made products. Shader compilers apply these same
 * rewritings; a graph on which none of them bites any more is computed alike by WGSL, WebAssembly and JavaScript, to the bit.
 */
export class Graph {
  /** Is every node a number that is known at once? What is 0 is so here alone then, not everywhere. */
  readonly numeric: boolean = false
  private readonly known = new Map<string, Node>()
  private count = 0

  /** The node itself, without any rewriting. */
  make(operation: Operation, operands: readonly Node[] = [], value = 0, name = ''): Node {
    const sign = Object.is(value, -0) ? '-' : ''
    const key = `${operation} ${operands.map((operand) => operand.id).join(' ')} ${sign}${value} ${name}`
    const found = this.known.get(key)
    if (found) return found
    if (this.count >= limits.nodes)
      throw new NotationError('The formula is too large once it is derived; make it simpler.', 0)
    const node = { id: this.count++, operation, operands, value, name }
    this.known.set(key, node)
    return node
  }

  constant(value: number): Node {
    if (!(Math.abs(value) <= largest))
      throw new NotationError(
        `A constant part of the text has the value ${value}; single precision holds up to 3.4e38.`,
        0,
      )
    return this.make('constant', [], value)
  }

  slot(name: string): Node {
    return this.make('slot', [], 0, name)
  }

  add(a: Node, b: Node): Node {
    if (isConstant(a) && isConstant(b)) return this.constant(a.value + b.value)
    if (isConstant(b)) return this.add(b, a)
    if (isConstant(a, 0)) return b
    const [b0, b1] = b.operands
    if (isConstant(a) && b0 && b1 && isConstant(b0)) {
      if (b.operation === 'add') return this.add(this.constant(a.value + b0.value), b1)
      if (b.operation === 'subtract') return this.subtract(this.constant(a.value + b0.value), b1)
    }
    if (b.operation === 'negate' && b0) return this.subtract(a, b0)
    if (a.operation === 'negate' && a.operands[0]) return this.subtract(b, a.operands[0])
    if (b.operation === 'subtract' && b1 === a && b0) return b0
    if (a.operation === 'subtract' && a.operands[1] === b && a.operands[0]) return a.operands[0]
    return this.factored(a, b) ?? this.ordered('add', a, b)
  }

  subtract(a: Node, b: Node): Node {
    if (a === b) return this.constant(0)
    if (isConstant(b)) return this.add(this.constant(-b.value), a)
    if (isConstant(a, 0)) return this.negate(b)
    const [b0, b1] = b.operands
    if (b.operation === 'negate' && b0) return this.add(a, b0)
    if (isConstant(a) && b0 && b1 && isConstant(b0)) {
      if (b.operation === 'add') return this.subtract(this.constant(a.value - b0.value), b1)
      if (b.operation === 'subtract') return this.add(this.constant(a.value - b0.value), b1)
    }
    if (a.operation === 'add' && a.operands.includes(b)) return a.operands[a.operands[0] === b ? 1 : 0] ?? a
    if (a.operation === 'negate' && a.operands[0]) return this.negate(this.add(a.operands[0], b))
    return this.make('subtract', [a, b])
  }

  negate(a: Node): Node {
    const [first, second] = a.operands
    if (isConstant(a)) return this.constant(-a.value)
    if (a.operation === 'negate' && first) return first
    if (a.operation === 'subtract' && first && second) return this.subtract(second, first)
    if ((a.operation === 'multiply' || a.operation === 'divide') && first && second && isConstant(first))
      return this[a.operation](this.constant(-first.value), second)
    if (a.operation === 'add' && first && second && isConstant(first))
      return this.subtract(this.constant(-first.value), second)
    return this.make('negate', [a])
  }

  multiply(a: Node, b: Node): Node {
    if (isConstant(a) && isConstant(b)) return this.constant(a.value * b.value)
    if (isConstant(b)) return this.multiply(b, a)
    if (isConstant(a, 0)) return a
    if (isConstant(a, 1)) return b
    if (isConstant(a, -1)) return this.negate(b)
    const [b0, b1] = b.operands
    if (b.operation === 'sign' && b0 === a) return this.call('abs', a)
    if (a.operation === 'sign' && a.operands[0] === b) return this.call('abs', b)
    if (isConstant(a) && b0 && isConstant(b0) && b1) {
      if (b.operation === 'multiply') return this.multiply(this.constant(a.value * b0.value), b1)
      if (b.operation === 'divide') return this.divide(this.constant(a.value * b0.value), b1)
    }
    if (a.operation === 'negate' && a.operands[0]) return this.negate(this.multiply(a.operands[0], b))
    if (b.operation === 'negate' && b0)
      return isConstant(a) ? this.multiply(this.constant(-a.value), b0) : this.negate(this.multiply(a, b0))
    if (isConstant(a)) return this.make('multiply', [a, b])
    const [first, inner] = a.operands
    if (a.operation === 'multiply' && first && inner && isConstant(first))
      return this.multiply(first, this.multiply(inner, b))
    if (b.operation === 'multiply' && b0 && b1 && isConstant(b0)) return this.multiply(b0, this.multiply(a, b1))
    if (b.operation === 'divide' && b1 === a && b0) return b0
    if (a.operation === 'divide' && inner === b && first) return first
    return this.samePower(a, b) ?? this.ordered('multiply', a, b)
  }

  divide(a: Node, b: Node): Node {
    if (isConstant(b)) return this.divideByConstant(a, b.value)
    if (isConstant(a, 0)) return a
    if (a === b) return this.constant(1)
    const [b0, b1] = b.operands
    if (a.operation === 'negate' && a.operands[0]) return this.negate(this.divide(a.operands[0], b))
    if (b.operation === 'negate' && b0)
      return isConstant(a) ? this.divide(this.constant(-a.value), b0) : this.negate(this.divide(a, b0))
    if (isConstant(a) && b0 && b1 && isConstant(b0)) {
      if (b.operation === 'multiply') return this.divide(this.constant(a.value / b0.value), b1)
      if (b.operation === 'divide') return this.multiply(this.constant(a.value / b0.value), b1)
    }
    const [first, inner] = a.operands
    if (a.operation === 'multiply' && first && inner && isConstant(first))
      return this.multiply(first, this.divide(inner, b))
    if (a.operation === 'multiply' && a.operands.includes(b)) return otherFactor(a, b)
    return this.make('divide', [a, b])
  }

  /** Whole powers stay one node until a graph is lowered to products. */
  power(a: Node, exponent: number): Node {
    if (exponent === 0) return this.constant(1)
    if (exponent === 1) return a
    if (exponent < 0) return this.divide(this.constant(1), this.power(a, -exponent))
    if (isConstant(a)) return this.constant(a.value ** exponent)
    const [inner] = a.operands
    if (inner && a.operation === 'power' && a.value * exponent <= largestPower)
      return this.power(inner, a.value * exponent)
    if (inner && a.operation === 'negate')
      return exponent % 2 === 0 ? this.power(inner, exponent) : this.negate(this.power(inner, exponent))
    if (inner && a.operation === 'abs' && exponent % 2 === 0) return this.power(inner, exponent)
    return this.make('power', [a], exponent)
  }

  pow(a: Node, b: Node): Node {
    if (isConstant(b)) {
      if (Number.isInteger(b.value) && Math.abs(b.value) <= 64) return this.power(a, b.value)
      if (b.value === 0.5) return this.call('sqrt', a)
      if (b.value === -0.5) return this.divide(this.constant(1), this.call('sqrt', a))
      if (isConstant(a)) return this.constant(a.value ** b.value)
    }
    if (isConstant(a, Math.E)) return this.call('exp', b)
    return this.make('pow', [a, b])
  }

  /** A function of one or two arguments by its name in the notation. */
  call(name: FunctionName, a: Node, b: Node = a): Node {
    if (isConstant(a) && isConstant(b)) {
      const value = functions[name].evaluate(a.value, b.value)
      if (!Number.isFinite(value)) throw new NotationError(`${name} has no finite value at ${a.value}.`, 0)
      return this.constant(value)
    }
    switch (name) {
      case 'square':
        return this.power(a, 2)
      case 'hypot':
        return this.call('sqrt', this.add(this.power(a, 2), this.power(b, 2)))
      case 'min':
        return this.select(this.compare('lessEqual', a, b), a, b)
      case 'max':
        return this.select(this.compare('lessEqual', b, a), a, b)
      case 'atan2':
        return this.make('atan2', [a, b])
      case 'abs':
        if (a.operation === 'abs' || (a.operation === 'power' && a.value % 2 === 0)) return a
        if (a.operation === 'negate' && a.operands[0]) return this.call('abs', a.operands[0])
        return this.make('abs', [a])
      default:
        return this.make(name, [a])
    }
  }

  compare(operation: 'less' | 'lessEqual' | 'equal', a: Node, b: Node): Node {
    if (isConstant(a) && isConstant(b)) {
      const holds =
        operation === 'less' ? a.value < b.value : operation === 'equal' ? a.value === b.value : a.value <= b.value
      return this.constant(holds ? 1 : 0)
    }
    return this.make(operation, [a, b])
  }

  /** `a` where the comparison holds, else `b`. A folded comparison is a constant 1 or 0. */
  select(condition: Node, a: Node, b: Node): Node {
    if (isConstant(condition)) return condition.value === 0 ? b : a
    return a === b ? a : this.make('select', [condition, a, b])
  }

  private ordered(operation: 'add' | 'multiply', a: Node, b: Node): Node {
    const swap = !isConstant(a) && (isConstant(b) || b.id < a.id)
    return this.make(operation, swap ? [b, a] : [a, b])
  }

  private divideByConstant(a: Node, divisor: number): Node {
    // stays a quotient, which is not finite where it is computed
    if (divisor === 0) return this.make('divide', [a, this.constant(0)])
    if (isConstant(a)) return this.constant(a.value / divisor)
    if (divisor === 1) return a
    return Math.abs(divisor) < 1e-37
      ? this.make('divide', [a, this.constant(divisor)])
      : this.multiply(this.constant(1 / divisor), a)
  }

  /** a·b + a·c as a·(b + c); u + c·u as (1 + c)·u for a constant c. */
  private factored(a: Node, b: Node): Node | undefined {
    if (a === b) return this.multiply(this.constant(2), a)
    if (isMultipleOf(a, b)) return this.multiply(this.constant(1 + coefficient(a)), b)
    if (isMultipleOf(b, a)) return this.multiply(this.constant(1 + coefficient(b)), a)
    if (a.operation !== 'multiply' || b.operation !== 'multiply') return undefined
    const common = a.operands.find((operand) => b.operands.includes(operand))
    return common && this.multiply(common, this.add(otherFactor(a, common), otherFactor(b, common)))
  }

  /** Products of powers of one base are one power. */
  protected samePower(a: Node, b: Node): Node | undefined {
    const [base, n] = a.operation === 'power' && a.operands[0] ? [a.operands[0], a.value] : [a, 1]
    const [other, m] = b.operation === 'power' && b.operands[0] ? [b.operands[0], b.value] : [b, 1]
    return base === other && n + m <= largestPower ? this.power(base, n + m) : undefined
  }
}

/** Of a product the factor that is not `factor`; of a square the factor itself. */
function otherFactor(product: Node, factor: Node): Node {
  const [first, second] = product.operands
  return (first === factor ? second : first) ?? product
}

const coefficient = (node: Node): number => node.operands[0]?.value ?? 1

const isMultipleOf = (node: Node, of: Node): boolean => {
  const [first, second] = node.operands
  return node.operation === 'multiply' && second === of && first !== undefined && isConstant(first)
}

export const isConstant = (node: Node, value?: number): boolean =>
  node.operation === 'constant' && (value === undefined || node.value === value)
