import { expect, it } from 'vitest'

import { randomPoints, seedOf } from '../support/random-points.ts'
import { domainOf } from '../../src/experiment/defaults.ts'
import type { Problem } from '../../src/experiment/experiment.ts'
import { compileProblem } from '../../src/engine/simulate/problem.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { compileFunction } from '../../src/notation/compile-function.ts'
import { Graph, type Node } from '../../src/notation/graph.ts'
import { Lowering } from '../../src/notation/lower.ts'
import { double, runtime } from '../../src/notation/print-javascript.ts'
import { mapNodes, slotsSetIn, type Item } from '../../src/notation/program.ts'
import { TextPrinter } from '../../src/notation/text-printer.ts'

type Call = (inputs: readonly number[], outputs: Float64Array) => void

/** What JavaScript itself makes of the printed roots: the reference. */
function asCode(roots: readonly Node[], inputs: readonly string[], items: readonly Item[]): Call {
  const printer = new TextPrinter(double, (name) => name)
  const before = printer.items(items, roots)
  const { statements, values } = printer.values(roots)
  const locals = [...slotsSetIn(items)].map((slot) => `let ${slot} = 0;`)
  const stores = values.map((value, k) => `outputs[${k}] = ${value};`)
  const body = [...locals, before, statements, ...stores].join('\n')
  return new Function('R', `'use strict'; return ([${inputs.join(', ')}], outputs) => {\n${body}\n}`)(runtime) as Call
}

const formulas = [
  '(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2',
  'exp(-x^2) sin(3 y) + sqrt(abs(x)) atan2(y, x) + log(x) + x^y',
  'sign(x) tanh(y) + max(x, y) cbrt(x) + sigmoid(x) softplus(y) + floor(x / y)',
  's = x\nrepeat 20 { if s > y and s > 1 { s = s / 2 } else { s = s x + y } }\nf = s^2',
]
const problems: readonly Problem[] = [
  ...formulas.map((formula) => ({ formula })),
  ...[...surfaces.keys()].map((surface) => ({ surface })),
]

it.each(problems)('gives the bits of JavaScript for the loss and its derivatives: %j', (problem) => {
  const { formula, values } = compileProblem({ problem })
  const { value, gradient, hessian } = formula.asked
  const graph = new Graph()
  const written: Item[] = []
  let slots = 0
  const write = { item: (item: Item) => written.push(item), slot: () => `v${slots++}` }
  const roots = [value, gradient, hessian].flatMap((answer) => [
    ...(answer?.(graph, [graph.slot('x'), graph.slot('y')], write).nodes ?? []),
  ])
  const lowering = new Lowering()
  const lowered = roots.map((root) => lowering.of(root))
  const items = mapNodes(written, (node) => lowering.of(node))
  const inputs = ['x', 'y', ...values.map((_, i) => `q${i}`), 't']
  const compiled = compileFunction(roots, inputs, items, lowering)
  const printed = asCode(lowered, inputs, items)
  const inside = randomPoints(domainOf(problem), 20, seedOf(JSON.stringify(problem)))
  const points = [0, -0, 1e200, 1e-200, -2, 0, Number.NaN, 3, Infinity, -Infinity, ...inside]
  for (let k = 0; k < points.length; k += 2)
    for (const t of [1, 2]) {
      const [wanted, told] = [new Float64Array(roots.length), new Float64Array(roots.length)]
      const given = [points[k] ?? 0, points[k + 1] ?? 0, ...values, t]
      printed(given, wanted)
      compiled(given, told)
      expect([...told]).toEqual([...wanted])
    }
})
