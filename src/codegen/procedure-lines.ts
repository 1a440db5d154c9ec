import { methodCalls } from '../notation/parser.ts'
import type { Procedure } from '../notation/statement-compiler.ts'
import { parseStatements } from '../notation/statements.ts'
import { Identifiers } from './identifiers.ts'
import type { Language } from './language.ts'
import type { Kind } from './printed.ts'
import { procedureLines } from './statements.ts'

interface Written {
  readonly identifier: string
  readonly lines: readonly string[]
  readonly kind: Kind
  readonly alone: boolean
}

/** The procedures that a script's methods call, each written once for each way in which it is called. */
export class ProcedureLines {
  private readonly known = new Map<string, Procedure>()
  private readonly written = new Map<string, Written>()
  private readonly identifiers: Identifiers
  private readonly language: Language
  private readonly need: (name: string) => void

  constructor(
    procedures: readonly Procedure[],
    identifiers: Identifiers,
    language: Language,
    need: (name: string) => void,
  ) {
    for (const procedure of procedures) this.known.set(procedure.name, procedure)
    this.identifiers = identifiers
    this.language = language
    this.need = need
  }

  has(name: string): boolean {
    return this.known.has(name)
  }

  /** Names of the module that no local name may hide. */
  names(): Iterable<string> {
    return this.known.keys()
  }

  call(name: string, kinds: readonly Kind[], fixed: Readonly<Record<string, number>>, alone: () => void): Written {
    const key = JSON.stringify([name, kinds, fixed['quadratic']])
    const written = this.written.get(key) ?? this.write(name, kinds, { quadratic: fixed['quadratic'] ?? 0 })
    this.written.set(key, written)
    if (written.alone) alone()
    return written
  }

  lines(): string[][] {
    return [...this.written.values()].map(({ lines }) => [...lines])
  }

  private write(name: string, kinds: readonly Kind[], fixed: Readonly<Record<string, number>>): Written {
    const procedure = this.known.get(name)
    if (!procedure) throw new Error(`There is no procedure “${name}”.`)
    const calls = {
      ...methodCalls,
      ...Object.fromEntries([...this.known.values()].map(({ name: called, inputs }) => [called, inputs.length])),
    }
    const identifier = this.identifiers.fresh(name)
    let alone = false
    const note = () => {
      alone = true
    }
    const { lines, kind } = procedureLines(
      { ...procedure, statements: parseStatements(procedure.text, calls) },
      identifier,
      kinds,
      {
        language: this.language,
        identifiers: new Identifiers(this.names()),
        fixed,
        shapes: new Map(),
        need: this.need,
        alone: note,
        isProcedure: (called) => this.has(called),
        procedure: (called, given) => this.call(called, given, fixed, note),
      },
    )
    const [head = '', ...body] = lines
    const told = procedure.does === undefined ? [] : [`    """${procedure.does}"""`]
    return { identifier, lines: [head, ...told, ...body], kind, alone }
  }
}
