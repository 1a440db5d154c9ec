import { build, buildCondition, byCoordinate, type Environment, type Value } from './build.ts'
import { NotationError } from './errors.ts'
import { Graph, type Node } from './graph.ts'
import { limits } from './limits.ts'
import type { Item, MemoryVector, Program, Target } from './program.ts'
import { parseStatements } from './statements.ts'
import { parseFormula, methodCalls } from './parser.ts'
import type { Statement } from './tree.ts'

/** The problem as a method's text may ask it, in the graph of the step. */
export interface Asked {
  readonly value: (graph: Graph, point: Value) => Node
  readonly gradient: (graph: Graph, point: Value) => Value
}

export interface MethodText {
  readonly step: string
  readonly parameters: readonly string[]
  readonly memory: Readonly<Record<string, number | string>>
  /** Where g is taken; `theta` when left out. */
  readonly gradientAt?: string
  /** What happens to the gradient before the text sees it as `g`. */
  readonly gradient?: (graph: Graph, gradient: Value, theta: Value, parameter: (name: string) => Node) => Value
  /** Parameters with a value known now: the code is specialized to it. */
  readonly fixed?: Readonly<Record<string, number>>
}

const dimensions = 2
const readOnly = new Set(['g', 'f', 't', 'pi', 'e', 'tau'])
const counters = ['#f', '#g', '#h'] as const
type Names = Map<string, Value>

/**
 * Compiles a method's text for a problem into the program of one step.
 * @throws NotationError with the position and what would be right
 */
export function compileMethod(text: MethodText, problem: Asked): Program {
  return new MethodCompiler(text, problem).program()
}

class MethodCompiler {
  private readonly graph = new Graph()
  private readonly parameters: ReadonlySet<string>
  private readonly memory: MemoryVector[]
  private names: Names = new Map()
  private items: Item[] = []
  private locals = 0
  private work = 1
  private evaluations = 0
  private loopVariables: { name: string; slots: readonly string[] }[] = []
  private readonly theta = vectorSlots('theta')
  private readonly text: MethodText
  private readonly problem: Asked

  constructor(text: MethodText, problem: Asked) {
    this.text = text
    this.problem = problem
    this.parameters = new Set(text.parameters)
    this.memory = Object.entries(text.memory).map(([name, fill], i) => ({ name, fill, slots: vectorSlots(`m${i}_`) }))
  }

  program(): Program {
    const statements = parseStatements(this.text.step)
    this.declare(statements)
    this.statements(statements)
    if (this.names.get('theta')?.every((node, i) => node === this.graph.slot(`theta${i}`)))
      throw new NotationError('The text never changes theta; end it with a line such as theta = theta - lr g.', 0)
    const counted = counters.filter((counter) => this.static(counter) === undefined)
    for (const counter of counted) this.memory.push({ name: counter, fill: 0, slots: [counter] })
    this.set([
      ...this.targets('theta', this.theta),
      ...this.memory.flatMap(({ name, slots }) =>
        name.startsWith('#') ? this.accumulate(name, slots) : this.targets(name, slots)),
    ])
    const { items, memory } = this
    const evaluations = { f: this.static('#f'), g: this.static('#g'), h: this.static('#h') }
    return { items, memory, parameters: this.text.parameters, evaluations }
  }

  /** Names of the step's beginning: θ, memory, parameters, t; g and f only where the text reads them. */
  private declare(statements: readonly Statement[]): void {
    const { graph, names } = this
    names.set('theta', this.theta.map((slot) => graph.slot(slot)))
    for (const { name, slots } of this.memory) names.set(name, slots.map((slot) => graph.slot(slot)))
    this.text.parameters.forEach((name, i) => {
      const fixed = this.text.fixed?.[name]
      names.set(name, [fixed === undefined ? graph.slot(`p${i}`) : graph.constant(fixed)])
    })
    names.set('t', [graph.slot('t')])
    for (const counter of counters) names.set(counter, [graph.constant(0)])
    const read = /[A-Za-z_]\w*/g
    const words = new Set(this.text.step.match(read) ?? [])
    const theta = names.get('theta') ?? []
    if (words.has('g')) {
      const at = this.text.gradientAt === undefined ? theta
        : build(graph, parseFormula(this.text.gradientAt, methodCalls), this.environment())
      const gradient = this.ask('grad', at, 0)
      names.set('g', this.text.gradient?.(graph, gradient, theta, (name) => names.get(name)?.[0] ?? graph.constant(0)) ?? gradient)
    }
    if (words.has('f') && !assignedIn(statements).has('f')) names.set('f', this.ask('f', theta, 0))
  }

  private environment(): Environment {
    return {
      lookup: (name) => this.names.get(name),
      known: () => [...this.names.keys()].filter((name) => !name.startsWith('#')),
      call: (name, values, position) => this.call(name, values, position),
    }
  }

  private call(name: string, values: readonly Value[], position: number): Value | undefined {
    const { graph } = this
    const [a, b] = values
    if (!a) return undefined
    if (name === 'f' || name === 'grad') return this.ask(name, a, position)
    const square = name === 'norm' ? [a, a] : [a, b ?? a]
    const sum = byCoordinate(square, position, ([p, q]) => graph.multiply(p ?? graph.constant(0), q ?? graph.constant(0)))
      .reduce((left, right) => graph.add(left, right))
    return name === 'dot' ? [sum] : name === 'norm' ? [graph.call('sqrt', sum)] : undefined
  }

  private ask(name: 'f' | 'grad', point: Value, position: number): Value {
    if (point.length !== dimensions) throw new NotationError(`${name}(…) takes a point, such as ${name}(theta).`, position)
    this.evaluations += this.work
    if (this.evaluations > limits.evaluations)
      throw new NotationError(`One step asks for more than ${limits.evaluations} evaluations of the problem.`, position)
    const counter = name === 'f' ? '#f' : '#g'
    const [count] = this.names.get(counter) ?? []
    if (count) this.names.set(counter, [this.graph.add(this.graph.constant(1), count)])
    return name === 'f' ? [this.problem.value(this.graph, point)] : this.problem.gradient(this.graph, point)
  }

  private statements(list: readonly Statement[]): void {
    for (const statement of list) {
      if (statement.kind === 'assign') this.assign(statement)
      else if (statement.kind === 'repeat') this.repeat(statement)
      else if (statement.kind === 'break') this.leave()
      else if (isPlain(statement)) this.choose(statement)
      else this.branch(statement)
    }
  }

  private assign({ name, value, position }: Statement & { kind: 'assign' }): void {
    if (this.parameters.has(name))
      throw new NotationError(`“${name}” is a parameter and keeps its value; assign to another name.`, position)
    if (readOnly.has(name)) throw new NotationError(`“${name}” cannot be assigned; choose another name.`, position)
    const result = build(this.graph, value, this.environment())
    const length = name === 'theta' || this.memory.some((vector) => vector.name === name) ? dimensions : result.length
    if (result.length > length || (name === 'theta' && result.length !== length))
      throw new NotationError(`“${name}” is a point; its new value must be one too.`, position)
    const full = Array.from({ length }, (_, i) => result[result.length === 1 ? 0 : i])
    this.names.set(name, full.filter((node) => node !== undefined))
  }

  /** A choice without loops: both branches are computed, each name takes the value of the branch in force. */
  private choose({ condition, then, otherwise, position }: Statement & { kind: 'if' }): void {
    const [test] = this.condition(condition)
    const before = this.names
    const branches = [then, otherwise].map((branch) => {
      this.names = new Map(before)
      this.statements(branch)
      return this.names
    })
    const [yes, no] = branches
    this.names = new Map(before)
    if (!test || !yes || !no) return
    for (const [name, value] of yes) {
      const other = no.get(name)
      if (!other || (value === other && before.get(name) === value)) continue
      const merged = byCoordinate([value, other], position, ([a, b]) => this.graph.select(test, a ?? test, b ?? test))
      this.names.set(name, merged)
    }
  }

  private repeat({ count, body }: Statement & { kind: 'repeat' }): void {
    const outer = this.loopVariables
    const variables = this.materialize(body)
    this.loopVariables = variables
    this.work *= count
    const inner = this.nested(() => {
      this.statements(body)
      this.set(variables.flatMap(({ name, slots }) => this.targets(name, slots)))
    })
    this.work /= count
    this.loopVariables = outer
    this.items.push({ kind: 'repeat', count, body: inner })
    this.adopt(variables)
  }

  private branch({ condition, then, otherwise }: Statement & { kind: 'if' }): void {
    const [test] = this.condition(condition)
    const variables = this.materialize([...then, ...otherwise])
    const [yes = [], no = []] = [then, otherwise].map((branch) => {
      const before = new Map(this.names)
      const items = this.nested(() => {
        this.statements(branch)
        if (branch.at(-1)?.kind !== 'break') this.set(variables.flatMap(({ name, slots }) => this.targets(name, slots)))
      })
      this.names = before
      return items
    })
    if (test) this.items.push({ kind: 'if', condition: test, then: yes, otherwise: no })
    this.adopt(variables)
  }

  private leave(): void {
    this.set(this.loopVariables.flatMap(({ name, slots }) => this.targets(name, slots)))
    this.items.push({ kind: 'break' })
  }

  private condition(condition: Parameters<typeof buildCondition>[1]): Value {
    const value = buildCondition(this.graph, condition, this.environment())
    if (value.length !== 1)
      throw new NotationError('A condition compares numbers; of vectors take dot or norm, or use if(…, a, b) by coordinate.', condition.position)
    return value
  }

  /** Gives the names that a block changes slots of their own, so that each pass can write them. */
  private materialize(body: readonly Statement[]): { name: string; slots: readonly string[] }[] {
    const changed = [...assignedIn(body), ...counters].filter((name) => this.names.has(name))
    const variables = changed.map((name) => ({
      name,
      slots: (this.names.get(name) ?? []).map(() => `v${this.locals++}`),
    }))
    this.set(variables.flatMap(({ name, slots }) => this.targets(name, slots)))
    this.adopt(variables)
    return variables
  }

  private adopt(variables: readonly { name: string; slots: readonly string[] }[]): void {
    for (const { name, slots } of variables) this.names.set(name, slots.map((slot) => this.graph.slot(slot)))
  }

  private nested(write: () => void): Item[] {
    const outer = this.items
    const names = this.names
    this.items = []
    this.names = new Map(names)
    write()
    const inner = this.items
    this.items = outer
    this.names = names
    return inner
  }

  private set(targets: readonly Target[]): void {
    const moving = targets.filter(({ slot, node }) => node.name !== slot)
    if (moving.length > 0) this.items.push({ kind: 'set', targets: moving })
  }

  private targets(name: string, slots: readonly string[]): Target[] {
    const value = this.names.get(name) ?? []
    if (value.length !== slots.length)
      throw new NotationError(`“${name}” is a number in one place and a vector in another.`, 0)
    return slots.flatMap((slot, i) => {
      const node = value[i]
      return node ? [{ slot, node }] : []
    })
  }

  private accumulate(name: string, slots: readonly string[]): Target[] {
    return this.targets(name, slots).map(({ slot, node }) => ({ slot, node: this.graph.add(this.graph.slot(slot), node) }))
  }

  private static(counter: string): number | undefined {
    const [node] = this.names.get(counter) ?? []
    return node?.operation === 'constant' ? node.value : undefined
  }
}

const vectorSlots = (name: string): string[] => Array.from({ length: dimensions }, (_, i) => `${name}${i}`)

/** Has the statement neither loop nor break within? */
function isPlain(statement: Statement): boolean {
  if (statement.kind === 'if') return [...statement.then, ...statement.otherwise].every(isPlain)
  return statement.kind === 'assign'
}

function assignedIn(statements: readonly Statement[], into = new Set<string>()): Set<string> {
  for (const statement of statements) {
    if (statement.kind === 'assign') into.add(statement.name)
    if (statement.kind === 'repeat') assignedIn(statement.body, into)
    if (statement.kind === 'if') assignedIn([...statement.then, ...statement.otherwise], into)
  }
  return into
}
