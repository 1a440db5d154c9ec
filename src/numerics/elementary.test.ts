import { describe, expect, it, test } from 'vitest'
import { functions, type FunctionName } from '../notation/functions.ts'
import { Graph, type Node } from '../notation/graph.ts'
import { singleLowering } from '../notation/lower-single.ts'
import { evaluate } from '../notation/evaluate.ts'
import { single } from '../notation/print-javascript.ts'
import { TextPrinter } from '../notation/text-printer.ts'

type Single = (a: number, b: number) => number

/** The float32 twin of an expression in a and b; the other back ends equal it to the bit. */
function compiled(build: (graph: Graph, a: Node, b: Node) => Node): Single {
  const graph = new Graph()
  const lowered = singleLowering().of(build(graph, graph.slot('a'), graph.slot('b')))
  const { statements, values } = new TextPrinter(single, (name) => name).values([lowered])
  return evaluate<Single>(`(a, b) => {\n${statements}\nreturn ${values[0] ?? ''};\n}`)
}

const twin = (name: FunctionName): Single => compiled((graph, a, b) => graph.call(name, a, b))
const power = compiled((graph, a, b) => graph.pow(a, b))

/** The distance between neighbouring float32 numbers at a value. */
const ulp = (value: number): number => 2 ** (Math.max(-126, Math.floor(Math.log2(Math.abs(value)))) - 23)

const count = 4000
/** float32 numbers from one end to the other, evenly. */
const even = (from: number, to: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.fround(from + ((i + 0.37) / count) * (to - from)))
/** float32 numbers of both signs whose sizes go evenly through the decades. */
const decades = (from: number, to: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.fround((i % 2 ? -1 : 1) * 10 ** (from + (i / count) * (to - from))))
const positive = (from: number, to: number): number[] => decades(from, to).map(Math.abs)

const worst = (of: Single, exact: Single, points: readonly number[], second: readonly number[] = points): number =>
  points.reduce((most, a, i) => {
    const b = second[i] ?? NaN
    const expected = exact(a, b)
    const error = Math.abs(of(a, b) - expected) / ulp(expected)
    return error <= most ? most : error
  }, 0)

describe('in single precision the error stays within these units in the last place:', () => {
  test.each<[FunctionName, string, number[], number]>([
    ['sin', '|x| ≤ 100', even(-100, 100), 2],
    ['sin', 'small x', decades(-30, 0), 2],
    ['cos', '|x| ≤ 100', even(-100, 100), 2],
    ['tan', '|x| ≤ 1.5', even(-1.5, 1.5), 4],
    ['asin', '|x| ≤ 1', even(-1, 1), 3],
    ['asin', 'small x', decades(-30, 0), 3],
    ['acos', '|x| ≤ 1', even(-1, 1), 3],
    ['atan', 'all x', decades(-30, 30), 3],
    ['sinh', '|x| ≤ 88', even(-88, 88), 3],
    ['sinh', 'small x', decades(-30, 0), 3],
    ['cosh', '|x| ≤ 88', even(-88, 88), 3],
    ['tanh', '|x| ≤ 20', even(-20, 20), 3],
    ['tanh', 'small and large x', decades(-30, 30), 3],
    ['exp', '−87 to 88', even(-87, 88), 2],
    ['exp', 'small x', decades(-30, 0), 2],
    ['log', 'all positive x', positive(-37, 38), 2],
    ['log', 'near 1', even(0.5, 2), 2],
    ['sqrt', 'all positive x', positive(-37, 38), 0.5],
    ['cbrt', 'all x', decades(-37, 38), 2],
    ['sigmoid', '−87 to 30', even(-87, 30), 3],
    ['softplus', '−87 to 87', even(-87, 87), 3],
    ['softplus', 'small x', decades(-30, 0), 3],
  ])('%s, %s', (name, _range, points, bound) => {
    expect(worst(twin(name), functions[name].evaluate, points)).toBeLessThanOrEqual(bound)
  })

  it('atan2, all quadrants', () => {
    const [a, b] = [even(-3, 3), even(-7, 5).toReversed()]
    expect(worst(twin('atan2'), Math.atan2, a, b)).toBeLessThanOrEqual(4)
    expect(worst(twin('atan2'), Math.atan2, decades(-15, 15), even(-3, 3))).toBeLessThanOrEqual(4)
  })

  it('pow: a few at small results, and as many more as the result has binary digits before the point', () => {
    const bases = positive(-3, 3)
    const exponents = even(-6, 6)
    const error = (a: number, b: number) =>
      Math.abs(power(a, b) - a ** b) / ulp(a ** b) / (2 + Math.abs(b * Math.log2(a)))
    expect(Math.max(...bases.map((a, i) => error(a, exponents[i] ?? NaN)))).toBeLessThanOrEqual(2)
  })
})

describe('at the ends of the range', () => {
  const huge = 3e38
  test.each<[FunctionName, number, number]>([
    ['exp', 89, Infinity],
    ['exp', huge, Infinity],
    ['exp', -100, 0],
    ['exp', -huge, 0],
    ['exp', 0, 1],
    ['log', 0, -Infinity],
    ['log', -1, NaN],
    ['log', 1, 0],
    ['sqrt', -1, NaN],
    ['sqrt', 0, 0],
    ['tanh', 100, 1],
    ['tanh', -100, -1],
    ['tanh', huge, 1],
    ['tanh', -huge, -1],
    ['tanh', 0, 0],
    ['sigmoid', huge, 1],
    ['sigmoid', -huge, 0],
    ['sigmoid', 0, 0.5],
    ['softplus', -huge, 0],
    ['softplus', huge, Math.fround(huge)],
    ['cosh', 100, Infinity],
    ['sinh', 100, Infinity],
    ['sinh', -100, -Infinity],
    ['cosh', 0, 1],
    ['atan', huge, Math.fround(Math.PI / 2)],
    ['atan', -huge, Math.fround(-Math.PI / 2)],
    ['asin', 1, Math.fround(Math.PI / 2)],
    ['asin', 1.01, NaN],
    ['acos', 1, 0],
    ['acos', -1, Math.fround(Math.PI)],
    ['acos', -1.01, NaN],
    ['cbrt', 0, 0],
    ['sin', 0, 0],
    ['cos', 0, 1],
    ['sign', 0, 0],
    ['sign', -huge, -1],
  ])('%s(%d) is %d', (name, at, expected) => {
    expect(twin(name)(Math.fround(at), 0) + 0).toBe(expected)
  })

  it('what is not a number stays so', () => {
    const names = Object.keys(functions).filter((name) => name !== 'min' && name !== 'max') as FunctionName[]
    for (const name of names) expect(twin(name)(NaN, NaN), name).toBeNaN()
    expect(power(NaN, 2)).toBeNaN()
    expect(power(2, NaN)).toBeNaN()
  })

  it('sin and cos stay within ±1, however large the angle', () => {
    for (const x of decades(0, 37)) {
      expect(Math.abs(twinSin(x, 0))).toBeLessThanOrEqual(1)
      expect(Math.abs(twinCos(x, 0))).toBeLessThanOrEqual(1)
    }
  })

  const [twinSin, twinCos] = [twin('sin'), twin('cos')]

  it('whole powers keep the sign of a negative base, others of it are no numbers', () => {
    expect(
      [power(-2, 3), power(-2, 2), power(-2, -1), power(-2, 0), power(0, 2)].map((value) =>
        Math.abs(value) < 1e-6 ? 0 : Number(value.toPrecision(6)),
      ),
    ).toEqual([-8, 4, -0.5, 1, 0])
    expect(power(-2, 0.5)).toBeNaN()
  })

  it('atan2 knows the axes', () => {
    const angle = twin('atan2')
    const f = Math.fround
    expect([angle(0, 1), angle(1, 0), angle(-1, 0), angle(0, -1), angle(0, 0)]).toEqual([
      0,
      f(Math.PI / 2),
      f(-Math.PI / 2),
      f(Math.PI),
      0,
    ])
  })
})
