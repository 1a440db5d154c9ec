import { describe, expect, it } from 'vitest'
import { Conditions } from './conditions.ts'
import { Graph, type Node } from './graph.ts'
import { evaluate } from './evaluate.ts'
import { double } from './print-javascript.ts'
import { TextPrinter } from './text-printer.ts'

const graph = new Graph()
const [x, y] = [graph.slot('x'), graph.slot('y')]
const number = (value: number): Node => graph.constant(value)
const flag = (condition: Node, yes: number | Node, no: number | Node): Node =>
  graph.select(condition, typeof yes === 'number' ? number(yes) : yes, typeof no === 'number' ? number(no) : no)
const [positive, larger] = [graph.compare('less', number(0), x), graph.compare('lessEqual', y, x)]
const isOne = (node: Node): Node => graph.compare('less', number(0.5), node)

const cases: readonly (readonly [what: string, condition: Node, written: string])[] = [
  ['itself', isOne(flag(positive, 1, 0)), '(0 < x)'],
  ['its opposite', isOne(flag(positive, 0, 1)), '(!(0 < x))'],
  ['both', isOne(flag(positive, flag(larger, 1, 0), 0)), '((0 < x) & (y <= x))'],
  ['one of both', isOne(flag(positive, 1, flag(larger, 1, 0))), '((0 < x) | (y <= x))'],
  ['only the second', isOne(flag(positive, 0, flag(larger, 1, 0))), '((!(0 < x)) & (y <= x))'],
  ['all but the first alone', isOne(flag(positive, flag(larger, 1, 0), 1)), '((!(0 < x)) | (y <= x))'],
  ['a constant on the right', graph.compare('less', flag(positive, 1, 0), number(1)), '(!(0 < x))'],
  ['equal', graph.compare('equal', flag(positive, 2, 3), number(2)), '(0 < x)'],
  ['two numbers', isOne(flag(positive, x, y)), '(0.5 < ((0 < x) ? x : y))'],
  ['what always holds', isOne(flag(positive, 2, 3)), '(0.5 < ((0 < x) ? 2 : 3))'],
]

const text = (node: Node): string => new TextPrinter(double, (slot) => slot).values([node]).values[0] ?? ''

describe('a condition kept in a number becomes a condition again', () => {
  it.each(cases)('%s', (_, condition, written) => {
    expect(text(new Conditions(graph).of(condition))).toBe(written)
  })

  it('and holds where it did, also of what is no number', () => {
    for (const [, condition] of cases) {
      const [before, after] = [condition, new Conditions(graph).of(condition)].map((node) =>
        evaluate<(x: number, y: number) => boolean | number>(`(x, y) => ${text(node)}`),
      )
      for (const a of [-1, 0, 1, 2, Number.NaN])
        for (const b of [-1, 0, 1, Number.NaN]) expect(Boolean(after?.(a, b))).toBe(Boolean(before?.(a, b)))
    }
  })
})
