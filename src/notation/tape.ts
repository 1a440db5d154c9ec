import { randomNumber } from '../numerics/random.ts'
import { functions, isFunctionName } from './functions.ts'
import type { Node } from './graph.ts'
import type { Item, Target } from './program.ts'

/** Numbers into numbers, in float64. */
export type NumericFunction = (inputs: ArrayLike<number>, outputs: Float64Array) => void

/** Does something with the numbers of a tape; true says that the loop around it ends here. */
export type Action = (v: Float64Array) => boolean | void

/** What a tape does itself; all else is a call. */
const own = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'negate',
  'less',
  'lessEqual',
  'equal',
  'select',
  'and',
  'or',
  'not',
]

/**
 * Evaluates lowered graphs and items over them in float64, one operation after another, each number in a place of its own: no code is
 * made of text, which pages may forbid. It does the operations of the printed JavaScript, and so gives its bits.
 */
export class Tape {
  /** What the places hold at first: constants, and what `place` was told. */
  private readonly first: number[] = []
  private readonly slots = new Map<string, number>()
  private readonly known = new Map<Node, number>()

  /** The place of a slot; it holds `value` at first. */
  slot(name: string, value = Number.NaN): number {
    const found = this.slots.get(name) ?? this.first.push(value) - 1
    this.slots.set(name, found)
    return found
  }

  /** Places for the numbers, to be made when all is written. */
  numbers(): Float64Array {
    return Float64Array.from(this.first)
  }

  place(node: Node): number {
    if (node.operation === 'slot') return this.slot(node.name)
    const found = this.known.get(node) ?? this.first.push(node.value) - 1
    this.known.set(node, found)
    return found
  }

  /** Computes nodes, what they share once. */
  values(roots: readonly Node[]): (v: Float64Array) => void {
    const code: number[] = []
    const calls: ((a: number, b: number) => number)[] = []
    const seen = new Set<Node>()
    const visit = (node: Node): void => {
      if (node.operation === 'constant' || node.operation === 'slot' || seen.has(node)) return
      seen.add(node)
      node.operands.forEach(visit)
      const [a = 0, b = a, c = a] = node.operands.map((operand) => this.place(operand))
      const kind = own.indexOf(node.operation)
      code.push(kind < 0 ? own.length + calls.push(called(node)) - 1 : kind, this.place(node), a, b, c)
    }
    roots.forEach(visit)
    const all = Int32Array.from(code)
    return (v) => run(all, calls, v)
  }

  /** Does items one after the other, as `Program` tells them. */
  items(items: readonly Item[]): Action {
    const actions = items.map((item) => this.item(item))
    return (v) => actions.some((action) => action(v))
  }

  private item(item: Item): Action {
    switch (item.kind) {
      case 'set':
        return this.set(item.targets)
      case 'if': {
        const [condition, at] = [this.values([item.condition]), this.place(item.condition)]
        const [then, otherwise] = [this.items(item.then), this.items(item.otherwise)]
        return (v) => {
          condition(v)
          return (v[at] ? then : otherwise)(v)
        }
      }
      case 'repeat': {
        const body = this.items(item.body)
        return (v) => {
          for (let k = 0; k < item.count && body(v) !== true; k++);
        }
      }
      case 'break':
        return () => true
      default:
        throw new Error(`A function of numbers has no ${item.kind}.`)
    }
  }

  private set(targets: readonly Target[]): Action {
    const before = this.values(targets.map(({ node }) => node))
    const from = targets.map(({ node }) => this.place(node))
    const to = targets.map(({ slot }) => this.slot(slot))
    return (v) => {
      before(v)
      const values = from.map((at) => v[at] ?? 0)
      to.forEach((at, k) => (v[at] = values[k] ?? 0))
    }
  }
}

/** What a node does that is no operation of its own. */
export function called({ operation, value }: Node): (a: number, b: number) => number {
  if (operation === 'pow') return Math.pow
  // −0 and NaN stay what they are
  if (operation === 'sign') return Math.sign
  if (operation === 'random') return (a, b) => randomNumber(a, b, value)
  if (!isFunctionName(operation)) throw new Error(`A function of numbers has no ${operation}.`)
  return functions[operation].evaluate
}

function run(code: Int32Array, calls: readonly ((a: number, b: number) => number)[], v: Float64Array): void {
  for (let k = 0; k < code.length; k += 5) {
    const kind = code[k] ?? 0
    const a = v[code[k + 2] ?? 0] ?? 0
    const b = v[code[k + 3] ?? 0] ?? 0
    const target = code[k + 1] ?? 0
    // by the place in `own`
    switch (kind) {
      case 0:
        v[target] = a + b
        break
      case 1:
        v[target] = a - b
        break
      case 2:
        v[target] = a * b
        break
      case 3:
        v[target] = a / b
        break
      case 4:
        v[target] = -a
        break
      case 5:
        v[target] = a < b ? 1 : 0
        break
      case 6:
        v[target] = a <= b ? 1 : 0
        break
      case 7:
        v[target] = a === b ? 1 : 0
        break
      case 8:
        v[target] = a ? b : (v[code[k + 4] ?? 0] ?? 0)
        break
      case 9:
        v[target] = a & b
        break
      case 10:
        v[target] = a | b
        break
      case 11:
        v[target] = a ? 0 : 1
        break
      default:
        v[target] = calls[kind - own.length]?.(a, b) ?? 0
    }
  }
}
