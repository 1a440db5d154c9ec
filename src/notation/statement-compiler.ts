import { build, buildCondition, type Environment } from './build.ts'
import { NotationError } from './errors.ts'
import { isConstant, type Graph } from './graph.ts'
import { limits } from './limits.ts'
import type { Item, Target } from './program.ts'
import { assignedIn } from './statement-names.ts'
import type { Condition, Statement, Tree } from './tree.ts'
import { byEntry, sameShape, shapedAs, shapeWords, type Value } from './value.ts'

/** A text that others call by name, as `a = strong_wolfe(theta, d, …)`: written once, put in at each call. */
export interface Procedure {
  readonly name: string
  /** A sentence for whoever reads it in an exported script. */
  readonly does?: string
  readonly inputs: readonly string[]
  /** The name in the text whose last value is the result. */
  readonly result: string
  readonly text: string
}

/** What a text may do beyond computing. */
export interface Rules {
  /** A call of the problem; `passes` tells how often the loops around it run at most. */
  readonly call: (name: string, values: readonly Value[], position: number, passes: number) => Value | undefined
  /** Why a name may not be assigned, in words. */
  readonly refusal: (name: string) => string | undefined
  /** The shape that a name must keep, as memories do. */
  readonly shape: (name: string) => Value | undefined
  /** The statements of a procedure, parsed. */
  readonly procedure: (name: string) => (Procedure & { readonly statements: readonly Statement[] }) | undefined
}

type Names = Map<string, Value>
interface Variable {
  readonly name: string
  readonly shape: Value
  readonly slots: readonly string[]
}

/** Names that count evaluations; blocks always treat them as changed. */
export const counters = ['#f', '#g', '#h'] as const

/** What a procedure sees of its surroundings. */
const everywhere = [...counters, 'identity', 'quadratic'] as const

/**
 * Turns statements into items over one graph. Straight text stays in the graph; `if` without loops becomes selects; names that a
 * loop changes get slots of their own.
 */
export class StatementCompiler {
  names: Names = new Map()
  items: Item[] = []
  private locals = 0
  private passes = 1
  private loopVariables: readonly Variable[] = []
  private readonly graph: Graph
  private rules: Rules

  constructor(graph: Graph, rules: Rules) {
    this.graph = graph
    this.rules = rules
  }

  /** A slot that nothing else uses. */
  newSlot(): string {
    return `v${this.locals++}`
  }

  run(list: readonly Statement[]): void {
    for (const statement of reached(list)) {
      if (statement.kind === 'assign') this.assign(statement)
      else if (statement.kind === 'repeat') this.repeat(statement)
      else if (statement.kind === 'break') this.leave()
      else this.decide(statement)
    }
  }

  value(tree: Tree): Value {
    return build(this.graph, tree, this.environment())
  }

  /** Appends a `set` of those targets that change. */
  set(targets: readonly Target[]): void {
    const moving = targets.filter(({ slot, node }) => node.name !== slot)
    if (moving.length > 0) this.items.push({ kind: 'set', targets: moving })
  }

  targets(name: string, shape: Value | undefined, slots: readonly string[]): Target[] {
    const value = this.names.get(name)
    if (!value) return []
    if (shape && !sameShape(value, shape))
      throw new NotationError(`“${name}” is ${shapeWords(shape)} in one place and ${shapeWords(value)} in another.`, 0)
    return value.nodes.map((node, i) => ({ slot: slots[i] ?? '', node }))
  }

  private environment(): Environment {
    return {
      lookup: (name) => this.names.get(name),
      known: () => [...this.names.keys()].filter((name) => !name.startsWith('#')),
      call: (name, values, position) => this.rules.call(name, values, position, this.passes),
    }
  }

  private assign({ name, value, position }: Statement & { kind: 'assign' }): void {
    const refusal = this.rules.refusal(name)
    if (refusal !== undefined) throw new NotationError(refusal, position)
    const result = this.callProcedure(value) ?? this.value(value)
    const shape = this.rules.shape(name)
    // a number fills a vector that keeps its shape
    const fitted =
      shape?.kind === 'vector' && result.kind === 'number' && name !== 'theta'
        ? shapedAs(
            shape,
            shape.nodes.flatMap(() => result.nodes),
          )
        : result
    if (shape && !sameShape(shape, fitted))
      throw new NotationError(`“${name}” is ${shapeWords(shape)}; its new value is ${shapeWords(result)}.`, position)
    this.names.set(name, fitted)
  }

  /** Runs a procedure's text with names of its own. */
  private callProcedure(tree: Tree): Value | undefined {
    const procedure = tree.kind === 'call' ? this.rules.procedure(tree.name) : undefined
    if (tree.kind !== 'call' || !procedure) return undefined
    const { names, rules } = this
    const values = tree.arguments.map((argument) => this.value(argument))
    this.names = new Map(everywhere.flatMap((name) => entryOf(names, name)))
    procedure.inputs.forEach((input, i) => {
      const value = values[i]
      if (value) this.names.set(input, value)
    })
    this.rules = { ...rules, refusal: () => undefined, shape: () => undefined }
    this.run(procedure.statements)
    const result = this.names.get(procedure.result)
    for (const counter of counters) for (const [name, value] of entryOf(this.names, counter)) names.set(name, value)
    this.names = names
    this.rules = rules
    if (!result) throw new NotationError(`“${procedure.name}” gives no “${procedure.result}”.`, tree.position)
    return result
  }

  /** A choice that is known now is made now. */
  private decide(statement: Statement & { kind: 'if' }): void {
    const test = this.condition(statement.condition)
    const [node] = test.nodes
    if (node && isConstant(node)) this.run(node.value === 0 ? statement.otherwise : statement.then)
    else if (this.isPlain(statement)) this.choose(statement, test)
    else this.branch(statement, test)
  }

  /** A choice without loops: both branches are computed, each name takes the value of the branch in force. */
  private choose({ then, otherwise, position }: Statement & { kind: 'if' }, test: Value): void {
    const before = this.names
    const [yes, no] = [then, otherwise].map((branch) => {
      this.names = new Map(before)
      this.run(branch)
      return this.names
    })
    this.names = new Map(before)
    if (!yes || !no) return
    for (const [name, value] of yes) {
      const other = no.get(name)
      if (!other || (value === other && before.get(name) === value)) continue
      this.names.set(
        name,
        byEntry([test, value, other], position, ([c, a, b]) =>
          c && a && b ? this.graph.select(c, a, b) : this.graph.constant(0),
        ),
      )
    }
  }

  private repeat({ count, body, position }: Statement & { kind: 'repeat' }): void {
    if (this.passes * count > limits.passes)
      throw new NotationError(`These loops make more than ${limits.passes} passes in all; repeat less often.`, position)
    const outer = this.loopVariables
    const variables = this.materialize(body)
    this.loopVariables = variables
    this.passes *= count
    const inner = this.nested(() => {
      this.run(body)
      if (!leaves(body)) this.store(variables)
    })
    this.passes /= count
    this.loopVariables = outer
    this.items.push({ kind: 'repeat', count, body: inner })
    this.adopt(variables)
  }

  private branch({ then, otherwise }: Statement & { kind: 'if' }, { nodes: [test] }: Value): void {
    const blocks = [then, otherwise].map((branch) => this.block(branch))
    const staying = blocks.filter(({ leaves: left }) => !left)
    const variables = [...this.names].flatMap(([name, shape]): Variable[] =>
      staying.some(({ names }) => names.get(name) !== shape)
        ? [{ name, shape, slots: shape.nodes.map(() => this.newSlot()) }]
        : [],
    )
    const [yes = [], no = []] = blocks.map(({ items, names, leaves: left }) =>
      left ? items : [...items, ...this.nested(() => ((this.names = names), this.store(variables)))],
    )
    if (test) this.items.push({ kind: 'if', condition: test, then: yes, otherwise: no })
    this.adopt(variables)
  }

  /** What the statements of a branch do, and what its names are worth at its end. */
  private block(branch: readonly Statement[]): { items: Item[]; names: Names; leaves: boolean } {
    let names = this.names
    const items = this.nested(() => {
      this.run(branch)
      ;({ names } = this)
    })
    return { items, names, leaves: leaves(branch) }
  }

  private leave(): void {
    this.store(this.loopVariables)
    this.items.push({ kind: 'break' })
  }

  private condition(condition: Condition): Value {
    const value = buildCondition(this.graph, condition, this.environment())
    if (value.kind !== 'number')
      throw new NotationError(
        'A condition compares numbers; of vectors take dot or norm, or use if(…, a, b) by coordinate.',
        condition.position,
      )
    return value
  }

  /** Gives the names that a block changes slots of their own, so that each pass can write them. */
  private materialize(body: readonly Statement[]): Variable[] {
    const changed = [...assignedIn(body), ...counters]
    const variables = changed.flatMap((name): Variable[] => {
      const shape = this.names.get(name)
      return shape ? [{ name, shape, slots: shape.nodes.map(() => this.newSlot()) }] : []
    })
    this.store(variables)
    this.adopt(variables)
    return variables
  }

  private store(variables: readonly Variable[]): void {
    this.set(variables.flatMap(({ name, shape, slots }) => this.targets(name, shape, slots)))
  }

  private adopt(variables: readonly Variable[]): void {
    for (const { name, shape, slots } of variables)
      this.names.set(
        name,
        shapedAs(
          shape,
          slots.map((slot) => this.graph.slot(slot)),
        ),
      )
  }

  private nested(write: () => void): Item[] {
    const { items, names } = this
    this.items = []
    this.names = new Map(names)
    write()
    const inner = this.items
    this.items = items
    this.names = names
    return inner
  }

  /** Has the statement neither loop nor break within? */
  private isPlain(statement: Statement): boolean {
    if (statement.kind === 'if')
      return [...statement.then, ...statement.otherwise].every((inner) => this.isPlain(inner))
    return (
      statement.kind === 'assign' && !(statement.value.kind === 'call' && this.rules.procedure(statement.value.name))
    )
  }
}

const leaves = (list: readonly Statement[]): boolean => list.some(({ kind }) => kind === 'break')

/** The statements up to the first `break`: what stands behind it in its block never runs. */
const reached = (list: readonly Statement[]): readonly Statement[] =>
  leaves(list) ? list.slice(0, list.findIndex(({ kind }) => kind === 'break') + 1) : list

const entryOf = (names: Names, name: string): [string, Value][] => {
  const value = names.get(name)
  return value ? [[name, value]] : []
}
