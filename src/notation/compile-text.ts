import {
  ExpressionCompiler,
  storeNumber,
  toNumber,
  toTruth,
  toWhole,
  type Kind,
  type Place,
} from './compile-expression.ts'
import { TokenReader } from './interpret-tokens.ts'
import { Remembered } from './remembered.ts'
import { f64Type, i32Type, scalarModule, type ScalarFunction } from './scalar-module.ts'
import { kindsOf, type Kinds } from './text-kinds.ts'
import { block, branchIf, end, get, i32, i32add, isZero, loop, put, unsigned } from './wasm-code.ts'

/** A parameter of the text's function. */
export interface Parameter {
  readonly name: string
  readonly kind: Kind
}

/** A printed text as WebAssembly in float64. */
export interface CompiledText {
  readonly kinds: Kinds
  readonly module: Uint8Array<ArrayBuffer>
  readonly parameters: readonly Parameter[]
  /** Functions that the text gives back, by name. Without them it is one function, `run`. */
  readonly routines: ReadonlyMap<string, Made> | undefined
}

/** A function of a text that is made of several: its name in the module, where it takes what the text is given before its own. */
export interface Made {
  readonly name: string
  readonly parameters: readonly Parameter[]
}

/**
 * A printed text as a module: the same operations in the same order, and so the same bits as `interpret` gives, at the speed of code.
 * That holds for what the printers write: indexes are whole and within their arrays, which nothing checks here, and operands of `|` and
 * `&` are truths (comparisons, 0 or 1), as a number is taken for whether it is one that holds.
 * @throws Error for a text that it has no instructions for
 */
export function compileText(text: string): CompiledText {
  return new TextCompiler(text).whole(text.includes('return {'))
}

interface Routine extends Made {
  readonly position: number
}

class TextCompiler {
  private readonly read: TokenReader
  private readonly kinds: Kinds
  private readonly functions: ScalarFunction[] = []
  private readonly routines = new Map<string, Routine>()
  private readonly expressions: ExpressionCompiler
  private readonly remembered = new Remembered()
  /** Of the function under way: what it shares with the others comes first. */
  private shared: readonly Parameter[] = []
  private scope = new Map<string, Place>()
  private types: number[] = []
  private code: number[] = []
  private depth = 0
  private exits: number[] = []

  constructor(text: string) {
    this.read = new TokenReader(text)
    this.kinds = kindsOf(this.read.tokens)
    this.expressions = new ExpressionCompiler({
      read: this.read,
      kinds: this.kinds,
      place: (name) => this.place(name),
      call: (name) => this.call(name),
      remembered: this.remembered,
      fresh: () => this.types.push(f64Type) - 1,
    })
  }

  whole(makes: boolean): CompiledText {
    const { read, kinds } = this
    const parameters = this.parameters()
    let routines: ReadonlyMap<string, Made> | undefined
    if (makes) {
      this.shared = parameters
      routines = this.made()
    } else this.body('run', parameters)
    read.end()
    return { kinds, parameters, routines, module: scalarModule(kinds.calls, this.functions) }
  }

  /** `{ const a = (…) => …; const b = a; return { a, b }; }` */
  private made(): ReadonlyMap<string, Made> {
    const { read, routines } = this
    read.expect('{')
    while (read.take('const')) {
      const name = read.name()
      read.expect('=')
      routines.set(name, read.beginsFunction() ? this.routine(name) : this.known(read.name()))
      read.expect(';')
    }
    read.expect('return')
    const given = new Map(read.braced().map((name) => [name, this.known(name)]))
    for (const token of [';', '}']) read.expect(token)
    return given
  }

  private routine(name: string): Routine {
    const parameters = this.parameters()
    return { name, parameters, position: this.body(name, [...this.shared, ...parameters]) }
  }

  private known(name: string): Routine {
    const routine = this.routines.get(name)
    if (!routine) throw new Error(`The printed text has no function ${name}.`)
    return routine
  }

  /** `(a, b) =>` */
  private parameters(): Parameter[] {
    const { read, kinds } = this
    const parameters: Parameter[] = []
    read.expect('(')
    while (!read.take(')')) {
      const name = read.name()
      parameters.push({ name, kind: kinds.arrays.has(name) ? 'array' : kinds.wholes.has(name) ? 'whole' : 'number' })
      read.take(',')
    }
    read.expect('=>')
    return parameters
  }

  /** Compiles a function's body; gives its position among all functions. */
  private body(name: string, parameters: readonly Parameter[]): number {
    const { read, functions, kinds } = this
    this.scope = new Map()
    this.types = []
    this.code = []
    for (const one of parameters) this.declare(one.name, one.kind)
    this.remembered.within(() => {
      if (read.sees('{')) this.block()
      else this.write(toNumber(this.expressions.value()), [0x0f])
    }, true)
    // a function that returned never comes here
    this.write([0x44, 0, 0, 0, 0, 0, 0, 0, 0])
    const count = parameters.length
    functions.push({ name, parameters: this.types.slice(0, count), locals: this.types.slice(count), code: this.code })
    return kinds.calls.size + functions.length - 1
  }

  private declare(name: string, kind: Kind): number {
    const local = this.types.push(kind === 'number' ? f64Type : i32Type) - 1
    this.scope.set(name, { local, kind })
    return local
  }

  private place(name: string): Place {
    const found = this.scope.get(name)
    if (!found) throw new Error(`The printed text uses the unknown name ${name}.`)
    return found
  }

  private call(name: string): readonly number[] | undefined {
    const routine = this.routines.get(name)
    if (!routine) return undefined
    const { position, parameters } = routine
    const before = this.shared.flatMap((one) => get(this.place(one.name).local))
    return [...before, ...this.expressions.list((k) => parameters[k]?.kind ?? 'number'), 0x10, ...unsigned(position)]
  }

  private write(...parts: readonly (readonly number[])[]): void {
    for (const part of parts) for (const byte of part) this.code.push(byte)
  }

  private block(): void {
    const { read } = this
    if (!read.take('{')) return this.statement()
    const outer = this.scope
    this.scope = new Map(outer)
    while (!read.take('}')) this.statement()
    this.scope = outer
  }

  private statement(): void {
    const { read, expressions } = this
    if (read.sees('{')) return this.block()
    if (read.take('for')) return this.loop()
    if (read.take('if')) return this.choice()
    if (read.take('break')) this.write([0x0c, ...unsigned(this.depth - 1 - (this.exits.at(-1) ?? 0))])
    else if (read.take('return')) this.write(toNumber(expressions.value()), [0x0f])
    else if (read.take('const')) this.local(false)
    else if (read.take('let')) this.local(true)
    else this.assignment(read.name())
    read.expect(';')
  }

  /** What may change later is a number, whatever it begins with. */
  private local(changes: boolean): void {
    const { read, expressions } = this
    const name = read.name()
    read.expect('=')
    const value = expressions.value()
    const truth = !changes && value.kind === 'truth'
    const code = truth ? value.code : toNumber(value)
    const local = this.declare(name, truth ? 'truth' : 'number')
    this.remembered.change(local)
    this.write(code, put(local))
  }

  private assignment(name: string): void {
    const { read, expressions } = this
    if (read.sees('[')) {
      const address = expressions.element(name)
      read.expect('=')
      return this.write(address, toNumber(expressions.value()), storeNumber)
    }
    read.expect('=')
    const value = expressions.value()
    const { local, kind } = this.place(name)
    this.remembered.change(local)
    this.write(kind === 'number' ? toNumber(value) : kind === 'truth' ? toTruth(value) : toWhole(value), put(local))
  }

  /** `for (let i = a; i < b; i++) …`, or `i += c`. */
  private loop(): void {
    const { read, expressions } = this
    const outer = this.scope
    this.scope = new Map(outer)
    for (const token of ['(', 'let']) read.expect(token)
    const name = read.name()
    read.expect('=')
    const from = toWhole(expressions.value())
    const index = this.declare(name, 'whole')
    for (const token of [';', name, '<']) read.expect(token)
    // it is computed before every pass, and so of what the last one left
    const to = this.remembered.within(() => toWhole(expressions.value()), true)
    const by = read.increment(name)
    this.write(from, put(index), block, loop)
    this.exits.push(this.depth)
    this.depth += 2
    this.write(get(index), to, [0x48], isZero, branchIf(1))
    this.remembered.within(() => this.block(), true)
    this.write(get(index), i32(by), i32add, put(index), [0x0c, 0], end, end)
    this.depth -= 2
    this.exits.pop()
    this.scope = outer
  }

  private choice(): void {
    const { read, expressions } = this
    read.expect('(')
    const condition = toTruth(expressions.value())
    read.expect(')')
    this.write(condition, [0x04, 0x40])
    this.depth++
    this.remembered.within(() => this.block())
    if (read.take('else')) {
      this.write([0x05])
      this.remembered.within(() => this.block())
    }
    this.depth--
    this.write(end)
  }
}
