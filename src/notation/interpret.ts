import { callable, called, levels, type Value } from './interpret-calls.ts'
import type { Given, Numbers, Routine, Routines } from './interpret-given.ts'
import { TokenReader } from './interpret-tokens.ts'

/** Does something; true says that the loop around it, or the function, ends here. */
type Action = () => boolean
/**
 * The function that a text of the printers (`TextPrinter`) stands for, without making code of it: for pages whose security policy
 * forbids even WebAssembly, and for texts that `compileText` has no instructions for. It does the operations of the text in its order, in float64, and so gives the bits that the compiled text gives;
 * one operation takes some nanoseconds. Understood is what the printers write and nothing else: numbers, arithmetic, comparisons,
 * `a ? b : c`, calls, elements of arrays, `const`, `let`, assignments, counting `for`, `if`, `break` and `return`; functions within the
 * function, some of which it may give back together.
 * @throws Error for a text that holds anything else
 */
export function interpret(text: string): (...given: readonly Given[]) => number | Routines {
  const whole = new Interpreter(text).whole()
  // functions that are given back keep the arrays that they were made with, so that each call makes its own
  return text.includes('return {') ? (...given) => new Interpreter(text).whole()(...given) : whole
}

class Interpreter {
  private readonly read: TokenReader
  /** Every name has a place of its own in both, of which one is used. */
  private readonly numbers: Float64Array
  private readonly arrays: Numbers[] = []
  private readonly routines = new Map<number, Routine>()
  private scope = new Map<string, number>()
  private places = 0
  private result = 0
  /** Has the function at hand returned? A loop that ends otherwise goes on behind it. */
  private left = false
  private made: Routines | undefined

  constructor(text: string) {
    this.read = new TokenReader(text)
    this.numbers = new Float64Array(this.read.names)
  }

  whole(): (...given: readonly Given[]) => number | Routines {
    const routine = this.routine()
    this.read.end()
    return (...given) => {
      const result = routine(...given)
      return this.made ?? result
    }
  }

  /** `(a, b) => …`; no function of a text calls itself, so that its names have one place each. */
  private routine(): Routine {
    const { read } = this
    const outer = this.scope
    this.scope = new Map(outer)
    const first = this.places
    read.expect('(')
    while (!read.take(')')) {
      this.declare(read.name())
      read.take(',')
    }
    const count = this.places - first
    read.expect('=>')
    const body = read.sees('{') ? this.block() : this.returned(this.value())
    this.scope = outer
    return (...given) => {
      for (let k = 0; k < count; k++) this.put(first + k, given[k] ?? Number.NaN)
      body()
      this.left = false
      return this.result
    }
  }

  private put(place: number, given: Given): void {
    if (typeof given === 'number') this.numbers[place] = given
    else this.arrays[place] = given
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
    if (read.sees('{')) return this.block()
    if (read.take('break')) return ended(read, () => true)
    if (read.take('return')) return ended(read, read.sees('{') ? this.together() : this.returned(this.value()))
    if (read.take('for')) return this.loop()
    if (read.take('if')) return this.choice()
    if (read.take('const') || read.take('let')) return ended(read, this.local(read.name()))
    return ended(read, this.assignment(this.place(read.name())))
  }

  /** What stands behind `const` and `let`: a value, a function, or a function's other name. */
  private local(name: string): Action {
    const { read, routines } = this
    read.expect('=')
    if (read.beginsFunction()) {
      const routine = this.routine()
      routines.set(this.declare(name), routine)
      return () => false
    }
    const other = read.isAlone() ? routines.get(this.scope.get(read.next()) ?? -1) : undefined
    if (!other) {
      const value = this.value()
      return this.store(this.declare(name), value)
    }
    read.name()
    routines.set(this.declare(name), other)
    return () => false
  }

  private assignment(place: number): Action {
    const { read } = this
    if (!read.take('[')) {
      read.expect('=')
      return this.store(place, this.value())
    }
    const index = this.value()
    read.expect(']')
    read.expect('=')
    const value = this.value()
    return () => {
      const array = this.arrays[place]
      if (array) array[index()] = value()
      return false
    }
  }

  /** `{ a, b }`: functions that are given back. */
  private together(): Action {
    const made: Record<string, Routine> = {}
    for (const name of this.read.braced()) {
      const routine = this.routines.get(this.place(name))
      if (!routine) throw new Error(`The printed text gives back ${name}, which is no function.`)
      made[name] = routine
    }
    return () => {
      this.made = made
      return true
    }
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
      return (this.left = true)
    }
  }

  /** `for (let i = a; i < b; i++) …`, or `i += c`. */
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
    const by = read.increment(name)
    const body = this.block()
    this.scope = outer
    return () => {
      for (numbers[index] = from(); (numbers[index] ?? 0) < to(); numbers[index] = (numbers[index] ?? 0) + by)
        if (body()) return this.left
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
    const routine = this.routines.get(place)
    if (routine) return this.call(routine)
    if (!read.take('[')) return () => numbers[place] ?? 0
    const index = this.value()
    read.expect(']')
    return () => arrays[place]?.[index()] ?? Number.NaN
  }

  /** A call of a function of the text. */
  private call(routine: Routine): Value {
    const given = this.list()
    return () => routine(...given.map((value) => value()))
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

function ended(read: TokenReader, action: Action): Action {
  read.expect(';')
  return action
}
