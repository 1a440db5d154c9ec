import { Graph, isConstant, type Node } from './graph.ts'
import { isComparison } from './schedule.ts'
import { mapNodes, nodesOf, type Item, type MemoryVector, type Program } from './program.ts'
import { rebuild, Transplant } from './transplant.ts'

/**
 * A program split in two: what depends on parameters and t alone is computed by the host in float64, before the run
 * (`constants`, read as slots `c0 …`) or once a step (`table`, read as `u0 …`, together with the memories that depend on
 * nothing else). So 1 − βᵗ never loses digits in single precision, and no member of a batch repeats it.
 */
export interface SplitProgram {
  readonly items: readonly Item[]
  readonly memory: readonly MemoryVector[]
  readonly evaluations: Program['evaluations']
  readonly parameters: readonly string[]
  readonly constants: readonly Node[]
  readonly table: readonly Node[]
  /** Memories that the host carries from step to step, with their next values. */
  readonly hostMemory: readonly { readonly slot: string; readonly fill: number | string; readonly next: Node }[]
}

type Reach = 'parameters' | 'step' | 'run'

/** Splits a program. */
export function hoist(program: Program): SplitProgram {
  const last = program.items.at(-1)
  const updates = new Map(last?.kind === 'set' ? last.targets.map(({ slot, node }) => [slot, node]) : [])
  const candidates = new Set(program.memory.flatMap(({ name, slots }) => (name.startsWith('#') ? [] : slots)))
  for (let before = -1; before !== candidates.size;) {
    before = candidates.size
    const reach = new Reachability(candidates)
    for (const slot of candidates) {
      const update = updates.get(slot)
      if (update && reach.of(update) === 'run') candidates.delete(slot)
    }
  }
  const onHost = program.memory.filter(({ slots }) => slots.every((slot) => candidates.has(slot)))
  return new Splitter(program, onHost, updates, new Reachability(new Set(onHost.flatMap(({ slots }) => slots)))).split()
}

/** What a node's value depends on: parameters alone, the step too, or the run's own state. */
class Reachability {
  private readonly known = new Map<Node, Reach>()
  private readonly hostSlots: ReadonlySet<string>

  constructor(hostSlots: ReadonlySet<string>) {
    this.hostSlots = hostSlots
  }

  of(node: Node): Reach {
    const found = this.known.get(node)
    if (found) return found
    const reaches =
      node.operation === 'slot' ? [this.slot(node.name)] : node.operands.map((operand) => this.of(operand))
    const reach = reaches.includes('run') ? 'run' : reaches.includes('step') ? 'step' : 'parameters'
    this.known.set(node, reach)
    return reach
  }

  private slot(name: string): Reach {
    if (name === 't' || /^n\d$/.test(name) || this.hostSlots.has(name)) return 'step'
    return /^[pq]\d+$/.test(name) ? 'parameters' : 'run'
  }
}

/** Rewrites the run's part into `graph`; what the host computes is kept in a graph of its own. */
class Splitter {
  private readonly graph = new Graph()
  private readonly hostGraph = new Graph()
  private readonly toHost = new Transplant(this.hostGraph)
  private readonly constants: Node[] = []
  private readonly table: Node[] = []
  private readonly rewritten = new Map<Node, Node>()
  private readonly program: Program
  private readonly onHost: readonly MemoryVector[]
  private readonly updates: ReadonlyMap<string, Node>
  private readonly reach: Reachability

  constructor(
    program: Program,
    onHost: readonly MemoryVector[],
    updates: ReadonlyMap<string, Node>,
    reach: Reachability,
  ) {
    this.program = program
    this.onHost = onHost
    this.updates = updates
    this.reach = reach
  }

  split(): SplitProgram {
    const hostSlots = new Set(this.onHost.flatMap(({ slots }) => slots))
    const items = this.program.items.map((item): Item =>
      item.kind === 'set' ? { kind: 'set', targets: item.targets.filter(({ slot }) => !hostSlots.has(slot)) } : item,
    )
    for (const node of nodesOf(items)) this.rewrite(node)
    return {
      items: mapNodes(items, (node) => this.rewrite(node)),
      memory: this.program.memory.filter((memory) => !this.onHost.includes(memory)),
      evaluations: this.program.evaluations,
      parameters: this.program.parameters,
      constants: this.constants,
      table: this.table,
      hostMemory: this.onHost.flatMap(({ slots, fills }) =>
        slots.map((slot, i) => ({
          slot,
          fill: fills[i] ?? 0,
          next: this.toHost.of(this.updates.get(slot) ?? this.graph.slot(slot)),
        })),
      ),
    }
  }

  /** The node with its host parts replaced by slots, host factors of a product gathered into one. */
  private rewrite(node: Node): Node {
    const found = this.rewritten.get(node)
    if (found) return found
    const { factor, rest } = this.gather(node)
    const known = factor && this.host(factor)
    const result = known && rest ? this.graph.multiply(known, rest) : (known ?? rest ?? this.graph.constant(1))
    this.rewritten.set(node, result)
    return result
  }

  /** A node as a product of what the host knows and the rest; host quotients become factors, which are cheaper and as exact. */
  private gather(node: Node): Product {
    if (this.reach.of(node) !== 'run') return { factor: this.toHost.of(node) }
    const [a, b] = node.operands
    if (!a || !b || (node.operation !== 'multiply' && node.operation !== 'divide')) return { rest: this.inner(node) }
    const left = this.gather(a)
    const right = this.gather(b)
    return node.operation === 'multiply'
      ? {
          factor: either(left.factor, right.factor, (p, q) => this.hostGraph.multiply(p, q)),
          rest: either(left.rest, right.rest, (p, q) => this.graph.multiply(p, q)),
        }
      : {
          factor: quotient(this.hostGraph, left.factor, right.factor),
          rest: quotient(this.graph, left.rest, right.rest),
        }
  }

  private inner(node: Node): Node {
    return rebuild(
      this.graph,
      node,
      node.operands.map((operand) => this.rewrite(operand)),
    )
  }

  /** A value of the host's as a slot; a comparison travels as the number 1 or 0. */
  private host(node: Node): Node {
    const { graph, hostGraph } = this
    if (isConstant(node)) return graph.constant(node.value)
    if (isComparison(node)) {
      const flag = hostGraph.select(node, hostGraph.constant(1), hostGraph.constant(0))
      return graph.compare('less', graph.constant(0.5), this.host(flag))
    }
    const [list, prefix] = this.reach.of(node) === 'parameters' ? [this.constants, 'c'] : [this.table, 'u']
    const known = list.indexOf(node)
    return graph.slot(`${prefix}${known >= 0 ? known : list.push(node) - 1}`)
  }
}

interface Product {
  readonly factor?: Node | undefined
  readonly rest?: Node | undefined
}

const either = (a: Node | undefined, b: Node | undefined, both: (a: Node, b: Node) => Node): Node | undefined =>
  a && b ? both(a, b) : (a ?? b)

const quotient = (graph: Graph, a: Node | undefined, b: Node | undefined): Node | undefined =>
  b ? graph.divide(a ?? graph.constant(1), b) : a
