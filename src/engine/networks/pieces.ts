import { build } from '../../notation/build.ts'
import { derivative } from '../../notation/derivative.ts'
import { Graph, type Node } from '../../notation/graph.ts'
import { parseFormula } from '../../notation/parser.ts'
import { Transplant } from '../../notation/transplant.ts'
import { numberOf, numberValue } from '../../notation/value.ts'
import { activations } from '../../networks/activations/index.ts'
import { networkLosses } from '../../networks/losses/index.ts'

/** A formula and its derivative by its first name, to be put into a graph. */
interface Piece {
  readonly names: readonly string[]
  readonly value: Node
  readonly slope: Node
}

const known = new Map<string, Piece>()

function pieceOf(formula: string, names: readonly [string, ...string[]]): Piece {
  const found = known.get(formula)
  if (found) return found
  const graph = new Graph()
  const built = build(graph, parseFormula(formula), {
    lookup: (name) => (names.includes(name) ? numberValue(graph.slot(name)) : undefined),
    known: () => names,
  })
  const value = numberOf(built, 'A formula of a network', 0)
  const piece = { names, value, slope: derivative(graph, value, graph.slot(names[0])) }
  known.set(formula, piece)
  return piece
}

/** Value and derivative with nodes in the place of the names. */
function put(piece: Piece, graph: Graph, nodes: readonly Node[]): { value: Node; slope: Node } {
  const transplant = new Transplant(graph, (slot) => nodes[piece.names.indexOf(slot)])
  return { value: transplant.of(piece.value), slope: transplant.of(piece.slope) }
}

/** What an activation makes of a sum, and how that changes with it. */
export const activated = (graph: Graph, id: string, sum: Node): { value: Node; slope: Node } =>
  put(pieceOf(activations.get(id)?.formula ?? 'x', ['x']), graph, [sum])

/** The loss of one output, and its derivative by the output. */
export const lossOf = (graph: Graph, id: string, output: Node, target: Node): { value: Node; slope: Node } =>
  put(pieceOf(networkLosses.get(id)?.formula ?? 'y z', ['z', 'y']), graph, [output, target])
