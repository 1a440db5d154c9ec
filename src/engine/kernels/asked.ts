import type { Graph, Node } from '../../notation/graph.ts'
import { lossAt, type Loss } from '../../notation/loss.ts'
import type { Answer, Asked, Writer } from '../../notation/method-text.ts'
import { matrixValue, numberValue, vectorValue } from '../../notation/value.ts'

/** What texts may ask of a loss over the plane, which may be the sum of the squares of `residuals`. */
export function askedOfLoss(loss: Loss, residuals: readonly Loss[]): Asked {
  const plain = answers((own) => own, loss, loss, residuals.length > 0 ? [residuals, []] : undefined)
  if (residuals.length === 0) return plain
  return {
    ...plain,
    residuals: (graph, point) => vectorValue(residuals.flatMap(({ value }) => lossAt(graph, [value], point))),
    jacobian: (graph, point) => {
      const rows = residuals.map(({ gradient }) => lossAt(graph, gradient, point))
      return matrixValue(rows.length, 2, (i, j) => rows[i]?.[j] ?? graph.constant(0))
    },
  }
}

/**
 * What texts may ask of a loss that is the mean of `sample` over data rows, plus a penalty. `all` means over the first `count` rows
 * (a slot); `batch` over the rows that the host names for each step (slots `n3` to `n4`). Where both are squares, `squares` are
 * the residual of a sample and those of the penalty.
 */
export function askedOfData(
  sample: Loss,
  penalty: Loss,
  rows: 'batch' | { readonly count: string },
  squares?: Squares,
): Asked {
  const mean =
    (own: At, extra: At): At =>
    (graph, point, write) => {
      const from = rows === 'batch' ? graph.slot('n3') : graph.constant(0)
      const to = graph.slot(rows === 'batch' ? 'n4' : rows.count)
      const terms = own(graph, point, write)
      const slots = terms.map(() => write.slot())
      write.item({ kind: 'set', targets: slots.map((slot) => ({ slot, node: graph.constant(0) })) })
      const targets = slots.flatMap((slot, i) => {
        const term = terms[i]
        return term ? [{ slot, node: graph.make('add', [graph.slot(slot), term]) }] : []
      })
      write.item({ kind: 'rows', from, to, body: [{ kind: 'set', targets }] })
      const added = extra(graph, point, write)
      const size = graph.subtract(to, from)
      return slots.map((slot, i) => graph.add(graph.divide(graph.slot(slot), size), added[i] ?? graph.constant(0)))
    }
  const parts = answers(mean, sample, penalty, squares)
  return { ...parts, quadratic: sample.quadratic && penalty.quadratic }
}

/** Residuals over which a mean is taken, and those that are added once. */
export type Squares = readonly [own: readonly Loss[], extra: readonly Loss[]]

/** Values at a point. */
type At = (graph: Graph, point: readonly Node[], write: Writer) => Node[]

/** The entries xx, xy and yy of JᵀJ. */
export const gramAt =
  (residuals: readonly Loss[]) =>
  (graph: Graph, point: readonly Node[]): Node[] => {
    const rows = residuals.map(({ gradient }) => lossAt(graph, gradient, point))
    const zero = graph.constant(0)
    const entry = (i: number, j: number): Node =>
      rows.reduce((all, row) => graph.add(all, graph.multiply(row[i] ?? zero, row[j] ?? zero)), zero)
    return [entry(0, 0), entry(0, 1), entry(1, 1)]
  }

function answers(evaluate: (own: At, extra: At) => At, loss: Loss, extra: Loss, squares?: Squares): Asked {
  const at =
    (of: Loss, nodes: (of: Loss) => readonly Node[]): At =>
    (graph, point) =>
      lossAt(graph, nodes(of), point)
  const both = (nodes: (of: Loss) => readonly Node[]): At => evaluate(at(loss, nodes), at(extra, nodes))
  const value = both((of) => [of.value])
  const gradient = both((of) => of.gradient)
  return {
    value: (graph, point, write) => numberValue(value(graph, point, write)[0] ?? graph.constant(0)),
    gradient: (graph, point, write) => vectorValue(gradient(graph, point, write)),
    hessian: symmetric(both((of) => of.hessian)),
    ...(squares && { gram: symmetric(evaluate(gramAt(squares[0]), gramAt(squares[1]))) }),
    get quadratic() {
      return loss.quadratic
    },
  }
}

const symmetric =
  (entries: At): Answer =>
  (graph, point, write) => {
    const [xx, xy, yy] = entries(graph, point, write)
    return matrixValue(2, 2, (i, j) => (i !== j ? xy : i === 0 ? xx : yy) ?? graph.constant(0))
  }
