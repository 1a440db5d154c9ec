import { NotationError } from './errors.ts'
import type { Graph, Node } from './graph.ts'

/** What a name or an expression stands for: a number, a vector (a point among them) or a small matrix, row by row. */
export interface Value {
  readonly kind: 'number' | 'vector' | 'matrix'
  readonly rows: number
  readonly columns: number
  readonly nodes: readonly Node[]
}

export const numberValue = (node: Node): Value => ({ kind: 'number', rows: 1, columns: 1, nodes: [node] })

export const vectorValue = (nodes: readonly Node[]): Value => ({
  kind: 'vector',
  rows: nodes.length,
  columns: 1,
  nodes,
})

export const matrixValue = (rows: number, columns: number, entry: (row: number, column: number) => Node): Value => ({
  kind: 'matrix',
  rows,
  columns,
  nodes: Array.from({ length: rows * columns }, (_, k) => entry(Math.floor(k / columns), k % columns)),
})

/** A value of the same shape with other entries. */
export const shapedAs = ({ kind, rows, columns }: Value, nodes: readonly Node[]): Value => ({
  kind,
  rows,
  columns,
  nodes,
})

export const sameShape = (a: Value, b: Value): boolean =>
  a.kind === b.kind && a.rows === b.rows && a.columns === b.columns

/** The value in words, for messages. */
export const shapeWords = ({ kind, rows, columns }: Value): string =>
  kind === 'number' ? 'a number' : kind === 'vector' ? `a vector of ${rows}` : `a ${rows}×${columns} matrix`

/** The only node of a number. */
export function numberOf(value: Value, what: string, position: number): Node {
  const [node] = value.nodes
  if (value.kind !== 'number' || !node)
    throw new NotationError(`${what} must be a number, not ${shapeWords(value)}.`, position)
  return node
}

/** Entry by entry; numbers serve every entry. */
export function byEntry(values: readonly Value[], position: number, combine: (nodes: readonly Node[]) => Node): Value {
  const shape = values.find((value) => value.kind !== 'number') ?? values[0]
  if (!shape) throw new NotationError('An operation needs operands.', position)
  for (const value of values)
    if (value.kind !== 'number' && !sameShape(value, shape))
      throw new NotationError(`${shapeWords(shape)} and ${shapeWords(value)} do not fit together here.`, position)
  const entries = shape.nodes.map((_, i) => {
    // A loop, as a reader's steps are worked out through here while they are played.
    const operands: Node[] = []
    for (const { kind, nodes } of values) {
      const node = nodes[kind === 'number' ? 0 : i]
      if (node) operands.push(node)
    }
    return combine(operands)
  })
  return shapedAs(shape, entries)
}

/** The product of a matrix with a vector or a matrix. */
export function matrixProduct(graph: Graph, a: Value, b: Value, position: number): Value {
  if (a.columns !== b.rows)
    throw new NotationError(
      `${shapeWords(a)} cannot be multiplied with ${shapeWords(b)}; their inner sizes differ.`,
      position,
    )
  const entry = (row: number, column: number) =>
    sum(
      graph,
      Array.from({ length: a.columns }, (_, k) => graph.multiply(at(a, row, k), at(b, k, column))),
    )
  const product = matrixValue(a.rows, b.columns, entry)
  return b.kind === 'vector' ? vectorValue(product.nodes) : product
}

/** The entry of a matrix or vector. */
export function at({ nodes, columns }: Value, row: number, column: number): Node {
  const node = nodes[row * columns + column]
  if (!node) throw new NotationError('A matrix has no such entry.', 0)
  return node
}

export const sum = (graph: Graph, nodes: readonly Node[]): Node => nodes.reduce((left, right) => graph.add(left, right))
