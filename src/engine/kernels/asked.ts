import type { Graph, Node } from '../../notation/graph.ts'
import { lossAt, type Loss } from '../../notation/loss.ts'
import type { Answer, Asked, Writer } from '../../notation/method-text.ts'
import { matrixValue, numberValue, vectorValue } from '../../notation/value.ts'

/** What texts may ask of a loss over the plane, which may be the sum of the squares of `residuals`. */
export function askedOfLoss(loss: Loss, residuals: readonly Loss[]): Asked {
  const plain = answers((nodes) => (graph, point) => lossAt(graph, nodes, point), loss)
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
 * (a slot); `batch` over the rows that the host names for each step (slots `n3` to `n4`).
 */
export function askedOfData(sample: Loss, penalty: Loss, rows: 'batch' | { readonly count: string }): Asked {
  const mean =
    (nodes: readonly Node[], extra: readonly Node[]) => (graph: Graph, point: readonly Node[], write: Writer) => {
      const from = rows === 'batch' ? graph.slot('n3') : graph.constant(0)
      const to = graph.slot(rows === 'batch' ? 'n4' : rows.count)
      const slots = nodes.map(() => write.slot())
      write.item({ kind: 'set', targets: slots.map((slot) => ({ slot, node: graph.constant(0) })) })
      const terms = lossAt(graph, nodes, point)
      const targets = slots.flatMap((slot, i) => {
        const term = terms[i]
        return term ? [{ slot, node: graph.make('add', [graph.slot(slot), term]) }] : []
      })
      write.item({ kind: 'rows', from, to, body: [{ kind: 'set', targets }] })
      const added = lossAt(graph, extra, point)
      const size = graph.subtract(to, from)
      return slots.map((slot, i) => graph.add(graph.divide(graph.slot(slot), size), added[i] ?? graph.constant(0)))
    }
  const parts = answers((nodes, extra) => mean(nodes, extra), sample, penalty)
  return { ...parts, quadratic: sample.quadratic && penalty.quadratic }
}

type Evaluate = (
  nodes: readonly Node[],
  extra: readonly Node[],
) => (graph: Graph, point: readonly Node[], write: Writer) => Node[]

function answers(evaluate: Evaluate, loss: Loss, extra: Loss = loss): Asked {
  const value = evaluate([loss.value], [extra.value])
  const gradient = evaluate(loss.gradient, extra.gradient)
  const matrix: Answer = (graph, point, write) => {
    const [xx, xy, yy] = evaluate(loss.hessian, extra.hessian)(graph, point, write)
    return matrixValue(2, 2, (i, j) => (i !== j ? xy : i === 0 ? xx : yy) ?? graph.constant(0))
  }
  return {
    value: (graph, point, write) => numberValue(value(graph, point, write)[0] ?? graph.constant(0)),
    gradient: (graph, point, write) => vectorValue(gradient(graph, point, write)),
    hessian: matrix,
    get quadratic() {
      return loss.quadratic
    },
  }
}
