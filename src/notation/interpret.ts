import { TokenReader } from './interpret-tokens.ts'
import { runtime } from './print-javascript.ts'

type Value = () => number
/** Does something; true says that the loop around it, or the function, ends here. */
type Action = () => boolean
type Numbers = { [index: number]: number }

/**
 * The function that a text of the printers (`TextPrinter`) stands for, without making code of it: for pages whose security policy
 * forbids that. It does the operations of the text in its order, in float64, and so gives the bits that the compiled text gives;
 * one operation takes some nanoseconds. Understood is what the printers write and nothing else: numbers, arithmetic, comparisons,
 * `a ? b : c`, calls, elements of arrays, `const`, `let`, assignments, counting `for`, `if`, `break` and `return`.
 * @throws Error for a text that holds anything else
 */
export function interpret(text: string): (...given: readonly (number | Numbers)[]) => number {
  return new Interpreter(text).function()
}

class Interpreter {
  private readonly read: TokenReader
  /** Every name has a place of its own in both, of which one is used. */
  private readonly numbers: Float64Array
  private readonly arrays: Numbers[] = []
  private scope = new Map<string, number>()
  private places = 0
  private result = 0

  constructor(text: string) {
    this.read = new TokenReader(text)
    this.numbers = new Float64Array(this.read.names)
  }

  function(): (...given: readonly (number | Numbers)[]) => number {
    const { read, numbers, arrays } = this
    const first = this.places
    read.expect('(')
    while (!read.take(')')) {
      this.declare(read.name())
      read.take(',')
    }
    const count = this.places - first
    read.expect('=>')
    const body = read.sees('{') ? this.block() : this.returned(this.value())
    read.end()
    return (...given) => {
      for (let k = 0; k < count; k++) {
        const one = given[k] ?? Number.NaN
        if (typeof one === 'number') numbers[k] = one
        else arrays[k] = one
      }
      body()
      return this.result
    }
  }

  private declare(name: string): number {
    const place = this.places++
    this.scope.set(name, place)
    return place
  }

  private place(name: string): number {
    const found = this.scope.get(name)
    if (found === undefined) throw new Error(`The printed text uses the unknown name ${name}.`)
    return found
  }

  private block(): Action {
    const { read } = this
    if (!read.take('{')) return this.statement()
    const outer = this.scope
    this.scope = new Map(outer)
    const actions: Action[] = []
    while (!read.take('}')) actions.push(this.statement())
    this.scope = outer
    return () => {
      for (const action of actions) if (action()) return true
      return false
    }
  }

  private statement(): Action {
    const { read } = this
    if (read.take('break')) return ended(read, () => true)
    if (read.take('return')) return ended(read, this.returned(this.value()))
    if (read.take('for')) return this.loop()
    if (read.take('if')) return this.choice()
    if (read.take('const') || read.take('let')) {
      const name = read.name()
      read.expect('=')
      const value = this.value()
      return ended(read, this.store(this.declare(name), value))
    }
    const place = this.place(read.name())
    if (!read.take('[')) {
      read.expect('=')
      return ended(read, this.store(place, this.value()))
    }
    const index = this.value()
    read.expect(']')
    read.expect('=')
    const value = this.value()
    return ended(read, () => {
      const array = this.arrays[place]
      if (array) array[index()] = value()
      return false
    })
  }

  private store(place: number, value: Value): Action {
    const { numbers } = this
    return () => {
      numbers[place] = value()
      return false
    }
  }

  private returned(value: Value): Action {
    return () => {
      this.result = value()
      return true
    }
  }

  /** `for (let i = a; i < b; i++) …` */
  private loop(): Action {
    const { read, numbers } = this
    const outer = this.scope
    this.scope = new Map(outer)
    for (const token of ['(', 'let']) read.expect(token)
    const name = read.name()
    read.expect('=')
    const from = this.value()
    const index = this.declare(name)
    for (const token of [';', name, '<']) read.expect(token)
    const to = this.value()
    for (const token of [';', name, '++', ')']) read.expect(token)
    const body = this.block()
    this.scope = outer
    return () => {
      for (numbers[index] = from(); (numbers[index] ?? 0) < to(); numbers[index] = (numbers[index] ?? 0) + 1)
        if (body()) break
      return false
    }
  }

  private choice(): Action {
    const { read } = this
    read.expect('(')
    const condition = this.value()
    read.expect(')')
    const then = this.block()
    const otherwise = read.take('else') ? this.block() : () => false
    return () => (condition() ? then() : otherwise())
  }

  private value(): Value {
    const condition = this.binary(0)
    if (!this.read.take('?')) return condition
    const then = this.value()
    this.read.expect(':')
    const otherwise = this.value()
    return () => (condition() ? then() : otherwise())
  }

  /** Operators of a level and all that bind tighter, from the left. */
  private binary(level: number): Value {
    const operators = levels[level]
    if (!operators) return this.unary()
    let left = this.binary(level + 1)
    for (;;) {
      const token = this.read.one(Object.keys(operators))
      const combine = token === undefined ? undefined : operators[token]
      if (!combine) return left
      left = combine(left, this.binary(level + 1))
    }
  }

  private unary(): Value {
    const { read } = this
    if (read.take('-')) {
      const value = this.unary()
      return () => -value()
    }
    if (read.take('!')) {
      const value = this.unary()
      return () => (value() ? 0 : 1)
    }
    if (read.take('(')) {
      const value = this.value()
      read.expect(')')
      return value
    }
    const number = read.number()
    return number === undefined ? this.named(read.name()) : () => number
  }

  private named(name: string): Value {
    const { read, numbers, arrays } = this
    if (name === 'F') return called(Math.fround, this.list())
    if (name === 'Math' || name === 'R') {
      read.expect('.')
      return called(callable(name, read.name()), this.list())
    }
    const place = this.place(name)
    if (!read.take('[')) return () => numbers[place] ?? 0
    const index = this.value()
    read.expect(']')
    return () => arrays[place]?.[index()] ?? Number.NaN
  }

  /** Arguments in their parentheses. */
  private list(): Value[] {
    this.read.expect('(')
    const values = [this.value()]
    while (this.read.take(',')) values.push(this.value())
    this.read.expect(')')
    return values
  }
}

type Call = (...numbers: number[]) => number

/** The functions of `Math` and those of our own that a text may call. */
function callable(of: 'Math' | 'R', name: string): Call {
  const found: unknown = Object.getOwnPropertyDescriptor(of === 'R' ? runtime : Math, name)?.value
  if (!isCall(found)) throw new Error(`The printed text calls ${of}.${name}, which there is not.`)
  return found
}

const isCall = (value: unknown): value is Call => typeof value === 'function'

type Combine = (a: Value, b: Value) => Value

/** From the weakest to the tightest. */
const levels: readonly Readonly<Record<string, Combine>>[] = [
  { '&&': (a, b) => () => (a() ? b() : 0) },
  { '|': (a, b) => () => a() | b() },
  { '&': (a, b) => () => a() & b() },
  {
    '<': (a, b) => () => (a() < b() ? 1 : 0),
    '<=': (a, b) => () => (a() <= b() ? 1 : 0),
    '==': (a, b) => () => (a() === b() ? 1 : 0),
    '===': (a, b) => () => (a() === b() ? 1 : 0),
  },
  { '+': (a, b) => () => a() + b(), '-': (a, b) => () => a() - b() },
  { '*': (a, b) => () => a() * b(), '/': (a, b) => () => a() / b() },
]

function called(one: Call, [a, b, c]: readonly Value[]): Value {
  if (a && b && c) return () => one(a(), b(), c())
  if (a && b) return () => one(a(), b())
  return a ? () => one(a()) : one
}

function ended(read: TokenReader, action: Action): Action {
  read.expect(';')
  return action
}
