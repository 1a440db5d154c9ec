import { NotationError } from './errors.ts'
import { constants, isFunctionName } from './functions.ts'
import { isConstant, type Graph, type Node } from './graph.ts'
import { isVectorFunction, vectorFunctions } from './linear-algebra.ts'
import { namesIn, type Condition, type Tree } from './tree.ts'
import { byEntry, matrixProduct, numberValue, shapeWords, type Value } from './value.ts'

/** The names that a text may read; calls of the problem such as `grad(p)` come through `call`. */
export interface Environment {
  readonly lookup: (name: string) => Value | undefined
  readonly known: () => readonly string[]
  readonly call?: (name: string, values: readonly Value[], position: number) => Value | undefined
}

/**
 * Builds a tree into the graph. Operations work entry by entry, a number meets every entry; a matrix times a vector or a matrix
 * is their product.
 * @throws NotationError for an unknown name or shapes that do not fit, at its position
 */
export function build(graph: Graph, tree: Tree, environment: Environment): Value {
  try {
    return construct(graph, tree, environment)
  } catch (error) {
    if (!(error instanceof NotationError) || placed.has(error)) throw error
    // the graph does not know positions; the innermost tree that fails does
    const here = error.position === 0 ? new NotationError(error.message, tree.position) : error
    placed.add(here)
    throw here
  }
}

/** Errors whose position is settled: 0 is the first character of theirs, not “unknown”. */
const placed = new WeakSet<NotationError>()

function construct(graph: Graph, tree: Tree, environment: Environment): Value {
  const recurse = (inner: Tree) => build(graph, inner, environment)
  switch (tree.kind) {
    case 'number':
      return numberValue(graph.constant(tree.value))
    case 'name':
      return name(graph, tree.name, tree.position, environment)
    case 'negate':
      return byEntry([recurse(tree.argument)], tree.position, ([a]) => graph.negate(operand(a)))
    case 'binary': {
      const [left, right] = [recurse(tree.left), recurse(tree.right)]
      if (tree.operator === '/') refuseZero(tree.right, right, environment)
      return combine(graph, tree.operator, left, right, tree.position)
    }
    case 'comparison':
    case 'logical':
      throw new NotationError('A comparison is no value; use it in if(comparison, a, b).', tree.position)
    case 'call':
      return call(graph, tree, environment)
  }
}

/** A condition as an input of `select`, entry by entry. */
export function buildCondition(graph: Graph, tree: Condition, environment: Environment): Value {
  if (tree.kind === 'logical') {
    const sides = [buildCondition(graph, tree.left, environment), buildCondition(graph, tree.right, environment)]
    const [one, zero] = [graph.constant(1), graph.constant(0)]
    return byEntry(sides, tree.position, ([a, b]) => {
      const right = graph.select(operand(b), one, zero)
      const both =
        tree.operator === 'and' ? graph.select(operand(a), right, zero) : graph.select(operand(a), one, right)
      return graph.compare('less', graph.constant(0.5), both)
    })
  }
  const sides = [build(graph, tree.left, environment), build(graph, tree.right, environment)]
  return byEntry(sides, tree.position, ([first, second]) => {
    const [a, b] = [operand(first), operand(second)]
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

function operand(node: Node | undefined): Node {
  if (!node) throw new NotationError('An operation lacks an operand.', 0)
  return node
}

/** What a method divides by may be zero on some problem, as the curvature of a plane is; where a text says zero itself it is a slip. */
function refuseZero(tree: Tree, { nodes }: Value, { call: asks }: Environment): void {
  if (nodes.some((node) => isConstant(node, 0)) && (!asks || namesIn(tree).size === 0))
    throw new NotationError('A division by the constant zero.', 0)
}

function combine(graph: Graph, operator: '+' | '-' | '*' | '/' | '^', a: Value, b: Value, position: number): Value {
  const matrices = Number(a.kind === 'matrix') + Number(b.kind === 'matrix')
  if (operator === '*' && matrices > 0 && a.kind !== 'number' && b.kind !== 'number')
    return matrixProduct(graph, a, b, position)
  if ((operator === '+' || operator === '-') && matrices === 1)
    throw new NotationError('To a matrix only a matrix can be added; write a number as number * identity.', position)
  if (operator === '^' && matrices > 0)
    throw new NotationError('A matrix has no power here; write the product.', position)
  if (operator === '/' && b.kind === 'matrix')
    throw new NotationError('Nothing is divided by a matrix; write solve(A, b).', position)
  return byEntry([a, b], position, ([first, second]) => {
    const [p, q] = [operand(first), operand(second)]
    switch (operator) {
      case '+':
        return graph.add(p, q)
      case '-':
        return graph.subtract(p, q)
      case '*':
        return graph.multiply(p, q)
      case '/':
        return graph.divide(p, q)
      case '^':
        return graph.pow(p, q)
    }
  })
}

function name(graph: Graph, spelled: string, position: number, environment: Environment): Value {
  const value = environment.lookup(spelled)
  if (value) return value
  const constant = Object.hasOwn(constants, spelled) ? constants[spelled] : undefined
  if (constant !== undefined) return numberValue(graph.constant(constant))
  const known = environment.known()
  const letters = spelled.split('')
  const product = letters.length > 1 && letters.length < 5 && letters.every((letter) => known.includes(letter))
  const hint = product
    ? `for a product write ${letters.join(' ')} with spaces`
    : `known here are ${known.slice(0, 16).join(', ')}, pi and e`
  throw new NotationError(`There is no “${spelled}”; ${hint}.`, position, 'name')
}

function call(graph: Graph, tree: Tree & { kind: 'call' }, environment: Environment): Value {
  if (tree.name === 'if') return choice(graph, tree, environment)
  const values = tree.arguments.map((argument) => build(graph, argument, environment))
  const { name: called, position } = tree
  if (isFunctionName(called)) {
    const matrix = values.find(({ kind }) => kind === 'matrix')
    if (matrix) throw new NotationError(`“${called}” takes numbers or vectors, not ${shapeWords(matrix)}.`, position)
    return byEntry(values, position, ([a, b]) => graph.call(called, operand(a), b ?? a))
  }
  // the problem's answer comes first: of a network's weights a dot product is a loop
  const value =
    environment.call?.(called, values, position) ??
    (isVectorFunction(called) ? vectorFunctions[called]?.build(graph, values, position) : undefined)
  if (!value) throw new NotationError(`There is no function “${called}” here.`, position, 'function')
  return value
}

function choice(graph: Graph, tree: Tree & { kind: 'call' }, environment: Environment): Value {
  const [condition, whenTrue, whenFalse] = tree.arguments
  if ((condition?.kind !== 'comparison' && condition?.kind !== 'logical') || !whenTrue || !whenFalse)
    throw new NotationError(
      'The first argument of if(…) is a comparison, as in if(x < 0, -x, x).',
      condition?.position ?? tree.position,
    )
  const test = buildCondition(graph, condition, environment)
  const branches = [build(graph, whenTrue, environment), build(graph, whenFalse, environment)]
  return byEntry([test, ...branches], tree.position, ([c, a, b]) => graph.select(operand(c), operand(a), operand(b)))
}
