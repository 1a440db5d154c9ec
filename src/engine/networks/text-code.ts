import type { Lowering } from '../../notation/lower.ts'
import type { Node } from '../../notation/graph.ts'
import { TextPrinter, type Language } from '../../notation/text-printer.ts'
import { inTurns, localsOf, placeOf, type Code, type Place, type Range, type Routine } from './code.ts'

/** How a language with expressions and statements writes what the kernels need. */
export interface Dialect {
  readonly language: Language
  readonly lowering: Lowering
  /** A place as an expression that can be read, and written where it is not `data` or `index`. */
  readonly place: (place: Place) => string
  readonly declare: (name: string) => string
  readonly loop: (variable: string, from: string, to: string, by: number, body: string) => string
  readonly evaluate: (call: Code & { kind: 'evaluate' }) => string
  readonly bound: (bound: number | string) => string
  /** Where several invocations train one run together; without it one does. */
  readonly together?: Together
}

/** How invocations share their work. */
export interface Together {
  readonly spread: (over: readonly Range[], body: string) => string
  readonly gather: (name: string) => string
  readonly barrier: string
  /** A store outside of a spread: all invocations have the same value. */
  readonly once: (place: Place, line: string) => string
  /** A condition that all invocations find alike, as a statement before it and an expression. */
  readonly agreed: (condition: string) => { readonly before: string; readonly value: string }
}

/** Prints code statement by statement; nothing is carried over from one to the next, since arrays change between them. */
export class TextCode {
  private readonly dialect: Dialect
  private spreads = 0

  constructor(dialect: Dialect) {
    this.dialect = dialect
  }

  /** Declarations of all locals, then the code. */
  routine({ code }: Pick<Routine, 'code'>): string {
    const locals = [...localsOf(code)].map((name) => this.dialect.declare(nameOf(name)))
    return [...locals, this.block(code)].join('\n')
  }

  private block(code: readonly Code[]): string {
    return code.map((one) => this.statement(one)).join('\n')
  }

  private statement(code: Code): string {
    const { dialect } = this
    switch (code.kind) {
      case 'let':
        return this.assign(nameOf(code.name), code.node)
      case 'store': {
        const line = this.assign(dialect.place(code.place), code.node)
        return dialect.together && this.spreads === 0 ? dialect.together.once(code.place, line) : line
      }
      case 'spread':
        return this.spread(code)
      case 'gather':
        return dialect.together?.gather(nameOf(code.name)) ?? ''
      case 'barrier':
        return dialect.together?.barrier ?? ''
      case 'loop':
        return dialect.loop(
          code.variable,
          dialect.bound(code.from),
          dialect.bound(code.to),
          code.by,
          this.block(code.body),
        )
      case 'repeat':
        return dialect.language.loop(code.count, 'turn', this.block(code.body))
      case 'evaluate':
        return `${nameOf(code.result)} = ${dialect.evaluate(code)};`
      case 'if': {
        const { statements, value } = this.expression(code.condition)
        const agreed = dialect.together?.agreed(value) ?? { before: '', value }
        const otherwise = code.otherwise.length > 0 ? ` else {\n${this.block(code.otherwise)}\n}` : ''
        return `{\n${statements}\n${agreed.before}\nif (${agreed.value}) {\n${this.block(code.then)}\n}${otherwise}\n}`
      }
      case 'break':
        return 'break;'
    }
  }

  private spread(code: Code & { kind: 'spread' }): string {
    const { together } = this.dialect
    if (!together) return this.block(inTurns(code))
    this.spreads++
    const text = together.spread(code.over, this.block(code.body))
    this.spreads--
    return text
  }

  private assign(target: string, node: Node): string {
    const { statements, value } = this.expression(node)
    const line = `${target} = ${value};`
    return statements === '' ? line : `{\n${statements}\n${line}\n}`
  }

  private expression(node: Node): { statements: string; value: string } {
    const { language, lowering, place } = this.dialect
    const printer = new TextPrinter(language, (slot) => {
      const there = placeOf(slot)
      return there ? place(there) : nameOf(slot)
    })
    const { statements, values } = printer.values([lowering.of(node)])
    return { statements, value: values[0] ?? '0' }
  }
}

/** Counters of evaluations have a # in their name. */
const nameOf = (slot: string): string => slot.replaceAll('#', 'count_')

/** base + Σ stride · variable as text. */
export const indexText = (
  { base, terms }: Pick<Place, 'base' | 'terms'>,
  variable: (name: string) => string,
): string => {
  const parts = terms.map(({ variable: name, stride }) =>
    stride === 1 ? variable(name) : `${variable(name)} * ${stride}`,
  )
  return base === 0 && parts.length > 0 ? parts.join(' + ') : [base, ...parts].join(' + ')
}
