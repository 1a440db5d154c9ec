import type { Node } from './graph.ts'
import { nodesOf, type Item, type Repeat, type Rows, type Target } from './program.ts'
import { countUses, invariantNodes, isComparison, sharedNodes } from './schedule.ts'

/** How a language with expressions and statements writes the pieces of a program. */
export interface Language {
  readonly number: (value: number) => string
  readonly apply: (node: Node, operands: readonly string[]) => string
  readonly declare: (name: string, value: string) => string
  readonly loop: (count: number, index: string, body: string) => string
  /** A loop of a whole number from the value of one expression up to another's. */
  readonly range: (from: string, to: string, index: string, body: string) => string
}

/**
 * Writes graphs and programs as text. Names in the output are only those that `slot` gives for slots of ours and fresh
 * temporaries; no word of a reader's text reaches it.
 */
export class TextPrinter {
  private readonly language: Language
  protected readonly slot: (name: string) => string
  private readonly row: (index: string) => readonly [string, string]
  protected held = new Map<Node, string>()
  private used: ReadonlyMap<Node, number> = new Map()
  protected fresh = 0

  /** `row` writes the two numbers of a data row whose index is an expression. */
  constructor(
    language: Language,
    slot: (name: string) => string,
    row: (index: string) => readonly [string, string] = () => ['0', '0'],
  ) {
    this.language = language
    this.slot = slot
    this.row = row
  }

  /** Statements that declare what `roots` share, and an expression for each root. */
  values(roots: readonly Node[]): { statements: string; values: string[] } {
    const shared = sharedNodes(roots, (node) => this.held.has(node), this.used)
    const lines = shared.map((node) => {
      const name = `n${this.fresh++}`
      const line = this.language.declare(name, this.operation(node))
      this.held.set(node, name)
      return line
    })
    return { statements: lines.join('\n'), values: roots.map((root) => this.expression(root)) }
  }

  /** Statements whose temporaries stay known: what is printed next, `then` above all, stands behind them in the same block. */
  items(items: readonly Item[], then: readonly Node[] = []): string {
    this.used = countUses([...nodesOf(items), ...then])
    return this.list(items)
  }

  private list(items: readonly Item[]): string {
    return items.map((item) => this.item(item)).join('\n')
  }

  /** Statements of a block of their own. */
  private within(items: readonly Item[]): string {
    const outer = this.held
    this.held = new Map(outer)
    const text = this.list(items)
    this.held = outer
    return text
  }

  /** Assigns all targets at once: new values first, then the slots. */
  set(targets: readonly Target[]): string {
    const { statements, values } = this.values(targets.map(({ node }) => node))
    const names = targets.map(() => `n${this.fresh++}`)
    return [
      statements,
      ...values.map((value, i) => this.language.declare(names[i] ?? '', value)),
      ...targets.map(({ slot }, i) => `${this.slot(slot)} = ${names[i] ?? ''};`),
    ].join('\n')
  }

  private item(item: Item): string {
    if (item.kind === 'break') return 'break;'
    if (item.kind === 'repeat') return this.repeat(item)
    if (item.kind === 'set') return this.set(item.targets)
    if (item.kind === 'rows') return this.rows(item)
    if (item.kind === 'ask') return ''
    const { statements, values } = this.values([item.condition])
    const otherwise = item.otherwise.length > 0 ? ` else {\n${this.within(item.otherwise)}\n}` : ''
    return `${statements}\nif (${values[0] ?? ''}) {\n${this.within(item.then)}\n}${otherwise}`
  }

  protected repeat(item: Repeat): string {
    const before = this.invariants(item)
    return [...before, this.language.loop(item.count, `n${this.fresh++}`, this.within(item.body))].join('\n')
  }

  /** Computes what is the same in every pass. */
  protected invariants(loop: Repeat | Rows): string[] {
    return invariantNodes(loop).flatMap((node) => {
      if (this.held.has(node)) return []
      const { statements, values } = this.values([node])
      const name = `n${this.fresh++}`
      this.held.set(node, name)
      return [statements, this.language.declare(name, values[0] ?? '')]
    })
  }

  private rows(item: Rows): string {
    const before = this.invariants(item)
    const {
      statements,
      values: [from = '0', to = '0'],
    } = this.values([item.from, item.to])
    const index = `n${this.fresh++}`
    const [u, v] = this.row(index)
    const body = [this.language.declare('u', u), this.language.declare('v', v), this.within(item.body)].join('\n')
    return [...before, statements, this.language.range(from, to, index, body)].join('\n')
  }

  private expression(node: Node): string {
    return this.held.get(node) ?? this.operation(node)
  }

  private operation(node: Node): string {
    if (node.operation === 'slot') return this.slot(node.name)
    if (node.operation === 'constant') return this.language.number(node.value)
    return this.language.apply(
      node,
      node.operands.map((operand) => this.expression(operand)),
    )
  }
}

/** The operators that C-like languages share; undefined for what each writes in its own way. */
export function infix(node: Node, [a = '', b = '']: readonly string[]): string | undefined {
  if (node.operation === 'and' || node.operation === 'or') return `(${a} ${node.operation === 'and' ? '&' : '|'} ${b})`
  if (node.operation === 'not') return `(!${a})`
  if (isComparison(node))
    return `(${a} ${node.operation === 'less' ? '<' : node.operation === 'equal' ? '==' : '<='} ${b})`
  switch (node.operation) {
    case 'add':
      return `(${a} + ${b})`
    case 'subtract':
      return `(${a} - ${b})`
    case 'multiply':
      return `(${a} * ${b})`
    case 'divide':
      return `(${a} / ${b})`
    case 'negate':
      return `(-${a})`
    default:
      return undefined
  }
}
