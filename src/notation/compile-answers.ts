import { Graph } from './graph.ts'
import { Lowering } from './lower.ts'
import type { Answer } from './method-text.ts'
import { double, evaluate } from './print-javascript.ts'
import { mapNodes, slotsSetIn, type Item } from './program.ts'
import { TextPrinter } from './text-printer.ts'

/**
 * A float64 function that writes the numbers of several answers at a point, one answer after another. Its inputs are x, y and the
 * values of the slots `q0 …`, then the step t.
 */
export function compileAnswers(
  answers: readonly Answer[],
  parameters: number,
): (inputs: ArrayLike<number>, outputs: Float64Array) => void {
  const graph = new Graph()
  const items: Item[] = []
  let slots = 0
  const write = { item: (item: Item) => items.push(item), slot: () => `v${slots++}` }
  const nodes = answers.flatMap((answer) => [...answer(graph, [graph.slot('x'), graph.slot('y')], write).nodes])
  const lowering = new Lowering()
  const inputs = ['x', 'y', ...Array.from({ length: parameters }, (_, i) => `q${i}`), 't']
  const printer = new TextPrinter(double, (slot) => (inputs.includes(slot) ? `i[${inputs.indexOf(slot)}]` : slot))
  const before = printer.items(mapNodes(items, (node) => lowering.of(node)))
  const locals = [...slotsSetIn(items)].map((slot) => `let ${slot} = 0;`).join('\n')
  const { statements, values } = printer.values(nodes.map((node) => lowering.of(node)))
  const body = `${locals}\n${before}\n${statements}\n${values.map((value, k) => `o[${k}] = ${value};`).join('\n')}`
  return evaluate<(inputs: ArrayLike<number>, outputs: Float64Array) => void>(`(i, o) => {\n${body}\n}`)
}
