import { build, buildCondition, type Environment } from './build.ts'
import { NotationError } from './errors.ts'
import { Graph, isConstant } from './graph.ts'
import { identity } from './linear-algebra.ts'
import { memorySlots, memoryValue, type Memory } from './memory.ts'
import { methodCalls } from './parser.ts'
import { answerOf, type TrialProblem } from './trial-problem.ts'
import { locateFault, resolved } from './trial-tree.ts'
import type { Procedure } from './statement-compiler.ts'
import { parseStatements } from './statements.ts'
import type { Statement, Tree } from './tree.ts'
import { numberValue, shapedAs, vectorValue, type Value } from './value.ts'

/** What goes wrong only when a method runs: in words, at its place in the text. */
export interface Finding {
  readonly message: string
  readonly position: number
  readonly step: number
  /** False where the run goes on all the same. */
  readonly fatal: boolean
}

export interface TrialText {
  readonly step: string
  /** Names and values. */
  readonly parameters: Readonly<Record<string, number>>
  readonly memory: Readonly<Record<string, Memory>>
  readonly procedures?: readonly Procedure[]
}

/** A run is over where ‖∇f‖ ≤ this · (1 + |f|). */
const flat = 1e-6

/**
 * Runs a method's text some steps in float64, statement by statement, and tells the first place at which it divides by zero, has no
 * finite value, or makes all passes of a loop without reaching its `break`. Nothing where it converges, leaves the plane or is
 * as it should be.
 * @param far how far from the start a run has left the plane
 * @throws NotationError for a text that does not compile
 */
export function tryMethod(
  text: TrialText,
  problem: TrialProblem,
  start: readonly [number, number],
  steps: number,
  far: number,
): Finding | undefined {
  return new Trial(text, problem).run(start, steps, far)
}

class Trial {
  private graph = new Graph()
  private names = new Map<string, Value>()
  /** Names without a finite value, and why. It matters only where θ or a memory comes to depend on them. */
  private spoilt = new Map<string, Finding>()
  private step = 0
  private found: Finding | undefined
  /** Given while a procedure runs: what goes wrong in it went wrong at its call. */
  private callPosition: number | undefined
  private readonly procedures: ReadonlyMap<string, Procedure & { readonly statements: readonly Statement[] }>
  private readonly statements: readonly Statement[]
  private readonly text: TrialText
  private readonly problem: TrialProblem

  constructor(text: TrialText, problem: TrialProblem) {
    this.text = text
    this.problem = problem
    const procedures = text.procedures ?? []
    const calls = {
      ...methodCalls,
      ...Object.fromEntries(procedures.map(({ name, inputs }) => [name, inputs.length])),
    }
    this.statements = parseStatements(text.step, calls)
    this.procedures = new Map(
      procedures.map((one) => [one.name, { ...one, statements: parseStatements(one.text, calls) }]),
    )
  }

  run(start: readonly [number, number], steps: number, far: number): Finding | undefined {
    let theta: readonly number[] = start
    let memory = new Map(Object.entries(this.text.memory).map(([name, shape]) => [name, this.filled(shape)]))
    for (this.step = 1; this.step <= steps; this.step++) {
      const [x = Number.NaN, y = Number.NaN] = theta
      const value = this.problem.value(x, y)
      const gradient = this.problem.gradient(x, y)
      const isOver = Math.hypot(...gradient) <= flat * (1 + Math.abs(value))
      const isFar = !(Math.hypot(x - start[0], y - start[1]) <= far)
      if (isOver || isFar || !Number.isFinite(value) || !gradient.every(Number.isFinite)) break
      if (!this.advance(theta, memory, value, gradient) || this.found?.fatal === true) break
      theta = this.numbers('theta') ?? theta
      memory = new Map([...memory].map(([name, old]) => [name, this.numbers(name) ?? old]))
    }
    return this.found
  }

  /** One step; false where it left the range of numbers, as a run that diverges does. */
  private advance(
    theta: readonly number[],
    memory: ReadonlyMap<string, readonly number[]>,
    value: number,
    gradient: readonly number[],
  ): boolean {
    const graph = new Graph()
    this.graph = graph
    const vector = (numbers: readonly number[]): Value => vectorValue(numbers.map((one) => graph.constant(one)))
    const remembered = (name: string, numbers: readonly number[]): Value => {
      const { nodes } = vector(numbers)
      return memoryValue(this.text.memory[name] ?? 0, nodes)
    }
    try {
      this.names = new Map<string, Value>([
        ...Object.entries(this.text.parameters).map(([name, one]) => [name, numberValue(graph.constant(one))] as const),
        ...[...memory].map(([name, numbers]) => [name, remembered(name, numbers)] as const),
        ['theta', vector(theta)],
        ['t', numberValue(graph.constant(this.step))],
        ['identity', identity(graph)],
        ['quadratic', numberValue(graph.constant(this.problem.quadratic ? 1 : 0))],
        ['g', vector(gradient)],
        ['f', numberValue(graph.constant(value))],
      ])
      this.spoilt = new Map()
      this.runAll(this.statements)
      const cause = ['theta', ...memory.keys()].flatMap((name) => this.spoilt.get(name) ?? [])[0]
      if (cause) this.found = cause
      return true
    } catch (error) {
      if (error instanceof Left || error instanceof Spoilt) return false
      throw error
    }
  }

  /** Runs statements; true where a `break` was reached. */
  private runAll(list: readonly Statement[]): boolean {
    for (const statement of list) {
      if (statement.kind === 'break') return true
      if (statement.kind === 'assign') this.assign(statement.name, statement.value)
      else if (statement.kind === 'repeat') this.repeat(statement)
      else {
        const test = this.guarded(() => buildCondition(this.graph, statement.condition, this.environment()))
        const holds = test.nodes.every((node) => node.operation === 'constant' && node.value !== 0)
        if (this.runAll(holds ? statement.then : statement.otherwise)) return true
      }
    }
    return false
  }

  private repeat({ count, body, position }: Statement & { kind: 'repeat' }): void {
    for (let pass = 0; pass < count; pass++) if (this.runAll(body)) return
    if (!hasBreak(body) || this.callPosition !== undefined || this.found) return
    const message = `At step ${this.step} this loop makes all its ${count} passes without reaching its break.`
    this.found = { message, position, step: this.step, fatal: this.step === 1 }
  }

  private assign(name: string, tree: Tree): void {
    try {
      const value = this.callProcedure(tree) ?? this.value(tree)
      const old = Object.hasOwn(this.text.memory, name) ? this.names.get(name) : undefined
      const fills = old?.kind === 'vector' && value.kind === 'number'
      const nodes = fills ? old.nodes.flatMap(() => value.nodes) : value.nodes
      this.names.set(name, fills ? shapedAs(old, nodes) : value)
      this.spoilt.delete(name)
    } catch (error) {
      if (!(error instanceof Spoilt)) throw error
      this.spoilt.set(name, error.finding)
    }
  }

  private callProcedure(tree: Tree): Value | undefined {
    const procedure = tree.kind === 'call' ? this.procedures.get(tree.name) : undefined
    if (tree.kind !== 'call' || !procedure) return undefined
    const { names: outside, spoilt } = this
    const values = tree.arguments.map((argument) => this.value(argument))
    const call = this.callPosition
    this.callPosition ??= tree.position
    this.spoilt = new Map()
    this.names = new Map(
      ['identity', 'quadratic'].flatMap((name) => {
        const value = outside.get(name)
        return value ? [[name, value] as const] : []
      }),
    )
    procedure.inputs.forEach((input, k) => {
      const value = values[k]
      if (value) this.names.set(input, value)
    })
    this.runAll(procedure.statements)
    const result = this.names.get(procedure.result)
    const cause = this.spoilt.get(procedure.result)
    this.callPosition = call
    this.names = outside
    this.spoilt = spoilt
    if (cause) throw new Spoilt(cause)
    return result
  }

  private value(tree: Tree): Value {
    const environment = this.environment()
    const chosen = this.guarded(() => resolved(this.graph, tree, environment))
    const value = this.guarded(() => build(this.graph, chosen, environment))
    if (value.nodes.every((node) => isConstant(node))) return value
    const fault = locateFault(this.graph, chosen, environment)
    return fault.kind === 'solve'
      ? this.singular(fault.position)
      : this.fail(`At step ${this.step} this divides by zero.`, fault.position)
  }

  /** What has no finite value is told; what is too large for the numbers has diverged. */
  private guarded<T>(make: () => T): T {
    try {
      return make()
    } catch (error) {
      if (!(error instanceof NotationError)) throw error
      if (/single precision/.test(error.message)) throw new Left()
      if (error.message.includes('singular')) return this.singular(error.position)
      if (/no finite value/.test(error.message))
        return this.fail(`At step ${this.step} this has no finite value: ${error.message}`, error.position)
      throw error
    }
  }

  private singular(position: number): never {
    return this.fail(`At step ${this.step} the matrix of solve is singular and has no inverse.`, position)
  }

  private fail(message: string, position: number): never {
    throw new Spoilt({ message, position: this.callPosition ?? position, step: this.step, fatal: true })
  }

  private environment(): Environment {
    return {
      lookup: (name) => {
        const cause = this.spoilt.get(name)
        if (cause) throw new Spoilt(cause)
        return this.names.get(name)
      },
      known: () => [...this.names.keys()],
      call: (name, [point], position) => {
        const [x, y] = point?.nodes ?? []
        if (x?.operation !== 'constant' || y?.operation !== 'constant') throw new Left()
        return answerOf(this.graph, this.problem, name, [x.value, y.value], position)
      },
    }
  }

  private filled(shape: Memory): number[] {
    const { fills } = memorySlots(shape, '')
    return fills.map((fill) => (typeof fill === 'number' ? fill : (this.text.parameters[fill] ?? 0)))
  }

  private numbers(name: string): number[] | undefined {
    return this.names.get(name)?.nodes.map(({ value }) => value)
  }
}

/** A value is not finite. */
class Spoilt extends Error {
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.message)
    this.finding = finding
  }
}

/** The run has left the range of numbers, or cannot be followed any further. */
class Left extends Error {}

const hasBreak = (list: readonly Statement[]): boolean =>
  list.some((one) => one.kind === 'break' || (one.kind === 'if' && (hasBreak(one.then) || hasBreak(one.otherwise))))
