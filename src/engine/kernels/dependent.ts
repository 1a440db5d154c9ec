import type { Node } from '../../notation/graph.ts'
import type { Step } from './step.ts'

/** Constants, table columns and state slots (after theta) by number. */
export interface Dependent {
  readonly constants: readonly number[]
  readonly columns: readonly number[]
  readonly fills: readonly number[]
}

/** Which of a step's numbers change when some of its values (by their number) or the mark of its random numbers do. */
export function dependentOn({ split }: Step, values: readonly number[], mark: boolean): Dependent {
  const own = split.parameters.length
  const changing = new Set(values.map((k) => (k < own ? `p${k}` : `q${k - own}`)))
  if (mark) changing.add('n2')
  const changes = (fill: number | string) => changing.has(`p${split.parameters.indexOf(String(fill))}`)
  // what the host carries from step to step changes with all that it reads, also of its own
  for (let before = -1; before !== changing.size;) {
    before = changing.size
    for (const { slot, fill, next } of split.hostMemory) if (changes(fill) || reads(next, changing)) changing.add(slot)
  }
  const those = (nodes: readonly Node[]) => nodes.flatMap((node, k) => (reads(node, changing) ? [k] : []))
  const fills = split.memory.flatMap((memory) => memory.fills)
  return {
    constants: those(split.constants),
    columns: those(split.table),
    fills: fills.flatMap((fill, k) => (changes(fill) ? [k] : [])),
  }
}

function reads(node: Node, slots: ReadonlySet<string>, seen = new Set<Node>()): boolean {
  if (node.operation === 'slot') return slots.has(node.name)
  if (seen.has(node)) return false
  seen.add(node)
  return node.operands.some((operand) => reads(operand, slots, seen))
}
