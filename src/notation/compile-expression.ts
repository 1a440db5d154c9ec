import type { TokenReader } from './interpret-tokens.ts'
import type { Remembered } from './remembered.ts'
import { f64Type, i32Type } from './scalar-module.ts'
import { inlined, type Kinds } from './text-kinds.ts'
import { end, get, i32, i32add, i32mul, isZero, tee, unsigned } from './wasm-code.ts'

/** What a name stands for: a number, a whole number, whether something holds, or where an array begins. */
export type Kind = 'number' | 'whole' | 'truth' | 'array'

export interface Place {
  readonly local: number
  readonly kind: Kind
}

export interface Piece {
  readonly code: readonly number[]
  readonly kind: Exclude<Kind, 'array'>
}

/** Where an expression stands. */
export interface Around {
  readonly read: TokenReader
  readonly kinds: Kinds
  readonly place: (name: string) => Place
  /** The code of a call of one of the text's own functions, its arguments still to be read. */
  readonly call: (name: string) => readonly number[] | undefined
  readonly remembered: Remembered
  /** A new local for a number. */
  readonly fresh: () => number
}

export const constant = (value: number): number[] => [0x44, ...new Uint8Array(Float64Array.of(value).buffer)]

const loadNumber = [0x2b, 3, 0]
/** Stores at the address on the stack. */
export const storeNumber = [0x39, 3, 0]
const loadWhole = [0x28, 2, 0]

export const toNumber = ({ code, kind }: Piece): number[] => (kind === 'number' ? [...code] : [...code, 0xb7])

/** As JavaScript has it: zero and what is no number do not hold. */
export const toTruth = ({ code, kind }: Piece): number[] =>
  kind === 'truth' ? [...code] : kind === 'whole' ? [...code, ...i32(0), 0x47] : [...code, 0x99, ...constant(0), 0x64]

export const toWhole = ({ code, kind }: Piece): number[] => (kind === 'number' ? [...code, 0xfc, 2] : [...code])

interface Operator {
  readonly number: number
  readonly whole?: number
  readonly gives?: 'truth'
}

/** From the weakest to the tightest. */
const levels: readonly Readonly<Record<string, Operator>>[] = [
  { '&&': { number: 0x71, gives: 'truth' } },
  { '|': { number: 0x72, gives: 'truth' } },
  { '&': { number: 0x71, gives: 'truth' } },
  {
    '<': { number: 0x63, whole: 0x48, gives: 'truth' },
    '<=': { number: 0x65, whole: 0x4c, gives: 'truth' },
    '==': { number: 0x61, whole: 0x46, gives: 'truth' },
    '===': { number: 0x61, whole: 0x46, gives: 'truth' },
  },
  { '+': { number: 0xa0, whole: 0x6a }, '-': { number: 0xa1, whole: 0x6b } },
  { '*': { number: 0xa2, whole: 0x6c }, '/': { number: 0xa3 } },
]
const joins = new Set(['&&', '|', '&'])

/** Compiles the expressions of a printed text, in float64; those within an index are of whole numbers. */
export class ExpressionCompiler {
  private readonly around: Around
  private indexing = false
  /** Locals that the expression reads; undefined where it reads what they do not tell. */
  private reads: Set<number> | undefined = new Set()
  /** Is what is compiled computed only at times? */
  private choosing = false

  constructor(around: Around) {
    this.around = around
  }

  value(): Piece {
    const { read } = this.around
    const condition = this.binary(0)
    if (!read.take('?')) return condition
    const before = this.choosing
    this.choosing = true
    const then = this.value()
    read.expect(':')
    const otherwise = this.value()
    this.choosing = before
    const same = then.kind === otherwise.kind
    const kind = same ? then.kind : 'number'
    const [yes, no] = same ? [then.code, otherwise.code] : [toNumber(then), toNumber(otherwise)]
    const type = kind === 'number' ? f64Type : i32Type
    return { kind, code: [...toTruth(condition), 0x04, type, ...yes, 0x05, ...no, ...end] }
  }

  /** The address of `[…]`, an element of an array. */
  element(name: string): number[] {
    const { read, place, kinds } = this.around
    this.reads = undefined
    read.expect('[')
    const outside = this.indexing
    this.indexing = true
    const index = toWhole(this.value())
    this.indexing = outside
    read.expect(']')
    return [...get(place(name).local), ...index, ...i32(kinds.wholeArrays.has(name) ? 4 : 8), ...i32mul, ...i32add]
  }

  private binary(level: number): Piece {
    const operators = levels[level]
    if (!operators) return this.unary()
    const { read } = this.around
    let left = this.binary(level + 1)
    for (;;) {
      const token = read.one(Object.keys(operators))
      const operator = token === undefined ? undefined : operators[token]
      if (token === undefined || !operator) return left
      left = this.combined(token, operator, left, this.binary(level + 1))
    }
  }

  private combined(token: string, { number, whole, gives }: Operator, left: Piece, right: Piece): Piece {
    if (joins.has(token)) return { kind: 'truth', code: [...toTruth(left), ...toTruth(right), number] }
    const wholes = left.kind === 'whole' && right.kind === 'whole' && (this.indexing || gives === 'truth')
    if (wholes && whole !== undefined) return { kind: gives ?? 'whole', code: [...left.code, ...right.code, whole] }
    return { kind: gives ?? 'number', code: [...toNumber(left), ...toNumber(right), number] }
  }

  private unary(): Piece {
    const { read } = this.around
    if (read.take('-')) return { kind: 'number', code: [...toNumber(this.unary()), 0x9a] }
    if (read.take('!')) return { kind: 'truth', code: [...toTruth(this.unary()), ...isZero] }
    if (read.take('(')) {
      const value = this.value()
      read.expect(')')
      return value
    }
    const number = read.number()
    if (number === undefined) return this.named(read.name())
    if (this.indexing && Number.isInteger(number)) return { kind: 'whole', code: i32(number) }
    return { kind: 'number', code: constant(number) }
  }

  private named(name: string): Piece {
    const { read, kinds, call, place } = this.around
    if (name === 'F' || ((name === 'Math' || name === 'R') && read.sees('.')))
      return { kind: 'number', code: this.outside(read.take('.') ? `${name}.${read.name()}` : name) }
    if (read.sees('(')) {
      const code = call(name)
      this.reads = undefined
      if (!code) throw new Error(`The printed text calls the unknown ${name}.`)
      return { kind: 'number', code }
    }
    if (read.sees('[')) {
      const whole = kinds.wholeArrays.has(name)
      return { kind: whole ? 'whole' : 'number', code: [...this.element(name), ...(whole ? loadWhole : loadNumber)] }
    }
    const { local, kind } = place(name)
    if (kind === 'array') throw new Error(`The printed text uses the array ${name} as a number.`)
    this.reads?.add(local)
    return { kind, code: get(local) }
  }

  private outside(name: string): number[] {
    const own = inlined[name]
    const position = [...this.around.kinds.calls.keys()].indexOf(name)
    if (!own && position < 0) throw new Error(`The printed text calls ${name}, which there is not.`)
    if (own) return [...this.list(() => 'number'), ...own]
    const outer = this.reads
    this.reads = new Set()
    const code = [...this.list(() => 'number'), 0x10, ...unsigned(position)]
    const { reads } = this
    if (outer) for (const local of reads ?? []) outer.add(local)
    this.reads = reads && outer
    return reads ? this.once(code, reads) : code
  }

  /** What was computed already from the same numbers is not computed again. */
  private once(code: readonly number[], reads: ReadonlySet<number>): number[] {
    const { remembered, fresh } = this.around
    const key = code.join(' ')
    const known = remembered.find(key)
    if (known !== undefined) return get(known)
    if (this.choosing) return [...code]
    const local = fresh()
    remembered.add(key, local, reads)
    return [...code, ...tee(local)]
  }

  /** `(a, b)`, each as the kind that is wanted in its place. */
  list(wanted: (k: number) => Kind): number[] {
    const { read } = this.around
    const indexing = this.indexing
    this.indexing = false
    const code: number[] = []
    read.expect('(')
    for (let k = 0; !read.take(')'); k++) {
      const value = this.value()
      code.push(...(wanted(k) === 'number' ? toNumber(value) : toWhole(value)))
      read.take(',')
    }
    this.indexing = indexing
    return code
  }
}
