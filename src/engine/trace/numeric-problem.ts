import type { Arithmetic } from '../../notation/arithmetic.ts'
import type { Writer } from '../../notation/method-text.ts'
import type { NumericLoss } from '../../notation/step-trace.ts'
import { matrixValue, numberValue, vectorValue, type Value } from '../../notation/value.ts'
import type { CompiledProblem } from '../simulate/problem.ts'

/** Numbers need no code. */
export const noItems: Writer = { item: () => undefined, slot: () => '' }

/** Answers what a text asks the problem at a point, in float64, over the given data rows and at step `t`. */
export type Answers = (graph: Arithmetic, name: string, point: Value) => Value | undefined

/** The problem as texts ask it, with numbers; `rows` are those of the step's batch, or all. */
export function answersOf(problem: CompiledProblem, rows: Float64Array | undefined, t: number): Answers {
  const { formula, values } = problem
  const of = formula.stepping ?? formula
  const first = new Float64Array(3)
  const second = new Float64Array(3)
  return (graph, name, point) => {
    const inputs = [...point.nodes.map(({ value }) => value), ...values]
    const number = (value: number | undefined) => graph.constant(value ?? Number.NaN)
    switch (name) {
      case 'f':
        of.first(inputs, first, rows, t)
        return numberValue(number(first[0]))
      case 'grad':
        of.first(inputs, first, rows, t)
        return vectorValue([number(first[1]), number(first[2])])
      case 'hessian':
        of.second(inputs, second, rows, t)
        return matrixValue(2, 2, (i, j) => number(second[i + j]))
      case 'gram':
        formula.gram?.(inputs, second, rows, t)
        return formula.gram && matrixValue(2, 2, (i, j) => number(second[i + j]))
      case 'residuals':
        return formula.asked.residuals?.(graph, point.nodes, noItems)
      case 'jacobian':
        return formula.asked.jacobian?.(graph, point.nodes, noItems)
      default:
        return undefined
    }
  }
}

/** The loss over the given data rows at step `t`, with its derivatives. */
export function lossOver({ formula, values }: CompiledProblem, rows: Float64Array, t: number): NumericLoss {
  const of = formula.stepping ?? formula
  const first = new Float64Array(3)
  const second = new Float64Array(3)
  const at = (x: number, y: number) => {
    of.first([x, y, ...values], first, rows, t)
    const [value = Number.NaN, dx = Number.NaN, dy = Number.NaN] = first
    return { value, gradient: [dx, dy] as const }
  }
  return {
    loss: (x, y) => at(x, y).value,
    gradient: (x, y) => at(x, y).gradient,
    hessian: (x, y) => {
      of.second([x, y, ...values], second, rows, t)
      const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = second
      return [xx, xy, yy]
    },
  }
}

/** 2JᵀJ of the residuals at a point and a step, over the given data rows, where the loss is a sum of squares. */
export function gaussNewtonAt(
  { formula, values }: CompiledProblem,
  x: number,
  y: number,
  rows: Float64Array | undefined,
  t: number,
): readonly [xx: number, xy: number, yy: number] | undefined {
  if (!formula.gram) return undefined
  const out = new Float64Array(3)
  formula.gram([x, y, ...values], out, rows, t)
  const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = out
  return [2 * xx, 2 * xy, 2 * yy]
}
