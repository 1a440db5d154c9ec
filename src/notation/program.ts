import type { Node } from './graph.ts'

/** Structured code over scalar slots. Texts without `repeat` become a single `set`; choices without loops become selects. */
export type Item =
  | { readonly kind: 'set'; readonly targets: readonly Target[] }
  | {
      readonly kind: 'if'
      readonly condition: Node
      readonly then: readonly Item[]
      readonly otherwise: readonly Item[]
    }
  | Repeat
  | Rows
  | Ask
  | { readonly kind: 'break' }

export interface Repeat {
  readonly kind: 'repeat'
  readonly count: number
  readonly body: readonly Item[]
}

/** A loop over the rows of a data set from number `from` up to `to`; its body reads the row's numbers as slots `u` and `v`. */
export interface Rows {
  readonly kind: 'rows'
  readonly from: Node
  readonly to: Node
  readonly body: readonly Item[]
}

/** What is no expression of numbers, of a network's weights: the loss or its gradient at a point, or the sum over all weights of a node. */
export interface Ask {
  readonly kind: 'ask'
  readonly what: 'f' | 'grad' | 'sum'
  readonly of: Node
  readonly slot: string
}

/** All targets of one `set` get their values at once: the nodes read the slots as they were before. */
export interface Target {
  readonly slot: string
  readonly node: Node
}

/** What a run remembers between steps under one name: slots, each with what fills it first. */
export interface MemoryVector {
  readonly name: string
  readonly slots: readonly string[]
  /** A number, or the name of the parameter whose value it is. */
  readonly fills: readonly (number | string)[]
}

/**
 * One step of a method on a problem. Slots: `theta0 theta1`, those of `memory`, `t`, the method's parameters `p0 …` and the
 * problem's `q0 …`, and locals `v0 …` that start undefined.
 */
export interface Program {
  readonly items: readonly Item[]
  readonly memory: readonly MemoryVector[]
  readonly parameters: readonly string[]
  /** Evaluations a step where they are the same each step; else they are counted in the memory `#f`, `#g`, `#h`. */
  readonly evaluations: Readonly<Record<Evaluation, number | undefined>>
}

export type Evaluation = 'f' | 'g' | 'h'

/** All nodes that items read, in order. */
export function nodesOf(items: readonly Item[]): Node[] {
  return items.flatMap((item) => {
    if (item.kind === 'set') return item.targets.map((target) => target.node)
    if (item.kind === 'if') return [item.condition, ...nodesOf(item.then), ...nodesOf(item.otherwise)]
    if (item.kind === 'rows') return [item.from, item.to, ...nodesOf(item.body)]
    if (item.kind === 'ask') return [item.of]
    return item.kind === 'repeat' ? nodesOf(item.body) : []
  })
}

/** The same items with every node replaced. */
export function mapNodes(items: readonly Item[], map: (node: Node) => Node): Item[] {
  return items.map((item) => {
    if (item.kind === 'set')
      return { kind: 'set', targets: item.targets.map(({ slot, node }) => ({ slot, node: map(node) })) }
    if (item.kind === 'if')
      return {
        ...item,
        condition: map(item.condition),
        then: mapNodes(item.then, map),
        otherwise: mapNodes(item.otherwise, map),
      }
    if (item.kind === 'rows')
      return { kind: 'rows', from: map(item.from), to: map(item.to), body: mapNodes(item.body, map) }
    if (item.kind === 'ask') return { ...item, of: map(item.of) }
    return item.kind === 'repeat' ? { ...item, body: mapNodes(item.body, map) } : item
  })
}

/** The slots that items assign. */
export function slotsSetIn(items: readonly Item[], into = new Set<string>()): Set<string> {
  for (const item of items) {
    if (item.kind === 'set') for (const { slot } of item.targets) into.add(slot)
    if (item.kind === 'ask') into.add(item.slot)
    if (item.kind === 'if') slotsSetIn([...item.then, ...item.otherwise], into)
    if (item.kind === 'repeat' || item.kind === 'rows') slotsSetIn(item.body, into)
  }
  return into
}

/** Do the items loop over the rows of a data set? */
export const usesRows = (items: readonly Item[]): boolean =>
  items.some(
    (item) =>
      item.kind === 'rows' ||
      (item.kind === 'repeat' && usesRows(item.body)) ||
      (item.kind === 'if' && usesRows([...item.then, ...item.otherwise])),
  )

/** Do the items loop? */
export const loops = (items: readonly Item[]): boolean =>
  items.some(
    (item) =>
      item.kind === 'repeat' ||
      item.kind === 'rows' ||
      (item.kind === 'if' && loops([...item.then, ...item.otherwise])),
  )

/** May the items leave the loop around them? */
export const breaks = (items: readonly Item[]): boolean =>
  items.some((item) => item.kind === 'break' || (item.kind === 'if' && breaks([...item.then, ...item.otherwise])))
