// Whether points are at rest is told twice, one by one and many in one call: never differently, be it by a last place.
import { expect, it } from 'vitest'
import { compileProblem } from '../../src/engine/simulate/problem.ts'
import { restsOn } from '../../src/engine/simulate/rests.ts'
import { roundingAt } from '../../src/engine/simulate/watched.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { Graph } from '../../src/notation/graph.ts'
import type { Loss } from '../../src/notation/loss.ts'
import { mostAtRest, restsAt, restTolerance, type Watch } from '../../src/trajectories/ends.ts'
import { uniform } from '../support/random-points.ts'

/** What a loss is at a point: the point, the loss, its slopes and its second derivatives. */
type At = readonly [x: number, y: number, f: number, fx: number, fy: number, xx: number, xy: number, yy: number]

const problem = compileProblem(normalise({ problem: { surface: 'beale' } }))
const graph = new Graph()
const names = ['f', 'fx', 'fy', 'xx', 'xy', 'yy']
const told = (name: string) => graph.slot(`q${names.indexOf(name)}`)
/** A loss whose value and derivatives are its parameters, whatever they are. */
const loss: Loss = {
  tree: undefined,
  parameters: names,
  value: told('f'),
  gradient: [told('fx'), told('fy')],
  hessian: [told('xx'), told('xy'), told('yy')],
  quadratic: false,
  varies: false,
}
/** The same by a function for which WebAssembly has no operation: then the second derivatives are asked for where they are needed. */
const one = graph.call('cos', graph.slot('q6'))
const [xx, xy, yy] = loss.hessian.map((node) => graph.make('multiply', [node, one]))
if (!xx || !xy || !yy) throw new Error('A loss has three second derivatives.')
const calling: Loss = { ...loss, parameters: [...names, 'zero'], hessian: [xx, xy, yy] }

/** The loss and whether it rests there, one by one. */
function single([x, y, f, fx, fy, xx, xy, yy]: At) {
  const out = new Float64Array(3)
  const evaluate: Watch['evaluate'] = (_x, _y, to) => to.set([f, fx, fy])
  const rests = restsAt({ evaluate, resolution: () => roundingAt(x, y, xx, xy, yy) }, x, y, out, 1, 0)
  return { loss: out[0], rests: rests ? 1 : 0 }
}

const never = () => {
  throw new Error('These are looked at in one call.')
}

/** The same by what a map asks. */
function together([x, y, ...values]: At, of: Loss) {
  const formula = { ...problem.formula, loss: of }
  const given = { ...problem, formula, names: of.parameters, values: [...values, 0] }
  const watch: Watch = { ...problem, count: 1, steps: 1, evaluate: never, resolution: never, keepAll: false }
  const [losses, rests] = [new Float64Array(1), new Uint8Array(1)]
  restsOn(given, watch)(Float64Array.of(x), Float64Array.of(y), losses, rests)
  return { loss: losses[0], rests: rests[0] }
}

const seldom = [0, 5e-324, 2e-308, 1e-160, 2 ** -149, 1e-6, 0.01, 1, 3.4e38, 1e160, 1.7e308, Infinity, Number.NaN]

let drawn = 0
const draw = () => uniform(7, drawn++)
const sign = () => (draw() < 0.5 ? -1 : 1)
const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(draw() * from.length)]
const ordinary = () => sign() * 10 ** (7 * draw() - 3)
const any = () => (draw() < 0.5 ? ordinary() : sign() * (pick(seldom) ?? 0))

const anywhere = (): At => [any(), any(), any(), any(), any(), any(), any(), any()]

/** Where the slope is as large as one of the bounds, or differs from it by a few last places. */
function onABound(of: () => number): At {
  const [x, y, f, xx, xy, yy] = [of(), of(), of(), of(), of(), of()]
  const scale = 1 + Math.abs(f)
  const bound = pick([restTolerance * scale, mostAtRest * scale, roundingAt(x, y, xx, xy, yy)]) ?? 0
  const norm = bound * (1 + Math.round(4 * draw() - 2) * Number.EPSILON)
  const angle = draw() < 0.3 ? 0 : 2 * Math.PI * draw()
  return [x, y, f, norm * Math.cos(angle), norm * Math.sin(angle), xx, xy, yy]
}

it.each<[string, () => At]>([
  ['numbers of every kind', anywhere],
  ['slopes on a bound', () => onABound(ordinary)],
  ['slopes on a bound, beside numbers of every kind', () => onABound(any)],
])('many points in one call rest where they do one by one: %s', (_, make) => {
  const seen = [0, 0]
  for (let i = 0; i < 20_000; i++) {
    const at = make()
    const expected = single(at)
    seen[expected.rests] = (seen[expected.rests] ?? 0) + 1
    for (const of of [loss, calling]) {
      const found = together(at, of)
      if (!Object.is(found.loss, expected.loss) || found.rests !== expected.rests)
        expect({ at, ...found }).toEqual({ at, ...expected })
    }
  }
  expect(Math.min(...seen)).toBeGreaterThan(500)
})
