import { afterEach, describe, expect, it, vi } from 'vitest'

import { compileProblem } from '../../src/engine/simulate/problem.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import type { Problem } from '../../src/experiment/experiment.ts'
import { dataProblems } from '../../src/problems/index.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { compileColumns } from '../../src/notation/compile-columns.ts'
import { compileFunction } from '../../src/notation/compile-function.ts'
import { Graph } from '../../src/notation/graph.ts'
import { Lowering } from '../../src/notation/lower.ts'
import type { Item } from '../../src/notation/program.ts'

await import('../../src/notation/compile-numeric.ts')

const points: readonly (readonly [number, number])[] = [
  [0.3, -1.7],
  [-2, 0],
  [0, -0],
  [1e200, 1e-200],
  [Number.NaN, 3],
  [Infinity, -Infinity],
]

const bits = (numbers: ArrayLike<number>): string[] =>
  Array.from(numbers, (number) => `${number} ${Object.is(number, -0)}`)

afterEach(() => {
  vi.restoreAllMocks()
})

/** What a function gives at the points before it has been called often, and after; how many modules were made between. */
async function beforeAndAfter(call: (point: readonly [number, number]) => ArrayLike<number>) {
  const made = vi.spyOn(WebAssembly, 'Module')
  const all = () => points.flatMap((point) => bits(call(point)))
  const before = all()
  // the first thousands ask for what compiles, the next ones use it
  await vi.waitFor(() => {
    for (let k = 0; k < 5000 && made.mock.calls.length === 0; k++) call([1, 1])
    expect(made).toHaveBeenCalled()
  })
  return { before, after: all() }
}

describe('a function that is called often gives the same bits once it is WebAssembly', () => {
  const given: (readonly [string, Problem])[] = [
    ...[...surfaces.keys()].map((surface) => [surface, { surface }] as const),
    ...[...dataProblems.keys()].map((data) => [data, { data }] as const),
  ]
  it.each(given)('%s: loss and gradient, and the Hessian', async (_, problem) => {
    const experiment = normalise({ version: 1, problem, runs: [{ method: 'gd' }] })
    const { formula, values, rows } = compileProblem(experiment)
    const out = new Float64Array(3)
    for (const asked of [formula.first, formula.second]) {
      const { before, after } = await beforeAndAfter(([x, y]) => {
        asked([x, y, ...values], out, rows, 1)
        return out
      })
      expect(after).toEqual(before)
    }
  })

  it.each([...surfaces.keys()])('%s: of many points in one call too', (surface) => {
    const { formula, values, names } = compileProblem(
      normalise({ version: 1, problem: { surface }, runs: [{ method: 'gd' }] }),
    )
    // losses that change with the step are looked at point by point
    if (!formula.loss) return expect(formula.stepping ?? formula.timed).toBeTruthy()
    const { value, gradient, hessian } = formula.loss
    const inputs = ['x', 'y', ...names.map((_, k) => `q${k}`)]
    const out = new Float64Array(3)
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    for (const [asked, roots] of [
      [formula.first, [value, ...gradient]],
      [formula.second, hessian],
    ] as const) {
      const columns = compileColumns(inputs, (of) => roots.map(of))?.(xs, ys, points.length, values) ?? []
      points.forEach(([x, y], k) => {
        asked([x, y, ...values], out)
        expect(bits([0, 1, 2].map((root) => columns[root * points.length + k] ?? 7))).toEqual(bits(out))
      })
    }
  })

  it('with loops, choices and breaks', async () => {
    const graph = new Graph()
    const [x, s] = [graph.slot('x'), graph.slot('s')]
    const one = graph.constant(1)
    const items: Item[] = [
      { kind: 'set', targets: [{ slot: 's', node: x }] },
      {
        kind: 'repeat',
        count: 9,
        body: [
          {
            kind: 'set',
            targets: [
              { slot: 's', node: graph.add(s, one) },
              { slot: 'b', node: s },
            ],
          },
          {
            kind: 'if',
            condition: graph.compare('less', graph.constant(4), s),
            then: [{ kind: 'break' }],
            otherwise: [{ kind: 'set', targets: [{ slot: 's', node: graph.multiply(s, graph.constant(1.5)) }] }],
          },
        ],
      },
    ]
    const run = compileFunction([s, graph.slot('b'), graph.slot('nowhere')], ['x', 'y'], items, new Lowering())
    const out = new Float64Array(3)
    const { before, after } = await beforeAndAfter((point) => {
      run(point, out)
      return out
    })
    run([0.3, 0], out)
    expect(out).toEqual(Float64Array.of(((0.3 + 1) * 1.5 + 1) * 1.5 + 1, ((0.3 + 1) * 1.5 + 1) * 1.5, Number.NaN))
    expect(after).toEqual(before)
  })
})
