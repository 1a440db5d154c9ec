import type { Node } from './graph.ts'
import type { Item, Target } from './program.ts'

type Slots = ReadonlySet<string>

/** Items without those settings of loop variables (`v0 …`) whose value nobody reads before it is set again. */
export function withoutDeadSets(items: readonly Item[], update: readonly Target[]): Item[] {
  const reads = new Reads()
  return new Pruner(reads).items(items, reads.of(update.map(({ node }) => node)), new Set()).items
}

interface Pruned {
  readonly items: Item[]
  /** The slots that are read before they are set, from here on. */
  readonly live: Slots
}

class Pruner {
  private readonly reads: Reads

  constructor(reads: Reads) {
    this.reads = reads
  }

  /** `after`: what is live behind the items; `left`: what is live behind the loop around them, where a `break` leads. */
  items(items: readonly Item[], after: Slots, left: Slots): Pruned {
    let live = after
    const kept: Item[] = []
    for (const item of items.toReversed()) {
      const pruned = this.item(item, live, left)
      kept.push(...pruned.items.toReversed())
      live = pruned.live
    }
    return { items: kept.toReversed(), live }
  }

  private item(item: Item, live: Slots, left: Slots): Pruned {
    if (item.kind === 'break') return { items: [item], live: left }
    if (item.kind === 'set') {
      const targets = item.targets.filter(({ slot }) => live.has(slot) || !/^v\d/.test(slot))
      const before = without(
        live,
        targets.map(({ slot }) => slot),
      )
      const needed = union(before, this.reads.of(targets.map(({ node }) => node)))
      return { items: targets.length > 0 ? [{ kind: 'set', targets }] : [], live: needed }
    }
    if (item.kind === 'if') {
      const then = this.items(item.then, live, left)
      const otherwise = this.items(item.otherwise, live, left)
      return {
        items: [{ ...item, then: then.items, otherwise: otherwise.items }],
        live: union(then.live, otherwise.live, this.reads.of([item.condition])),
      }
    }
    if (item.kind === 'ask') return { items: [item], live: union(without(live, [item.slot]), this.reads.of([item.of])) }
    return this.loop(item, live)
  }

  /** What the next pass reads is live at the end of this one. */
  private loop(item: Item & { kind: 'repeat' | 'rows' }, after: Slots): Pruned {
    let live = after
    for (;;) {
      const body = this.items(item.body, live, after)
      const again = union(live, body.live)
      if (again.size === live.size) {
        const bounds = item.kind === 'rows' ? this.reads.of([item.from, item.to]) : []
        return { items: [{ ...item, body: body.items }], live: union(live, bounds) }
      }
      live = again
    }
  }
}

/** The slots that nodes read, each node looked at once. */
class Reads {
  private readonly known = new Map<Node, Slots>()

  of(nodes: readonly Node[]): Slots {
    return union(...nodes.map((node) => this.node(node)))
  }

  private node(node: Node): Slots {
    const found = this.known.get(node)
    if (found) return found
    const slots = node.operation === 'slot' ? new Set([node.name]) : this.of(node.operands)
    this.known.set(node, slots)
    return slots
  }
}

const union = (...sets: readonly Iterable<string>[]): Slots => new Set(sets.flatMap((set) => [...set]))

const without = (slots: Slots, gone: readonly string[]): Slots => {
  const rest = new Set(slots)
  for (const slot of gone) rest.delete(slot)
  return rest
}
