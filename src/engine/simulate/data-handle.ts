import type { DataProblem } from '../../experiment/experiment.ts'
import { build } from '../../notation/build.ts'
import { Graph } from '../../notation/graph.ts'
import { parseFormula } from '../../notation/parser.ts'
import { compileFunction } from '../../notation/compile-function.ts'
import { numberOf, numberValue } from '../../notation/value.ts'
import { dataProblems } from '../../problems/index.ts'
import { samplesOf } from '../../problems/rows.ts'
import type { DataHandle } from '../../trajectories/handles.ts'

/** What views need to draw the data of a problem and what the parameters make of them. */
export function dataHandle(
  problem: DataProblem,
  seed: number,
  gradients: DataHandle['gradients'],
): DataHandle | undefined {
  const of = dataProblems.get(problem.data)
  if (!of) return undefined
  const { training, validation } = samplesOf(of, seed, problem)
  const predict = of.prediction === undefined ? undefined : predictor(of.prediction)
  return { name: of.name, axes: of.axes, training, validation, gradients, ...(predict && { predict }) }
}

function predictor(prediction: string): (x: number, y: number, u: number) => number {
  const graph = new Graph()
  const names = ['x', 'y', 'u']
  const value = build(graph, parseFormula(prediction), {
    lookup: (name) => (names.includes(name) ? numberValue(graph.slot(name)) : undefined),
    known: () => names,
  })
  const evaluate = compileFunction([numberOf(value, 'A prediction', 0)], names)
  const out = new Float64Array(1)
  return (x, y, u) => {
    evaluate([x, y, u], out)
    return out[0] ?? Number.NaN
  }
}
