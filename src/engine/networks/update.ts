import type { Node } from '../../notation/graph.ts'
import type { Item, Target } from '../../notation/program.ts'
import { Transplant } from '../../notation/transplant.ts'
import { Builder } from './builder.ts'
import { plus, type Code, type Index, type RowsOf } from './code.ts'

/** The slot that stands for every weight in a method's text, and the one that counts them. */
export const weightSlot = 'theta0'
export const coordinateSlot = 'coordinate'

/** A method's step as the notation's items, for a network. */
export interface UpdateInput {
  readonly items: readonly Item[]
  /** Slots kept from step to step that have a number for each weight; and those with one number. */
  readonly vectors: readonly string[]
  readonly numbers: readonly string[]
  readonly tableWidth: number
  readonly parameters: number
  /** The rows that the method's own evaluations go over. */
  readonly rows: RowsOf
  /** Must the full loss be taken before all else, because what is recorded after it builds on its statistics? */
  readonly recordsFirst: boolean
  readonly validates: boolean
  /** Weights before this number keep their values. */
  readonly trainFrom: number
}

/** One step as code, with the arrays that it keeps from step to step first. */
export interface Update {
  readonly code: readonly Code[]
  /** Arrays of the run with their lengths, in the order in which the state is kept: θ first, `frozen` last. */
  readonly state: readonly (readonly [name: string, length: number])[]
  readonly scratch: ReadonlyMap<string, number>
}

/** Writes one step: records losses, runs the method, freezes a run whose weights would leave the finite, keeps the weights. */
export function writeUpdate(input: UpdateInput): Update {
  const writer = new UpdateWriter(input)
  const code = writer.step()
  const state = [
    [weightSlot, input.parameters],
    ...input.vectors.map((slot) => [slot, input.parameters] as const),
    ...input.numbers.map((slot) => [slot, 1] as const),
    ['frozen', 1],
  ] as const
  return { code, state, scratch: writer.b.arrays }
}

class UpdateWriter {
  readonly b = new Builder(0)
  private readonly perWeight: ReadonlySet<string>
  private readonly kept: ReadonlySet<string>
  private readonly input: UpdateInput
  private recorded = false
  private takesLoss = false

  constructor(input: UpdateInput) {
    this.input = input
    this.perWeight = slotsPerWeight(input)
    this.kept = new Set([...input.numbers, 'frozen'])
  }

  step(): Code[] {
    const { b, input } = this
    const told = input.items.some(isAskAtWeights)
    return b.block(() => {
      // what the method asks first, at its weights and over all rows, is the loss that the charts want
      this.recorded = !told
      this.takesLoss = told && input.rows === 'training' && !input.recordsFirst
      if (!this.takesLoss) this.record('losses', this.evaluate(weightSlot, undefined, 'training'))
      if (input.validates) this.record('validation', this.evaluate(weightSlot, undefined, 'validation'))
      if (!told && input.rows === 'batch') this.record('batchLosses', this.evaluate(weightSlot, undefined, 'batch'))
      this.items(input.items.slice(0, -1))
      const last = input.items.at(-1)
      if (last?.kind === 'set') this.finish(last.targets)
      b.spread(0, input.parameters, (j) =>
        b.store(
          'path',
          plus(j, { base: 0, terms: [{ variable: 'k', stride: input.parameters }] }),
          b.load(weightSlot, j),
        ),
      )
    })
  }

  private record(array: string, node: Node): void {
    this.b.store(array, { base: 0, terms: [{ variable: 'k', stride: 1 }] }, node)
  }

  private evaluate(weights: string, gradient: string | undefined, rows: RowsOf): Node {
    const { b } = this
    if (gradient !== undefined) b.array(gradient, this.input.parameters)
    const result = b.let(b.number(0))
    b.code.push({ kind: 'evaluate', weights, gradient, rows, result: result.name })
    return result
  }

  private items(items: readonly Item[]): void {
    for (const item of items) this.item(item)
  }

  private item(item: Item): void {
    const { b } = this
    if (item.kind === 'set') this.set(item.targets)
    if (item.kind === 'ask') this.ask(item)
    if (item.kind === 'break') b.code.push({ kind: 'break' })
    if (item.kind === 'repeat')
      b.code.push({ kind: 'repeat', count: item.count, body: b.block(() => this.items(item.body)) })
    if (item.kind === 'if') {
      const condition = this.nodes([item.condition])[0] ?? b.number(0)
      const [then, otherwise] = [item.then, item.otherwise].map((branch) => b.block(() => this.items(branch)))
      b.code.push({ kind: 'if', condition, then: then ?? [], otherwise: otherwise ?? [] })
    }
  }

  private ask(item: Item & { kind: 'ask' }): void {
    const { b, input } = this
    if (item.what === 'sum') {
      return this.assign(
        item.slot,
        b.sum(input.parameters, (j) => this.nodes([item.of], j)[0] ?? b.number(0)),
      )
    }
    const there = isAskAtWeights(item)
    if (!there) {
      b.array('point', input.parameters)
      b.spread(0, input.parameters, (j) => b.store('point', j, this.nodes([item.of], j)[0] ?? b.number(0)))
    }
    const loss = this.evaluate(there ? weightSlot : 'point', item.what === 'grad' ? item.slot : undefined, input.rows)
    if (item.what === 'f') this.assign(item.slot, loss)
    if (!there || this.recorded) return
    this.recorded = true
    if (this.takesLoss) this.record('losses', loss)
    if (item.what === 'grad') this.recordNorm(item.slot)
    if (input.rows === 'batch') this.record('batchLosses', loss)
  }

  /** ‖g‖ of the gradient that the method sees first, at its weights. */
  private recordNorm(slot: string): void {
    const { b, input } = this
    const total = b.sum(input.parameters, (j) => b.graph.power(b.load(slot, j), 2))
    this.record('norms', b.graph.call('sqrt', total))
  }

  private set(targets: readonly Target[]): void {
    const { b, input } = this
    const numbers = targets.filter(({ slot }) => !this.perWeight.has(slot))
    const vectors = targets.filter(({ slot }) => this.perWeight.has(slot))
    // all values are read before any is written
    const values = this.nodes(numbers.map(({ node }) => node)).map((node) => b.let(node))
    for (const { slot } of vectors) if (!input.vectors.includes(slot)) b.array(slot, input.parameters)
    if (vectors.length > 0) b.spread(0, input.parameters, (j) => this.setAt(vectors, j))
    numbers.forEach(({ slot }, i) => this.assign(slot, values[i] ?? b.number(0)))
  }

  private setAt(vectors: readonly Target[], j: Index): void {
    const { b } = this
    const values = this.nodes(
      vectors.map(({ node }) => node),
      j,
    ).map((node) => b.let(node))
    vectors.forEach(({ slot }, i) => b.store(slot, j, values[i] ?? b.number(0)))
  }

  /** The last set of a step. Where a new weight is not finite the run keeps all its weights, from then on. */
  private finish(targets: readonly Target[]): void {
    const { b, input } = this
    const { graph } = b
    b.array('before', input.parameters)
    b.spread(0, input.parameters, (j) => b.store('before', j, b.load(weightSlot, j)))
    this.set(targets)
    if (input.trainFrom > 0) b.spread(0, input.trainFrom, (j) => b.store(weightSlot, j, b.load('before', j)))
    const wild = b.sum(input.parameters, (j) => {
      const exponent = graph.make('exponent', [graph.call('abs', b.load(weightSlot, j))])
      return graph.select(graph.compare('less', exponent, b.number(129)), b.number(0), b.number(1))
    })
    const before = b.load('frozen', { base: 0, terms: [] })
    const frozen = b.let(graph.select(graph.compare('less', b.number(0.5), wild), b.number(1), before))
    b.store('frozen', { base: 0, terms: [] }, frozen)
    const then = b.block(() => b.spread(0, input.parameters, (j) => b.store(weightSlot, j, b.load('before', j))))
    b.code.push({ kind: 'if', condition: graph.compare('less', b.number(0.5), frozen), then, otherwise: [] })
  }

  private assign(slot: string, node: Node): void {
    if (this.kept.has(slot)) this.b.store(slot, { base: 0, terms: [] }, node)
    else this.b.set(this.b.graph.slot(slot), node)
  }

  /** Nodes with slots in the place of the notation's: numbers in arrays at weight j, locals, the host's. */
  private nodes(nodes: readonly Node[], j?: Index): Node[] {
    const { b, input } = this
    const transplant = new Transplant(b.graph, (slot) => {
      if (slot === coordinateSlot && j) return b.load('index', j)
      if (this.perWeight.has(slot) && j) return b.load(slot, j)
      if (this.kept.has(slot)) return b.load(slot, { base: 0, terms: [] })
      if (slot === 'member') return b.load('member', { base: 0, terms: [] })
      const [letter] = slot
      const number = Number(slot.slice(1))
      if (letter === 'c') return b.load('constants', { base: number, terms: [] })
      if (letter === 'u') return b.load('table', { base: number, terms: [{ variable: 'k', stride: input.tableWidth }] })
      return b.graph.slot(slot)
    })
    return nodes.map((node) => transplant.of(node))
  }
}

/** The slots that hold a number for each weight, found by what is put into them. */
function slotsPerWeight({ items, vectors }: UpdateInput): ReadonlySet<string> {
  const found = new Set([weightSlot, coordinateSlot, ...vectors])
  const varies = (node: Node): boolean =>
    node.operation === 'slot' ? found.has(node.name) : node.operands.some((operand) => varies(operand))
  const visit = (list: readonly Item[]): void => {
    for (const item of list) {
      if (item.kind === 'set') for (const { slot, node } of item.targets) if (varies(node)) found.add(slot)
      if (item.kind === 'ask' && item.what === 'grad') found.add(item.slot)
      if (item.kind === 'if') visit([...item.then, ...item.otherwise])
      if (item.kind === 'repeat') visit(item.body)
    }
  }
  for (let before = -1; before !== found.size;) {
    before = found.size
    visit(items)
  }
  return found
}

const isAskAtWeights = (item: Item): boolean =>
  item.kind === 'ask' && item.what !== 'sum' && item.of.operation === 'slot' && item.of.name === weightSlot
