import { answerOf, type Asked, type Writer } from './asked.ts'
import { NotationError } from './errors.ts'
import { Graph, type Node } from './graph.ts'
import { identity } from './linear-algebra.ts'
import { limits } from './limits.ts'
import { memorySlots, memoryValue, type MemoryShape } from './memory.ts'
import { methodCalls, parseFormula } from './parser.ts'
import type { Domain } from './plane.ts'
import type { Evaluation, MemoryVector, Program } from './program.ts'
import { counters, StatementCompiler, type Procedure } from './statement-compiler.ts'
import { readIn } from './statement-names.ts'
import { parseStatements } from './statements.ts'
import type { Statement } from './tree.ts'
import { numberValue, shapedAs, shapeWords, vectorValue, type Value } from './value.ts'

export type { Answer, Asked, Writer } from './asked.ts'

export interface Stage {
  readonly step: string
  readonly parameters: readonly string[]
  readonly memory: Readonly<Record<string, number | string | MemoryShape>>
}

/** A text that runs before the method's each step and may change what its rate is. Its names are its own; the rate's is `lr`. */
export interface ScheduleText extends Stage {
  /** What the method's text calls the rate; `lr` when left out. */
  readonly rate?: string
}

export interface MethodText extends Stage {
  /** Where g is taken; `theta` when left out. */
  readonly gradientAt?: string
  /** What happens to the gradient before the text sees it as `g`. */
  readonly gradient?: (
    graph: Graph,
    gradient: Value,
    theta: Value,
    parameter: (name: string) => Node,
    write: Writer,
  ) => Value
  /** Parameters with a value known now: the code is specialized to it. */
  readonly fixed?: Readonly<Record<string, number>>
  readonly procedures?: readonly Procedure[]
  readonly schedule?: ScheduleText
  /** Intervals onto which the new point is projected. */
  readonly bounds?: Partial<Domain> | undefined
  /** Further parameters, for `gradient` alone. */
  readonly extra?: readonly string[]
}

const readOnly = new Set(['g', 'f', 't', 'k', 'pi', 'e', 'tau', 'identity', 'quadratic'])
const plane = ['theta0', 'theta1']

/** What counts as one evaluation of which kind. */
const counted: Readonly<Record<string, Evaluation>> = {
  f: 'f',
  grad: 'g',
  hessian: 'h',
  residuals: 'f',
  jacobian: 'g',
  gram: 'g',
}

/**
 * Compiles a method's text for a problem into the program of one step. Its parameters are the text's, the schedule's, then `extra`.
 * @throws NotationError with the position and what would be right
 */
export function compileMethod(text: MethodText, problem: Asked): Program {
  return new MethodCompiler(text, problem).program()
}

class MethodCompiler {
  private readonly graph = new Graph()
  private readonly memory: MemoryVector[] = []
  private readonly shapes = new Map<string, Value>()
  private readonly compiler: StatementCompiler
  private readonly theta: Value
  private evaluations = 0
  private parameterCount = 0
  private readonly text: MethodText
  private readonly problem: Asked

  constructor(text: MethodText, problem: Asked) {
    this.text = text
    this.problem = problem
    this.slots = problem.point ?? plane
    this.theta = vectorValue(this.slots.map((slot) => this.graph.slot(slot)))
    const calls = {
      ...methodCalls,
      ...Object.fromEntries((text.procedures ?? []).map(({ name, inputs }) => [name, inputs.length])),
    }
    const procedures = new Map(
      (text.procedures ?? []).map((procedure) => [
        procedure.name,
        { ...procedure, statements: parseStatements(procedure.text, calls) },
      ]),
    )
    this.calls = calls
    this.compiler = new StatementCompiler(this.graph, {
      call: (name, values, position, passes) => this.ask(name, values, position, passes),
      refusal: (name) => this.refusal(name),
      shape: (name) => this.shapes.get(name),
      procedure: (name) => procedures.get(name),
    })
  }

  private readonly calls: Readonly<Record<string, number>>
  private readonly slots: readonly string[]
  private readonly writer: Writer = {
    item: (item) => this.compiler.items.push(item),
    slot: () => this.compiler.newSlot(),
  }

  program(): Program {
    const { graph, compiler, text, theta } = this
    const statements = parseStatements(text.step, this.calls)
    for (const counter of counters) compiler.names.set(counter, numberValue(graph.constant(0)))
    const own = this.declare(text, 'm', text.fixed)
    const rate = this.runSchedule(own)
    const extra = this.parameters(text.extra ?? [])
    const kept = [...counters].map((counter) => [counter, compiler.names.get(counter)] as const)
    compiler.names = new Map(own)
    for (const [counter, value] of kept) if (value) compiler.names.set(counter, value)
    if (rate) compiler.names.set(text.schedule?.rate ?? 'lr', rate)
    this.ready(statements, (name) => extra.get(name)?.nodes[0] ?? own.get(name)?.nodes[0] ?? graph.constant(0))
    compiler.run(statements)
    const moved = compiler.targets('theta', theta, this.slots)
    this.finish(moved.map((target, i) => ({ ...target, node: this.within(target.node, i === 0 ? 'x' : 'y') })))
    const { items } = compiler
    const evaluations = { f: this.static('#f'), g: this.static('#g'), h: this.static('#h') }
    return {
      items,
      memory: this.memory,
      parameters: [...text.parameters, ...(text.schedule?.parameters ?? []), ...(text.extra ?? [])],
      evaluations,
    }
  }

  /** θ, t, parameters and memory of a text, by name; `prefix` keeps its memory slots apart. */
  private declare(stage: Stage, prefix: string, fixed?: Readonly<Record<string, number>>): Map<string, Value> {
    const names = this.parameters(stage.parameters, fixed)
    names.set('theta', this.theta)
    names.set('t', numberValue(this.graph.slot('t')))
    names.set('identity', identity(this.graph))
    names.set('quadratic', numberValue(this.graph.constant(this.problem.quadratic === true ? 1 : 0)))
    Object.entries(stage.memory).forEach(([name, fill], i) => {
      const { slots, fills } = memorySlots(fill, `${prefix}${i}_`, this.slots.length)
      const value = memoryValue(
        fill,
        slots.map((slot) => this.graph.slot(slot)),
        this.slots.length,
      )
      this.memory.push({ name: prefix + name, slots, fills })
      this.shapes.set(name, value)
      names.set(name, value)
    })
    return names
  }

  private parameters(list: readonly string[], known: Readonly<Record<string, number>> = {}): Map<string, Value> {
    return new Map(
      list.map((name) => {
        const index = this.parameterCount++
        const fixed = Object.hasOwn(known, name) ? known[name] : undefined
        return [name, numberValue(fixed === undefined ? this.graph.slot(`p${index}`) : this.graph.constant(fixed))]
      }),
    )
  }

  /** Runs the schedule's text, which sees `lr`, `k` (updates done, from 0) and `f`; gives the rate it leaves in `lr`. */
  private runSchedule(own: ReadonlyMap<string, Value>): Value | undefined {
    const { schedule } = this.text
    const { compiler, graph } = this
    if (!schedule) return undefined
    const mine = new Map(this.shapes)
    this.shapes.clear()
    const names = this.declare(schedule, 's')
    for (const counter of counters) names.set(counter, numberValue(graph.constant(0)))
    names.set('k', numberValue(graph.add(graph.constant(-1), graph.slot('t'))))
    const lr = own.get(schedule.rate ?? 'lr')
    if (!lr) throw new NotationError('A schedule changes lr, which this method does not have.', 0)
    names.set('lr', lr)
    compiler.names = names
    const statements = parseStatements(schedule.step)
    if (readIn(statements).has('f')) names.set('f', this.ask('f', [this.theta], 0, 1) ?? lr)
    compiler.run(statements)
    this.pending = [...this.shapes].flatMap(([name, shape], i) =>
      compiler.targets(
        name,
        shape,
        shape.nodes.map((_, j) => `s${i}_${j}`),
      ),
    )
    this.shapes.clear()
    for (const [name, shape] of mine) this.shapes.set(name, shape)
    return compiler.names.get('lr')
  }

  private pending: ReturnType<StatementCompiler['targets']> = []

  /** g and f, only where the text reads them. */
  private ready(statements: readonly Statement[], parameter: (name: string) => Node): void {
    const { compiler, graph, text, theta } = this
    const words = readIn(statements)
    if (words.has('g')) {
      const at = text.gradientAt === undefined ? theta : compiler.value(parseFormula(text.gradientAt, methodCalls))
      const gradient = this.ask('grad', [at], 0, 1)
      this.gradientPoint = at
      this.gradientThere = gradient
      if (gradient) compiler.names.set('g', text.gradient?.(graph, gradient, theta, parameter, this.writer) ?? gradient)
    }
    if (words.has('f')) {
      const value = this.ask('f', [theta], 0, 1)
      if (value) compiler.names.set('f', value)
    }
  }

  /** The nearest number of the coordinate's interval; what is no number stays so. */
  private within(node: Node, axis: 'x' | 'y'): Node {
    const { graph } = this
    const [low, high] = (this.text.bounds?.[axis] ?? []).map((end) => graph.constant(end))
    if (!low || !high) return node
    const above = graph.select(graph.compare('less', high, node), high, node)
    return graph.select(graph.compare('less', node, low), low, above)
  }

  /** The last item: the new point, memories and counters. */
  private finish(theta: ReturnType<StatementCompiler['targets']>): void {
    const { compiler, graph } = this
    const counts = counters.filter((counter) => this.static(counter) === undefined)
    const totals = counts.flatMap((counter) => {
      this.memory.push({ name: counter, slots: [counter], fills: [0] })
      return compiler
        .targets(counter, undefined, [counter])
        .map(({ slot, node }) => ({ slot, node: graph.add(graph.slot(slot), node) }))
    })
    const memories = [...this.shapes].flatMap(([name, shape]) => {
      const found = this.memory.find((memory) => memory.name === `m${name}`)
      return found ? compiler.targets(name, shape, found.slots) : []
    })
    // a set even where nothing but theta changes, and only one: it ends the step
    const targets = [...theta, ...memories, ...this.pending, ...totals].filter(({ slot, node }) => node.name !== slot)
    compiler.items.push({ kind: 'set', targets })
  }

  private ask(name: string, values: readonly Value[], position: number, passes: number): Value | undefined {
    const [point] = values
    const kind = Object.hasOwn(counted, name) ? counted[name] : undefined
    if (!kind || !point) return this.problem.call?.(this.graph, name, values, this.writer, position)
    if (point.kind !== 'vector' || point.rows !== this.theta.rows)
      throw new NotationError(`${name}(…) takes a point, such as ${name}(theta), not ${shapeWords(point)}.`, position)
    // the gradient where g is taken is there already, as it was before noise and clipping
    if (name === 'grad' && this.gradientThere && this.isGradientPoint(point)) return this.gradientThere
    this.evaluations += passes
    if (this.evaluations > limits.evaluations)
      throw new NotationError(`One step asks for more than ${limits.evaluations} evaluations of the problem.`, position)
    const { names } = this.compiler
    const count = names.get(`#${kind}`)
    // the gradient is made of the Jacobian at its point, which so costs nothing more
    if (count && !(/^(jacobian|gram)$/.test(name) && this.isGradientPoint(point)))
      names.set(
        `#${kind}`,
        shapedAs(
          count,
          count.nodes.map((node) => this.graph.add(this.graph.constant(1), node)),
        ),
      )
    return answerOf(this.problem, name, position)(this.graph, point.nodes, this.writer, position)
  }

  private gradientPoint?: Value
  private gradientThere?: Value | undefined
  private isGradientPoint({ nodes }: Value): boolean {
    return nodes.every((node, i) => node === this.gradientPoint?.nodes[i])
  }

  private refusal(name: string): string | undefined {
    const parameters = this.scheduling() ? (this.text.schedule?.parameters ?? []) : this.text.parameters
    if (parameters.includes(name)) return `“${name}” is a parameter and keeps its value; assign to another name.`
    return readOnly.has(name) ? `“${name}” cannot be assigned; choose another name.` : undefined
  }

  /** Is the schedule's text being compiled? It alone knows `k`. */
  private scheduling(): boolean {
    return this.compiler.names.has('k')
  }

  private static(counter: string): number | undefined {
    const [node] = this.compiler.names.get(counter)?.nodes ?? []
    return node?.operation === 'constant' ? node.value : undefined
  }
}
