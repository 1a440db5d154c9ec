import { Elementary } from '../numerics/elementary.ts'
import type { Graph, Node } from './graph.ts'
import { Lowering, ProductGraph } from './lower.ts'

/** A graph of single-precision operations: constants are float32 too. */
class SingleGraph extends ProductGraph {
  override constant(value: number): Node {
    return super.constant(Math.fround(value))
  }
}

/** Expands everything into float32 operations that every back end computes alike; `elementary` makes those of functions. */
export function singleLowering(elementary: (graph: Graph) => Elementary = (graph) => new Elementary(graph)): Lowering {
  const graph = new SingleGraph()
  return new Lowering(graph, elementary(graph))
}
