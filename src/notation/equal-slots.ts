import { isConstant, type Graph, type Node } from './graph.ts'
import { mapNodes, type Item, type Target } from './program.ts'
import { Transplant } from './transplant.ts'

interface Code {
  readonly items: readonly Item[]
  readonly update: readonly Target[]
}

/**
 * Loop variables (`v0 …`) that always have the same value become one, and those that only ever have one constant value become that
 * constant: evaluations are counted by kind, and most loops ask for the loss and its gradient equally often.
 */
export function withoutEqualSlots({ items, update }: Code, graph: Graph): Code {
  const sets = setsOf(items)
  const local = [...new Set(sets.flatMap((targets) => [...targets.keys()]))]
  const constants = new Map(local.flatMap((slot): [string, Node][] => constantIn(sets, slot)))
  // all are taken for equal until some set tells them apart
  let classes = new Map(local.map((slot) => [slot, local[0] ?? slot]))
  for (let size = 0, grown = 1; grown !== size;) {
    size = grown
    const same = new Transplant(graph, (slot) => constants.get(slot) ?? graph.slot(classes.get(slot) ?? slot))
    const first = new Map<string, string>()
    classes = new Map(
      local.map((slot) => {
        const key = [classes.get(slot), ...sets.map((targets) => idOf(targets.get(slot), same))].join()
        if (!first.has(key)) first.set(key, slot)
        return [slot, first.get(key) ?? slot]
      }),
    )
    grown = first.size
  }
  const one = new Transplant(graph, (slot) => constants.get(slot) ?? graph.slot(classes.get(slot) ?? slot))
  const kept = (slot: string) => !constants.has(slot) && (classes.get(slot) ?? slot) === slot
  return {
    items: mapNodes(withTargets(items, kept), (node) => one.of(node)),
    update: update
      .map(({ slot, node }) => ({ slot, node: one.of(node) }))
      .filter(({ slot, node }) => node.name !== slot),
  }
}

const idOf = (node: Node | undefined, same: Transplant): number => (node ? same.of(node).id : -1)

/** The one constant that all sets give a slot. */
function constantIn(sets: readonly ReadonlyMap<string, Node>[], slot: string): [string, Node][] {
  const values = sets.flatMap((targets) => targets.get(slot) ?? [])
  const [first] = values
  return first && isConstant(first) && values.every((node) => node === first) ? [[slot, first]] : []
}

/** What each `set` gives to loop variables; what is asked of a network is a value of its own. */
function setsOf(items: readonly Item[]): ReadonlyMap<string, Node>[] {
  return items.flatMap((item): ReadonlyMap<string, Node>[] => {
    if (item.kind === 'set')
      return [new Map(item.targets.flatMap(({ slot, node }) => (/^v\d/.test(slot) ? [[slot, node]] : [])))]
    if (item.kind === 'if') return setsOf([...item.then, ...item.otherwise])
    return item.kind === 'repeat' || item.kind === 'rows' ? setsOf(item.body) : []
  })
}

function withTargets(items: readonly Item[], kept: (slot: string) => boolean): Item[] {
  return items.map((item): Item => {
    if (item.kind === 'set') return { ...item, targets: item.targets.filter(({ slot }) => kept(slot)) }
    if (item.kind === 'if')
      return { ...item, then: withTargets(item.then, kept), otherwise: withTargets(item.otherwise, kept) }
    return item.kind === 'repeat' || item.kind === 'rows' ? { ...item, body: withTargets(item.body, kept) } : item
  })
}
