import type { Node } from '../../notation/graph.ts'
import { nodesOf, type Item, type Repeat, type Target } from '../../notation/program.ts'

/** A loop whose passes run straight to their end, where alone they may leave it. */
export interface Straight {
  readonly targets: readonly Target[]
  /** Is it the last pass? Reads the slots as they were at the beginning of the pass. */
  readonly until: Node
}

interface Way {
  /** Where this way out of a pass is taken; undefined for the end of its body. */
  readonly taken: Node | undefined
  readonly targets: ReadonlyMap<string, Node>
}

/**
 * A loop with one way out in the place of several: lanes that left a pass wait for the others anyway, and what holds them back costs
 * more than what they would compute. `live` are the slots that are read outside. Undefined for a body of more than choices to leave
 * and one `set`.
 */
export function straight({ body }: Repeat, live: ReadonlySet<string>): Straight | undefined {
  const ways = body.map((item, k, { length }) => (k === length - 1 ? last(item) : leaving(item)))
  const known = ways.flatMap((way) => way ?? [])
  const exits = known.flatMap(({ taken }) => taken ?? [])
  const [exit, ...more] = exits
  if (known.length < ways.length || !exit) return undefined
  const slots = new Set(known.flatMap(({ targets }) => [...targets.keys()]))
  return {
    targets: [...slots].flatMap((slot): Target[] => {
      const relevant = live.has(slot) ? known : known.slice(-1)
      const node = relevant.reduceRight<Node | undefined>((otherwise, { taken, targets }) => {
        const here = targets.get(slot) ?? slotNode(slot)
        return !taken || !otherwise || same(here, otherwise) ? here : made('select', [taken, here, otherwise])
      }, undefined)
      return node && node.name !== slot ? [{ slot, node }] : []
    }),
    until: more.reduce((either, one) => made('or', [either, one]), exit),
  }
}

/** A choice that leaves the loop, and what it sets before. */
function leaving(item: Item): Way | undefined {
  if (item.kind !== 'if' || item.otherwise.length > 0) return undefined
  const [set, end] = item.then.length === 1 ? [undefined, ...item.then] : item.then
  if (end?.kind !== 'break' || item.then.length > 2 || (set && set.kind !== 'set')) return undefined
  return { taken: item.condition, targets: targetsOf(set) }
}

const last = (item: Item): Way | undefined =>
  item.kind === 'set' ? { taken: undefined, targets: targetsOf(item) } : undefined

const targetsOf = (set: (Item & { kind: 'set' }) | undefined): ReadonlyMap<string, Node> =>
  new Map(set?.targets.map(({ slot, node }) => [slot, node]))

const same = (a: Node, b: Node): boolean => a === b || (a.operation === 'slot' && a.name === b.name)

const made = (operation: Node['operation'], operands: readonly Node[]): Node => ({
  id: -1,
  operation,
  operands,
  value: 0,
  name: '',
})

const slotNode = (name: string): Node => ({ ...made('slot', []), name })

/** The slots that items read, but for what stands in one loop of theirs. */
export function readOutside(items: readonly Item[], loop: Repeat, then: readonly Node[]): Set<string> {
  const rest = (list: readonly Item[]): Item[] =>
    list.flatMap((item): Item[] => {
      if (item === loop) return []
      if (item.kind === 'if') return [{ ...item, then: rest(item.then), otherwise: rest(item.otherwise) }]
      return item.kind === 'repeat' || item.kind === 'rows' ? [{ ...item, body: rest(item.body) }] : [item]
    })
  const seen = new Set<Node>()
  const slots = new Set<string>()
  const visit = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.operation === 'slot') slots.add(node.name)
    node.operands.forEach(visit)
  }
  ;[...nodesOf(rest(items)), ...then].forEach(visit)
  return slots
}
