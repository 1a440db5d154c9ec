import { expect, it } from 'vitest'

import { compileLoss } from './loss.ts'
import { compileFunction } from './compile-function.ts'
import { Lowering } from './lower.ts'
import { evaluate } from './evaluate.ts'
import { double } from './print-javascript.ts'
import { TextPrinter } from './text-printer.ts'

const formulas = [
  '(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2',
  'exp(-x^2) sin(3 y) + sqrt(abs(x)) atan2(y, x) + log(x) + x^y',
  'sign(x) tanh(y) + max(x, y) cbrt(x) + sigmoid(x) softplus(y) + floor(x / y)',
]

it.each(formulas)('gives the bits of printed JavaScript: %s', (formula) => {
  const { value, gradient, hessian } = compileLoss(formula)
  const roots = [value, ...gradient, ...hessian]
  const lowering = new Lowering()
  const printer = new TextPrinter(double, (name) => name)
  const { statements, values } = printer.values(roots.map((root) => lowering.of(root)))
  const printed = evaluate<(x: number, y: number, o: Float64Array) => number>(
    `(x, y, o) => {\n${statements}\n${values.map((text, k) => `o[${k}] = ${text};`).join('\n')}\n}`,
  )
  const compiled = compileFunction(roots, ['x', 'y'])
  for (const [x, y] of [
    [0.3, -1.7],
    [-2, 0],
    [0, -0],
    [1e200, 1e-200],
    [Number.NaN, 3],
    [Infinity, -Infinity],
  ] as const) {
    const [wanted, told] = [new Float64Array(6), new Float64Array(6)]
    printed(x, y, wanted)
    compiled([x, y], told)
    expect([...told].map((number) => `${number} ${1 / number}`)).toEqual(
      [...wanted].map((number) => `${number} ${1 / number}`),
    )
  }
})
