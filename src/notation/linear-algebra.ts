import { NotationError } from './errors.ts'
import { isConstant, type Graph, type Node } from './graph.ts'
import {
  at,
  byEntry,
  matrixProduct,
  matrixValue,
  numberOf,
  numberValue,
  shapeWords,
  sum,
  vectorValue,
  type Value,
} from './value.ts'

/** A function of vectors and matrices: how many arguments it takes, and its value. */
interface VectorFunction {
  readonly arity: number
  readonly build: (graph: Graph, values: readonly Value[], position: number) => Value
}

const one = (build: (graph: Graph, a: Value, position: number) => Value): VectorFunction => ({
  arity: 1,
  build: (graph, [a], position) => build(graph, given(a, position), position),
})

const two = (build: (graph: Graph, a: Value, b: Value, position: number) => Value): VectorFunction => ({
  arity: 2,
  build: (graph, [a, b], position) => build(graph, given(a, position), given(b, position), position),
})

/** The functions of vectors and small matrices that a method's text may call. */
export const vectorFunctions: Readonly<Record<string, VectorFunction>> = {
  dot: two((graph, a, b, position) => numberValue(inner(graph, a, b, position))),
  norm: one((graph, a, position) => numberValue(graph.call('sqrt', inner(graph, a, a, position)))),
  outer: two((graph, a, b) =>
    matrixValue(a.nodes.length, b.nodes.length, (i, j) => graph.multiply(entry(a, i), entry(b, j))),
  ),
  transpose: one((_, a) =>
    a.kind === 'vector'
      ? matrixValue(1, a.rows, (_row, j) => entry(a, j))
      : matrixValue(a.columns, a.rows, (i, j) => at(a, j, i)),
  ),
  diag: one((graph, a, position) => {
    if (a.kind === 'vector') return matrixValue(a.rows, a.rows, (i, j) => (i === j ? entry(a, i) : graph.constant(0)))
    square(a, 'diag', position)
    return vectorValue(Array.from({ length: a.rows }, (_, i) => at(a, i, i)))
  }),
  solve: two(solve),
  eigenvalues: one((graph, a, position) => vectorValue(eigen(graph, a, position).values)),
  eigenvectors: one((graph, a, position) => eigen(graph, a, position).vectors),
  /** The newest column of a memory of columns. */
  newest: one((_, a, position) => {
    if (a.kind === 'vector') return numberValue(entry(a, a.rows - 1))
    matrix(a, 'newest', position)
    return vectorValue(Array.from({ length: a.rows }, (_row, i) => at(a, i, a.columns - 1)))
  }),
  /** Columns moved up by one, the newest to the oldest place. */
  rotate: one(
    (_, a, position) => (matrixLike(a, 'rotate', position), rotated(a, (of, j) => (j === 0 ? of.length - 1 : j - 1))),
  ),
  /** Columns moved down by one, the oldest to the newest place: undoes `rotate`. */
  unrotate: one(
    (_, a, position) => (matrixLike(a, 'unrotate', position), rotated(a, (of, j) => (j === of.length - 1 ? 0 : j + 1))),
  ),
  /** Forgets the oldest column and adds a newest. */
  push: two((_, a, column, position) => {
    matrixLike(a, 'push', position)
    const width = a.kind === 'vector' ? a.rows : a.columns
    const next = (i: number, j: number): Node =>
      j === width - 1 ? entry(column, i) : a.kind === 'vector' ? entry(a, j + 1) : at(a, i, j + 1)
    return a.kind === 'vector'
      ? vectorValue(Array.from({ length: width }, (_row, j) => next(0, j)))
      : matrixValue(a.rows, width, next)
  }),
  /** The unit vector along coordinate k (from 0), counted round and round. */
  unit: one((graph, k, position) => {
    const index = numberOf(k, 'The coordinate of unit(…)', position)
    const half = graph.multiply(graph.constant(0.5), index)
    const odd = graph.compare('less', graph.constant(0.25), graph.subtract(half, graph.call('floor', half)))
    const [zero, unit] = [graph.constant(0), graph.constant(1)]
    return vectorValue([graph.select(odd, zero, unit), graph.select(odd, unit, zero)])
  }),
}

export const isVectorFunction = (name: string): boolean => Object.hasOwn(vectorFunctions, name)

/** The 2×2 identity, the one matrix with a name of its own. */
export const identity = (graph: Graph): Value => matrixValue(2, 2, (i, j) => graph.constant(i === j ? 1 : 0))

function given(value: Value | undefined, position: number): Value {
  if (!value) throw new NotationError('An argument is missing.', position)
  return value
}

const entry = (value: Value, index: number): Node => at({ ...value, columns: 1 }, index, 0)

function inner(graph: Graph, a: Value, b: Value, position: number): Node {
  return sum(
    graph,
    byEntry([a, b], position, ([p, q]) => graph.multiply(p ?? graph.constant(0), q ?? graph.constant(0))).nodes,
  )
}

function matrix(a: Value, name: string, position: number): void {
  if (a.kind !== 'matrix') throw new NotationError(`${name}(…) takes a matrix, not ${shapeWords(a)}.`, position)
}

function matrixLike(a: Value, name: string, position: number): void {
  if (a.kind === 'number') throw new NotationError(`${name}(…) takes columns, not a number.`, position)
}

function square(a: Value, name: string, position: number): void {
  matrix(a, name, position)
  if (a.rows !== a.columns) throw new NotationError(`${name}(…) takes a square matrix, not ${shapeWords(a)}.`, position)
}

function rotated(a: Value, from: (of: { readonly length: number }, column: number) => number): Value {
  if (a.kind === 'vector') return vectorValue(a.nodes.map((_, j) => entry(a, from({ length: a.rows }, j))))
  return matrixValue(a.rows, a.columns, (i, j) => at(a, i, from({ length: a.columns }, j)))
}

const singular =
  'The matrix of solve(…) is singular everywhere on this problem; add a multiple of identity, or choose another problem.'

/**
 * A⁻¹b of a 2×2 matrix by Cramer's rule, its entries measured by their sum: products of small ones would leave single precision.
 * Where the matrix is singular it is not finite, so that the run ends there.
 * @throws NotationError for a matrix that is singular everywhere
 */
function solve(graph: Graph, a: Value, b: Value, position: number): Value {
  square(a, 'solve', position)
  if (a.rows !== 2) throw new NotationError('solve(…) takes a 2×2 matrix.', position)
  const size = sum(
    graph,
    a.nodes.map((node) => graph.call('abs', node)),
  )
  if (!graph.numeric && isConstant(size, 0)) throw new NotationError(singular, position)
  const measured = (row: number, column: number) => graph.divide(at(a, row, column), size)
  const [p, q, r, s] = [measured(0, 0), measured(0, 1), measured(1, 0), measured(1, 1)]
  const determinant = graph.subtract(graph.multiply(p, s), graph.multiply(q, r))
  if (!graph.numeric && isConstant(determinant, 0)) throw new NotationError(singular, position)
  const adjugate = matrixValue(2, 2, (i, j) => (i === j ? (i === 0 ? s : p) : graph.negate(i === 0 ? q : r)))
  const product = matrixProduct(graph, adjugate, b, position)
  return byEntry([product], position, ([n]) => graph.divide(graph.divide(n ?? determinant, determinant), size))
}

/** Eigenvalues (smaller first) and orthonormal eigenvectors (as columns) of a symmetric 2×2 matrix. */
function eigen(graph: Graph, a: Value, position: number): { values: [Node, Node]; vectors: Value } {
  square(a, 'eigenvalues', position)
  if (a.rows !== 2) throw new NotationError('Eigenvalues are known here for 2×2 matrices.', position)
  const half = graph.constant(0.5)
  const middle = graph.multiply(half, graph.add(at(a, 0, 0), at(a, 1, 1)))
  const spread = graph.multiply(half, graph.subtract(at(a, 0, 0), at(a, 1, 1)))
  const radius = graph.call('hypot', spread, at(a, 0, 1))
  const angle = graph.multiply(half, graph.call('atan2', at(a, 0, 1), spread))
  const [sine, cosine] = [graph.call('sin', angle), graph.call('cos', angle)]
  const vectors = matrixValue(2, 2, (i, j) => (i === j ? (i === 0 ? graph.negate(sine) : sine) : cosine))
  return { values: [graph.subtract(middle, radius), graph.add(middle, radius)], vectors }
}
