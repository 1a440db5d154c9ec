import { compileFunction } from './compile-function.ts'
import { Graph } from './graph.ts'
import { Lowering } from './lower.ts'
import type { Answer } from './method-text.ts'
import { mapNodes, type Item } from './program.ts'
import type { NumericFunction } from './tape.ts'

/**
 * A float64 function that writes the numbers of several answers at a point, one answer after another. Its inputs are x, y and the
 * values of the slots `q0 …`, then the step t.
 */
export function compileAnswers(answers: readonly Answer[], parameters: number): NumericFunction {
  const graph = new Graph()
  const items: Item[] = []
  let slots = 0
  const write = { item: (item: Item) => items.push(item), slot: () => `v${slots++}` }
  const nodes = answers.flatMap((answer) => [...answer(graph, [graph.slot('x'), graph.slot('y')], write).nodes])
  const lowering = new Lowering()
  const inputs = ['x', 'y', ...Array.from({ length: parameters }, (_, i) => `q${i}`), 't']
  return compileFunction(
    nodes,
    inputs,
    mapNodes(items, (node) => lowering.of(node)),
    lowering,
  )
}
