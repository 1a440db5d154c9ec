import { derivative } from '../../notation/derivative.ts'
import { Graph, type Node } from '../../notation/graph.ts'
import { Transplant } from '../../notation/transplant.ts'
import { placeName, placeOf, type Code, type Place } from './code.ts'

/** What does not change with the weights. */
const fixed = new Set(['data', 'share', 'index'])

/** The names that stand for how arrays change along a direction in weight space; the direction itself, and its product with the Hessian. */
const tangentArray = (array: string): string =>
  array === 'weights' ? 'direction' : array === 'gradient' ? 'product' : `${array}_t`

const tangentLocal = (name: string): string => `${name}_t`

/**
 * Code that beside what it computes finds how all of that changes along `direction`: forward differentiation (Pearlmutter 1994). Of an
 * evaluation with its gradient this gives the Hessian times the direction, in `product`.
 */
export function withTangents(code: readonly Code[]): Code[] {
  return code.flatMap((one): Code[] => {
    if (one.kind === 'loop') return [{ ...one, body: withTangents(one.body) }]
    // the tangent first: it reads what the numbers were before
    if (one.kind === 'let') return [{ kind: 'let', name: tangentLocal(one.name), node: tangentOf(one.node) }, one]
    if (one.kind === 'store') return [{ kind: 'store', place: tangentPlace(one.place), node: tangentOf(one.node) }, one]
    throw new Error('Only evaluations have tangents.')
  })
}

/** The arrays with their tangents. */
export const tangentArrays = (arrays: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...arrays].flatMap(([name, length]) => [[name, length] as const, [tangentArray(name), length] as const]))

const tangentPlace = (place: Place): Place => ({ ...place, array: tangentArray(place.array) })

/** Σ ∂node/∂slot · tangent of the slot. */
function tangentOf(node: Node): Node {
  const graph = new Graph()
  const own = new Transplant(graph).of(node)
  const slots = new Set<Node>()
  const visit = (at: Node): void => {
    if (at.operation === 'slot') slots.add(at)
    at.operands.forEach(visit)
  }
  visit(own)
  let sum = graph.constant(0)
  for (const slot of slots) {
    const place = placeOf(slot.name)
    if (place && fixed.has(place.array)) continue
    const name = place ? placeName(tangentPlace(place)) : tangentLocal(slot.name)
    sum = graph.add(sum, graph.multiply(derivative(graph, own, slot), graph.slot(name)))
  }
  return sum
}
