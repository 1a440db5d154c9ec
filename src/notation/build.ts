import { NotationError } from './errors.ts'
import { constants, isFunctionName } from './functions.ts'
import type { Graph, Node } from './graph.ts'
import type { Comparison, Tree } from './tree.ts'

/** What a name stands for: a number, or a point or vector by its coordinates. */
export type Value = readonly Node[]

/** The names that a text may read; calls of the problem such as `grad(p)` come through `call`. */
export interface Environment {
  readonly lookup: (name: string) => Value | undefined
  readonly known: () => readonly string[]
  readonly call?: (name: string, values: readonly Value[], position: number) => Value | undefined
}

/**
 * Builds a tree into the graph. Operations work by coordinate; a number meets a vector in each coordinate.
 * @throws NotationError for an unknown name or vectors of different lengths, at its position
 */
export function build(graph: Graph, tree: Tree, environment: Environment): Value {
  try {
    return construct(graph, tree, environment)
  } catch (error) {
    // the graph does not know positions; the innermost tree that fails does
    if (error instanceof NotationError && error.position === 0 && tree.position > 0)
      throw new NotationError(error.message, tree.position)
    throw error
  }
}

function construct(graph: Graph, tree: Tree, environment: Environment): Value {
  const recurse = (inner: Tree) => build(graph, inner, environment)
  switch (tree.kind) {
    case 'number':
      return [graph.constant(tree.value)]
    case 'name':
      return name(graph, tree.name, tree.position, environment)
    case 'negate':
      return recurse(tree.argument).map((node) => graph.negate(node))
    case 'binary': {
      const { operator, position } = tree
      return byCoordinate([recurse(tree.left), recurse(tree.right)], position, ([a, b]) => combine(graph, operator, a, b))
    }
    case 'comparison':
      throw new NotationError('A comparison is no value; use it in if(comparison, a, b).', tree.position)
    case 'call':
      return call(graph, tree, environment)
  }
}

/** The comparison by coordinate, as conditions for `select`. */
export function buildCondition(graph: Graph, tree: Comparison, environment: Environment): Value {
  const sides = [build(graph, tree.left, environment), build(graph, tree.right, environment)]
  return byCoordinate(sides, tree.position, ([a, b]) => {
    if (!a || !b) throw new NotationError('A comparison needs two sides.', tree.position)
    switch (tree.operator) {
      case '<':
        return graph.compare('less', a, b)
      case '>':
        return graph.compare('less', b, a)
      case '<=':
        return graph.compare('lessEqual', a, b)
      case '>=':
        return graph.compare('lessEqual', b, a)
      case '==':
        return graph.compare('equal', a, b)
    }
  })
}

/** Applies `combine` coordinate by coordinate; single numbers serve every coordinate. */
export function byCoordinate(
  values: readonly Value[],
  position: number,
  combine: (nodes: readonly Node[]) => Node,
): Value {
  const length = Math.max(...values.map((value) => value.length))
  if (values.some((value) => value.length !== 1 && value.length !== length))
    throw new NotationError('These vectors have different lengths.', position)
  return Array.from({ length }, (_, i) => combine(values.map((value) => value[value.length === 1 ? 0 : i]).filter((n) => n !== undefined)))
}

function combine(graph: Graph, operator: '+' | '-' | '*' | '/' | '^', a: Node | undefined, b: Node | undefined): Node {
  if (!a || !b) throw new NotationError('An operator needs two operands.', 0)
  switch (operator) {
    case '+':
      return graph.add(a, b)
    case '-':
      return graph.subtract(a, b)
    case '*':
      return graph.multiply(a, b)
    case '/':
      return graph.divide(a, b)
    case '^':
      return graph.pow(a, b)
  }
}

function name(graph: Graph, spelled: string, position: number, environment: Environment): Value {
  const value = environment.lookup(spelled)
  if (value) return value
  const constant = Object.hasOwn(constants, spelled) ? constants[spelled] : undefined
  if (constant !== undefined) return [graph.constant(constant)]
  const known = environment.known()
  const letters = spelled.split('')
  const product = letters.length > 1 && letters.length < 5 && letters.every((letter) => known.includes(letter))
  const hint = product
    ? `for a product write ${letters.join(' ')} with spaces`
    : `known here are ${known.slice(0, 16).join(', ')}, pi and e`
  throw new NotationError(`There is no “${spelled}”; ${hint}.`, position)
}

function call(graph: Graph, tree: Tree & { kind: 'call' }, environment: Environment): Value {
  if (tree.name === 'if') return choice(graph, tree, environment)
  const values = tree.arguments.map((argument) => build(graph, argument, environment))
  const { name: called } = tree
  if (isFunctionName(called))
    return byCoordinate(values, tree.position, ([a, b]) => {
      if (!a) throw new NotationError(`“${called}” needs an argument.`, tree.position)
      return graph.call(called, a, b ?? a)
    })
  const value = environment.call?.(called, values, tree.position)
  if (!value) throw new NotationError(`There is no function “${called}” here.`, tree.position)
  return value
}

function choice(graph: Graph, tree: Tree & { kind: 'call' }, environment: Environment): Value {
  const [condition, whenTrue, whenFalse] = tree.arguments
  if (condition?.kind !== 'comparison' || !whenTrue || !whenFalse)
    throw new NotationError('The first argument of if(…) is a comparison, as in if(x < 0, -x, x).', condition?.position ?? tree.position)
  const values = [
    buildCondition(graph, condition, environment),
    build(graph, whenTrue, environment),
    build(graph, whenFalse, environment),
  ]
  return byCoordinate(values, tree.position, ([c, a, b]) => {
    if (!c || !a || !b) throw new NotationError('if(…) needs three arguments.', tree.position)
    return graph.select(c, a, b)
  })
}
