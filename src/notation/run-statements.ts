import type { Arithmetic } from './arithmetic.ts'
import { build, buildCondition, type Environment } from './build.ts'
import { NotationError } from './errors.ts'
import type { Procedure } from './statement-compiler.ts'
import { namesIn, type Condition, type Statement, type Tree } from './tree.ts'
import { shapedAs, type Value } from './value.ts'

/** What one line of a text did in one step: what it read, and what it made of that. */
export interface TracedLine {
  /** A line that assigns, or the test of an `if`; the test's value is 1 where it held. */
  readonly kind: 'assign' | 'test'
  /** Where the line begins in its text. */
  readonly position: number
  /** The procedure in whose text the line stands; absent for the text itself. */
  readonly procedure?: string
  /** The passes of the loops around it, the outermost first, each from 1. */
  readonly passes: readonly number[]
  /** The name that the line assigns; empty for a test. */
  readonly name: string
  readonly tree: Tree | Condition
  readonly reads: readonly (readonly [name: string, value: Value])[]
  /** What the line asked the problem, and its answers. */
  readonly asked: readonly { readonly name: string; readonly at: Value; readonly value: Value }[]
  readonly value: Value
}

/** What a text may ask while it runs. */
export interface Running {
  readonly ask: (name: string, values: readonly Value[], position: number) => Value | undefined
  readonly procedure: (name: string) => (Procedure & { readonly statements: readonly Statement[] }) | undefined
  /** The shape that a name must keep, as memories do: a number then fills it. */
  readonly shape: (name: string) => Value | undefined
  /** Called after each line; absent where nobody looks. */
  readonly told?: ((line: TracedLine) => void) | undefined
}

/** What a procedure sees of its surroundings. */
const everywhere = ['identity', 'quadratic']

/**
 * Runs statements with numbers, one after the other, as a reader with pencil and paper would: the counterpart of
 * `StatementCompiler`, which turns the same statements into code. Texts are checked by compiling them; here they are right.
 */
export class StatementRunner {
  names = new Map<string, Value>()
  private readonly graph: Arithmetic
  private readonly running: Running
  private passes: number[] = []
  private procedure: string | undefined
  private asked: TracedLine['asked'][number][] = []

  constructor(graph: Arithmetic, running: Running) {
    this.graph = graph
    this.running = running
  }

  /** Runs a list; true where a `break` left the loop around it. */
  run(list: readonly Statement[]): boolean {
    return list.some((statement) => {
      if (statement.kind === 'break') return true
      if (statement.kind === 'assign') this.assign(statement)
      else if (statement.kind === 'repeat') this.repeat(statement)
      else return this.run(this.holds(statement.condition) ? statement.then : statement.otherwise)
      return false
    })
  }

  value(tree: Tree): Value {
    return build(this.graph, tree, this.environment())
  }

  private environment(): Environment {
    return {
      lookup: (name) => this.names.get(name),
      known: () => [...this.names.keys()],
      call: (name, values, position) => {
        const value = this.running.ask(name, values, position)
        const [at] = values
        if (value && at) this.asked.push({ name, at, value })
        return value
      },
    }
  }

  private assign({ name, value: tree, position }: Statement & { kind: 'assign' }): void {
    const reads = this.reads(tree)
    this.asked = []
    const result = this.callProcedure(tree) ?? this.value(tree)
    const shape = this.procedure === undefined ? this.running.shape(name) : undefined
    const value =
      shape?.kind === 'vector' && result.kind === 'number'
        ? shapedAs(
            shape,
            shape.nodes.flatMap(() => result.nodes),
          )
        : result
    this.names.set(name, value)
    this.tell({ kind: 'assign', position, name, tree, reads, value })
  }

  private holds(condition: Condition): boolean {
    const reads = this.reads(condition)
    this.asked = []
    const value = buildCondition(this.graph, condition, this.environment())
    this.tell({ kind: 'test', position: condition.position, name: '', tree: condition, reads, value })
    return value.nodes[0]?.value === 1
  }

  private repeat({ count, body }: Statement & { kind: 'repeat' }): void {
    for (let pass = 1; pass <= count; pass++) {
      this.passes.push(pass)
      const left = this.run(body)
      this.passes.pop()
      if (left) return
    }
  }

  private callProcedure(tree: Tree): Value | undefined {
    const procedure = tree.kind === 'call' ? this.running.procedure(tree.name) : undefined
    if (tree.kind !== 'call' || !procedure) return undefined
    const given = tree.arguments.map((argument) => this.value(argument))
    const { names, passes, procedure: caller } = this
    const seen = everywhere.flatMap((name): [string, Value][] => {
      const value = names.get(name)
      return value ? [[name, value]] : []
    })
    const inputs = procedure.inputs.flatMap((input, i): [string, Value][] => {
      const value = given[i]
      return value ? [[input, value]] : []
    })
    this.names = new Map([...seen, ...inputs])
    this.passes = []
    this.procedure = procedure.name
    this.run(procedure.statements)
    const result = this.names.get(procedure.result)
    this.names = names
    this.passes = passes
    this.procedure = caller
    this.asked = []
    if (!result) throw new NotationError(`“${procedure.name}” gives no “${procedure.result}”.`, tree.position)
    return result
  }

  private reads(tree: Tree): TracedLine['reads'] {
    if (!this.running.told) return []
    return namesOf(tree).flatMap((name): [string, Value][] => {
      const value = this.names.get(name)
      return value ? [[name, value]] : []
    })
  }

  private tell(line: Omit<TracedLine, 'passes' | 'asked' | 'procedure'>): void {
    const { procedure, passes, asked } = this
    this.running.told?.({ ...line, passes: [...passes], asked, ...(procedure !== undefined && { procedure }) })
  }
}

const namesKnown = new WeakMap<Tree, readonly string[]>()

/** The names that a tree reads: found once, as a line of a loop runs a hundred times. */
function namesOf(tree: Tree): readonly string[] {
  const names = namesKnown.get(tree) ?? [...namesIn(tree).keys()]
  namesKnown.set(tree, names)
  return names
}
