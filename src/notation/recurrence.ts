import { build, buildCondition } from './build.ts'
import { derivative } from './derivative.ts'
import { NotationError } from './errors.ts'
import { Graph, type Node } from './graph.ts'
import { limits } from './limits.ts'
import type { Answer, Asked, Writer } from './method-text.ts'
import type { Item } from './program.ts'
import { assignedIn } from './statement-names.ts'
import { parseStatements } from './statements.ts'
import { Transplant } from './transplant.ts'
import { namesIn, type Statement, type Tree } from './tree.ts'
import { matrixValue, numberOf, numberValue, vectorValue } from './value.ts'

/** A value with its derivatives as far as they are wanted: v, then v_x v_y, then v_xx v_xy v_yy. */
type Jet = readonly Node[]
const lengths = [1, 3, 6] as const
type Order = 0 | 1 | 2

/**
 * What texts may ask of a surface that is told in steps with a `repeat`. Its loops stay loops: derivatives are carried along with
 * the values (forward mode, Wengert 1964), so that fifty steps of a recurrence are as little code as one.
 * With `firstStep` its `t` is 1, else the slot of the step.
 * @throws NotationError with the position and what would be right
 */
export function askedOfRecurrence(formula: string, parameters: readonly string[], firstStep = false): Asked {
  const statements = parseStatements(formula, {})
  const answer = (order: Order) => (graph: Graph, point: readonly Node[], write: Writer) => {
    const t = firstStep ? graph.constant(1) : graph.slot('t')
    return new Recurrence(graph, write, order, parameters).value(statements, point, t)
  }
  const hessian: Answer = (graph, point, write) => {
    const [, , , xx, xy, yy] = answer(2)(graph, point, write)
    return matrixValue(2, 2, (i, j) => (i !== j ? xy : i === 0 ? xx : yy) ?? graph.constant(0))
  }
  return {
    value: (graph, point, write) => numberValue(answer(0)(graph, point, write)[0] ?? graph.constant(0)),
    gradient: (graph, point, write) => vectorValue(answer(1)(graph, point, write).slice(1, 3)),
    hessian,
  }
}

/** Does the text of a surface loop? */
export const isRecurrence = (formula: string): boolean => /(^|\n|;)\s*repeat\b/.test(formula)

class Recurrence {
  /** Choices put others in their place. */
  private names = new Map<string, Jet>()
  private passes = 1
  private readonly graph: Graph
  private write: Writer
  private readonly order: Order
  private readonly parameters: readonly string[]

  constructor(graph: Graph, write: Writer, order: Order, parameters: readonly string[]) {
    this.graph = graph
    this.write = write
    this.order = order
    this.parameters = parameters
  }

  value(statements: readonly Statement[], [x, y]: readonly Node[], t: Node): Jet {
    const { graph } = this
    const [zero, one] = [graph.constant(0), graph.constant(1)]
    const jet = (node: Node | undefined, dx: Node, dy: Node): Jet =>
      [node ?? zero, dx, dy, zero, zero, zero].slice(0, lengths[this.order])
    this.names.set('x', jet(x, one, zero))
    this.names.set('y', jet(y, zero, one))
    this.names.set('t', jet(t, zero, zero))
    this.parameters.forEach((name, i) => this.names.set(name, jet(graph.slot(`q${i}`), zero, zero)))
    this.run(statements)
    const result = this.names.get('f')
    if (!result) throw new NotationError('A surface told in steps ends with a line f = ….', 0)
    return result
  }

  private run(statements: readonly Statement[]): void {
    for (const statement of statements) {
      if (statement.kind === 'assign') this.names.set(statement.name, this.jet(statement.value))
      else if (statement.kind === 'repeat') this.repeat(statement)
      else if (statement.kind === 'if') this.choose(statement)
      else
        throw new NotationError('A surface has no “break”: its steps must be the same everywhere.', statement.position)
    }
  }

  /** An expression by its partial derivatives in the names that it reads, and the chain rule. */
  private jet(tree: Tree): Jet {
    const { graph, order } = this
    // derived in a graph of its own, where each name is a slot
    const scratch = new Graph()
    const read = [...namesIn(tree).keys()].filter((name) => this.names.has(name))
    const node = numberOf(
      build(scratch, tree, {
        lookup: (name) => (this.names.has(name) ? numberValue(scratch.slot(name)) : undefined),
        known: () => [...this.names.keys()],
      }),
      'A line of a surface',
      tree.position,
    )
    const here = new Transplant(graph, (slot) => this.names.get(slot)?.[0])
    const result = [here.of(node)]
    if (order === 0) return result
    const partials = read.map((name) => ({ name, node: derivative(scratch, node, scratch.slot(name)) }))
    const part = (name: string, index: number) => this.names.get(name)?.[index] ?? graph.constant(0)
    const chain = (index: number) =>
      partials.reduce(
        (sum, { name, node: rate }) => graph.add(sum, graph.multiply(here.of(rate), part(name, index))),
        graph.constant(0),
      )
    result.push(chain(1), chain(2))
    if (order === 1) return result
    for (const [index, a, b] of [
      [3, 1, 1],
      [4, 1, 2],
      [5, 2, 2],
    ] as const) {
      let sum = chain(index)
      for (const { name, node: rate } of partials)
        for (const other of read) {
          const second = here.of(derivative(scratch, rate, scratch.slot(other)))
          sum = graph.add(sum, graph.multiply(second, graph.multiply(part(name, a), part(other, b))))
        }
      result.push(sum)
    }
    return result
  }

  private repeat({ count, body, position }: Statement & { kind: 'repeat' }): void {
    this.passes *= count
    if (this.passes > limits.passes)
      throw new NotationError(`These loops make more than ${limits.passes} passes in all; repeat less often.`, position)
    const { graph } = this
    const changed = [...assignedIn(body)].filter((name) => this.names.has(name))
    const variables = changed.map((name) => ({
      name,
      slots: (this.names.get(name) ?? []).map(() => this.write.slot()),
    }))
    const store = (into: Writer) =>
      into.item({
        kind: 'set',
        targets: variables.flatMap(({ name, slots }) =>
          slots.map((slot, i) => ({ slot, node: this.names.get(name)?.[i] ?? graph.constant(0) })),
        ),
      })
    const adopt = () => {
      for (const { name, slots } of variables)
        this.names.set(
          name,
          slots.map((slot) => graph.slot(slot)),
        )
    }
    store(this.write)
    adopt()
    const outer = this.write
    const inner: Item[] = []
    this.write = { slot: outer.slot, item: (item) => inner.push(item) }
    this.run(body)
    store(this.write)
    this.write = outer
    outer.item({ kind: 'repeat', count, body: inner })
    this.passes /= count
    adopt()
  }

  private choose({ condition, then, otherwise }: Statement & { kind: 'if' }): void {
    const { graph } = this
    const before = this.names
    const test = numberOf(
      buildCondition(graph, condition, {
        lookup: (name) => {
          const [value] = before.get(name) ?? []
          return value && numberValue(value)
        },
        known: () => [...before.keys()],
      }),
      'A condition',
      condition.position,
    )
    const [yes, no] = [then, otherwise].map((branch) => {
      this.names = new Map(before)
      this.run(branch)
      return this.names
    })
    this.names = new Map(before)
    for (const [name, jet] of yes ?? []) {
      const other = no?.get(name)
      if (other && other !== jet)
        this.names.set(
          name,
          jet.map((node, i) => graph.select(test, node, other[i] ?? node)),
        )
    }
  }
}
