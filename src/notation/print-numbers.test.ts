import { expect, test } from 'vitest'

import { Arithmetic } from './arithmetic.ts'
import { numberText, lineNumbers } from './print-numbers.ts'
import { StatementRunner, type TracedLine } from './run-statements.ts'
import { parseStatements } from './statements.ts'
import { matrixValue, numberValue, vectorValue, type Value } from './value.ts'

const graph = new Arithmetic()
const number = (value: number): Value => numberValue(graph.constant(value))
const vector = (...values: readonly number[]): Value => vectorValue(values.map((value) => graph.constant(value)))

/** The lines of a text, worked out with numbers. */
function worked(text: string, names: Readonly<Record<string, Value>>) {
  const lines: TracedLine[] = []
  const runner = new StatementRunner(graph, {
    ask: (name) => (name === 'f' ? number(7) : undefined),
    procedure: () => undefined,
    shape: () => undefined,
    told: (line) => lines.push(line),
  })
  runner.names = new Map(Object.entries(names))
  runner.run(parseStatements(text, { f: 1 }))
  return lines.flatMap(lineNumbers)
}

test('a line with the numbers of its step in it', () => {
  expect(worked('m = beta1 m + (1 - beta1) g', { beta1: number(0.9), m: number(0.12), g: number(-3.2) })).toEqual([
    { worked: '0.9 \\cdot 0.12 + \\left(1 - 0.9\\right) \\cdot \\left(-3.2\\right)', result: '-0.212' },
  ])
})

test('by coordinate where every operation is, and only the branch that was taken', () => {
  expect(worked('v = if(g > 0, 2 g, -g)', { g: vector(3, -4) })).toEqual([
    { coordinate: 0, worked: '2 \\cdot 3', result: '6' },
    { coordinate: 1, worked: '-\\left(-4\\right)', result: '4' },
  ])
  const H = matrixValue(2, 2, (i, j) => graph.constant(i === j ? 2 : 0))
  expect(worked('d = H g', { H, g: vector(3, -4) })).toEqual([
    {
      worked: '\\begin{pmatrix}2 & 0\\\\0 & 2\\end{pmatrix} \\cdot \\begin{pmatrix}3\\\\-4\\end{pmatrix}',
      result: '\\begin{pmatrix}6\\\\-8\\end{pmatrix}',
    },
  ])
})

test('what the problem answered stands for the question', () => {
  expect(worked('a = 2 f(p)', { p: vector(1, 1) })).toEqual([{ worked: '2 \\cdot 7', result: '14' }])
})

test('numbers have four digits, and powers of ten where they are far from one', () => {
  expect([1234.56, -0.00123456, 1e-8, -2.5e7, 0, Infinity, NaN].map((value) => numberText(value)[0])).toEqual([
    '1235',
    '-0.001235',
    '10^{-8}',
    '-2.5 \\cdot 10^{7}',
    '0',
    '\\infty',
    '\\text{NaN}',
  ])
})
