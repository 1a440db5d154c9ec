import type { Procedure } from '../notation/statement-compiler.ts'
import type { Statement, Tree } from '../notation/tree.ts'
import { decided, pythonCondition, pythonExpression, asNumber, type Surroundings } from './expression.ts'
import type { Identifiers } from './identifiers.ts'
import { libraryOf, type Language } from './language.ts'
import { isBelow, join, type Kind, type Printed } from './printed.ts'

/** Where a text's statements stand: the function that they are written into. */
export interface Block {
  readonly language: Language
  readonly identifiers: Identifiers
  readonly fixed: Readonly<Record<string, number>>
  /** Names that keep their shape: θ and the memories. */
  readonly shapes: ReadonlyMap<string, Kind>
  readonly isProcedure: (name: string) => boolean
  /** The Python function of a procedure for arguments of these kinds. */
  readonly procedure: (name: string, kinds: readonly Kind[]) => { readonly identifier: string; readonly kind: Kind }
  readonly need: (name: string) => void
  readonly alone: () => void
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)

/** Writes the statements of a text as lines of Python, and keeps book of what each name holds. */
export class StatementPrinter {
  readonly kinds: Map<string, Kind>
  private readonly block: Block

  constructor(block: Block, kinds: ReadonlyMap<string, Kind>) {
    this.block = block
    this.kinds = new Map(kinds)
  }

  lines(statements: readonly Statement[]): string[] {
    return statements.flatMap((statement) => {
      if (statement.kind === 'assign') return this.assign(statement)
      if (statement.kind === 'break') return ['break']
      return statement.kind === 'repeat' ? this.repeat(statement) : this.choose(statement)
    })
  }

  surroundings(): Surroundings {
    const { language, identifiers, fixed, need, alone } = this.block
    return {
      language,
      need,
      alone,
      fixed,
      lookup: (name) => {
        const kind = this.kinds.get(name)
        return kind && { identifier: identifiers.of(name), kind }
      },
    }
  }

  private assign({ name, value }: Statement & { kind: 'assign' }): string[] {
    const result =
      this.procedureCall(value) ?? asNumber(pythonExpression(value, this.surroundings()), this.block.language)
    const identifier = this.block.identifiers.of(name)
    const shape = this.block.shapes.get(name)
    this.kinds.set(name, shape ?? result.kind)
    // a number fills a vector that keeps its shape
    const filled = shape === 'vector' && isBelow(result.kind, 'vector')
    return [
      `${identifier} = ${filled ? `${libraryOf[this.block.language]}.zeros_like(${identifier}) + (${result.text})` : result.text}`,
    ]
  }

  private procedureCall(value: Tree): Pick<Printed, 'text' | 'kind'> | undefined {
    if (value.kind !== 'call' || !this.block.isProcedure(value.name)) return undefined
    const printed = value.arguments.map((argument) =>
      asNumber(pythonExpression(argument, this.surroundings()), this.block.language),
    )
    const { identifier, kind } = this.block.procedure(
      value.name,
      printed.map((argument) => argument.kind),
    )
    return { text: `${identifier}(${printed.map(({ text }) => text).join(', ')})`, kind }
  }

  /** What a pass leaves in a name may hold more than what the name held before: then the body is written anew. */
  private repeat({ count, body }: Statement & { kind: 'repeat' }): string[] {
    for (;;) {
      const before = new Map(this.kinds)
      const lines = this.lines(body)
      const grown = this.merge(before, this.kinds)
      if (!grown) return [`for _ in range(${count}):`, ...indent(lines.length > 0 ? lines : ['pass'])]
    }
  }

  private choose({ condition, then, otherwise }: Statement & { kind: 'if' }): string[] {
    const known = decided(condition, this.block.fixed)
    if (known !== undefined) return this.lines(known ? then : otherwise)
    const test = pythonCondition(condition, this.surroundings(), true)
    if (!isBelow(test.kind, 'scalar')) this.block.alone()
    const before = new Map(this.kinds)
    const yes = this.lines(then)
    const after = new Map(this.kinds)
    this.kinds.clear()
    for (const [name, kind] of before) this.kinds.set(name, kind)
    const no = this.lines(otherwise)
    this.merge(after, this.kinds)
    const [only] = otherwise
    const rest =
      no.length === 0
        ? []
        : otherwise.length === 1 && only?.kind === 'if' && no[0]?.startsWith('if ')
          ? no.map((line, i) => (i === 0 ? `el${line}` : line))
          : ['else:', ...indent(no)]
    return [`if ${test.text}:`, ...indent(yes.length > 0 ? yes : ['pass']), ...rest]
  }

  /** Takes over what `others` hold; says whether a name came to hold more than in `others`. */
  private merge(others: ReadonlyMap<string, Kind>, into: Map<string, Kind>): boolean {
    let grown = false
    for (const [name, kind] of others) {
      const both = join(kind, into.get(name) ?? kind)
      grown ||= both !== kind
      into.set(name, both)
    }
    return grown
  }
}

/** The kinds and lines of a procedure's Python function, for arguments of given kinds. */
export function procedureLines(
  procedure: Procedure & { readonly statements: readonly Statement[] },
  identifier: string,
  kinds: readonly Kind[],
  block: Block,
): { lines: string[]; kind: Kind } {
  const inputs = procedure.inputs.map((input, i): [string, Kind] => [input, kinds[i] ?? 'scalar'])
  const printer = new StatementPrinter({ ...block, shapes: new Map() }, new Map(inputs))
  const body = printer.lines(procedure.statements)
  const names = inputs.map(([input]) => block.identifiers.of(input)).join(', ')
  return {
    lines: [`def ${identifier}(${names}):`, ...indent([...body, `return ${block.identifiers.of(procedure.result)}`])],
    kind: printer.kinds.get(procedure.result) ?? 'scalar',
  }
}
