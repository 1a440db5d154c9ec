import { build } from './build.ts'
import { derivative } from './derivative.ts'
import { NotationError } from './errors.ts'
import { Graph, type Node } from './graph.ts'
import { parseFormula } from './parser.ts'
import { Transplant } from './transplant.ts'
import { parseStatements } from './statements.ts'
import type { Statement, Tree } from './tree.ts'
import { unroll } from './unroll.ts'
import { numberOf, numberValue, type Value } from './value.ts'

/** A loss over the plane with its exact derivatives, in one graph over the slots `x`, `y`, `q0`, `q1` … (its parameters), and `t` (the step). */
export interface Loss {
  /** The formula as written; none where the loss is told in steps. */
  readonly tree: Tree | undefined
  readonly parameters: readonly string[]
  readonly value: Node
  readonly gradient: readonly [Node, Node]
  /** fxx, fxy, fyy */
  readonly hessian: readonly [Node, Node, Node]
  /** Is the Hessian the same everywhere? */
  readonly quadratic: boolean
  /** Does the loss depend on the step? */
  readonly varies: boolean
}

/** Names that a surface's parameter may not have. */
const reserved = new Set(['x', 'y', 't', 'if', 'repeat', 'break', 'else'])

/**
 * Compiles a formula in x, y, the step t (from 1) and the named parameters; `row` names the numbers of a data row that it also reads.
 * @throws NotationError with the position and what would be right
 */
export function compileLoss(formula: string, parameters: readonly string[] = [], row: readonly string[] = []): Loss {
  const taken = parameters.find((name) => reserved.has(name))
  if (taken !== undefined) throw new NotationError(`A parameter cannot be called “${taken}”; choose another name.`, 0)
  const text = parseSurface(formula)
  const graph = new Graph()
  const x = graph.slot('x')
  const y = graph.slot('y')
  const names = new Map<string, Value>([
    ['x', numberValue(x)],
    ['y', numberValue(y)],
  ])
  parameters.forEach((name, i) => names.set(name, numberValue(graph.slot(`q${i}`))))
  names.set('t', numberValue(graph.slot('t')))
  for (const name of row) names.set(name, numberValue(graph.slot(name)))
  const built = valueOf(graph, text, names)
  const value = numberOf(built, 'A formula', 0)
  const fx = derivative(graph, value, x)
  const fy = derivative(graph, value, y)
  let second: Loss['hessian'] | undefined
  // few texts ask for it, and the first picture does not wait for it
  const hessian = (): Loss['hessian'] =>
    (second ??= [derivative(graph, fx, x), derivative(graph, fx, y), derivative(graph, fy, y)])
  return {
    tree: 'kind' in text ? text : undefined,
    parameters,
    value,
    gradient: [fx, fy],
    get hessian() {
      return hessian()
    },
    get quadratic() {
      return !hessian().some((node) => reads(node, [x, y]))
    },
    varies: reads(value, [graph.slot('t')]),
  }
}

/** The loss as it is at its first step. */
export function atFirstStep(loss: Loss): Loss {
  const graph = new Graph()
  const at = new Transplant(graph, (slot) => (slot === 't' ? graph.constant(1) : undefined))
  const [fx, fy] = loss.gradient
  const [xx, xy, yy] = loss.hessian
  return {
    ...loss,
    value: at.of(loss.value),
    gradient: [at.of(fx), at.of(fy)],
    hessian: [at.of(xx), at.of(xy), at.of(yy)],
    varies: false,
  }
}

/** The loss's nodes taken at a point that is itself an expression, in that expression's graph. */
export function lossAt(graph: Graph, nodes: readonly Node[], point: readonly Node[]): Node[] {
  const [x, y] = point
  const transplant = new Transplant(graph, (slot) => (slot === 'x' ? x : slot === 'y' ? y : undefined))
  return nodes.map((node) => transplant.of(node))
}

/** Does the value of a node depend on one of the slots? */
function reads(node: Node, slots: readonly Node[], seen = new Set<Node>()): boolean {
  if (slots.includes(node)) return true
  if (seen.has(node)) return false
  seen.add(node)
  return node.operands.some((operand) => reads(operand, slots, seen))
}

/** Is the text a list of statements that leave the loss in `f`, as a recurrence needs? */
export const isProgram = (formula: string): boolean => /(^|\n|;)\s*(repeat\b|[A-Za-z_]\w*\s*=(?!=))/.test(formula)

function parseSurface(formula: string): Tree | readonly Statement[] {
  return isProgram(formula) ? parseStatements(formula, {}) : parseFormula(formula)
}

function valueOf(graph: Graph, text: Tree | readonly Statement[], names: Map<string, Value>): Value {
  const environment = { lookup: (name: string) => names.get(name), known: () => [...names.keys()] }
  if ('kind' in text) return build(graph, text, environment)
  unroll(graph, text, names, new Set([...names.keys(), 'pi', 'e', 'tau', 't']))
  const value = names.get('f')
  if (!value) throw new NotationError('A surface told in steps ends with a line f = ….', 0)
  return value
}
