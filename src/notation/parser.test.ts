import { describe, expect, it, test } from 'vitest'
import { compileLoss } from './loss.ts'
import { limits } from './limits.ts'
import { parseFormula } from './parser.ts'
import { compileFunction } from './compile-function.ts'
import type { Tree } from './tree.ts'

/** The tree with every operation in parentheses. */
function shape(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return tree.text
    case 'name':
      return tree.name
    case 'negate':
      return `(-${shape(tree.argument)})`
    case 'call':
      return `${tree.name}(${tree.arguments.map(shape).join(', ')})`
    case 'binary':
    case 'comparison':
    case 'logical':
      return `(${shape(tree.left)} ${tree.operator} ${shape(tree.right)})`
  }
}

describe('a formula is read as', () => {
  test.each([
    // powers, then minus, then products, then sums
    ['-x^2', '(-(x ^ 2))'],
    ['2^-x', '(2 ^ (-x))'],
    ['2^-x^2', '(2 ^ (-(x ^ 2)))'],
    ['x^y^2', '(x ^ (y ^ 2))'],
    ['(x^y)^2', '((x ^ y) ^ 2)'],
    ['x - y - 1', '((x - y) - 1)'],
    ['x / y / 2', '((x / y) / 2)'],
    ['x + y * 2', '(x + (y * 2))'],
    ['-x y', '((-x) * y)'],
    ['x * -y', '(x * (-y))'],
    ['x - -y', '(x - (-y))'],
    ['+x', 'x'],
    ['x^2 y', '((x ^ 2) * y)'],
    ['x y^2', '(x * (y ^ 2))'],
    // products without a sign, at the level of those with one
    ['1/2 x', '((1 / 2) * x)'],
    ['1/2x', '((1 / 2) * x)'],
    ['2 pi x', '((2 * pi) * x)'],
    ['x/2 y', '((x / 2) * y)'],
    ['x y / x y', '(((x * y) / x) * y)'],
    ['3(x+1)', '(3 * (x + 1))'],
    ['(x+1)(y-1)', '((x + 1) * (y - 1))'],
    ['x (y)', '(x * y)'],
    ['2 sin(x) cos(y)', '((2 * sin(x)) * cos(y))'],
    ['x -y', '(x - y)'],
    // absolute values
    ['|x| y', '(abs(x) * y)'],
    ['2|x|', '(2 * abs(x))'],
    ['|x||y|', '(abs(x) * abs(y))'],
    ['|x - |y||', 'abs((x - abs(y)))'],
    ['|max(|x|, |y|) - 1|', 'abs((max(abs(x), abs(y)) - 1))'],
    ['|(|x| - 1)|', 'abs((abs(x) - 1))'],
    ['|-x|^2', '(abs((-x)) ^ 2)'],
    // choices
    ['if(x < 0, -x, x)', 'if((x < 0), (-x), x)'],
    ['if(x + 1 >= 2 y, x, y)', 'if(((x + 1) >= (2 * y)), x, y)'],
    ['if(x < 0 and y < 0 or x > 1, 1, 0)', 'if((((x < 0) and (y < 0)) or (x > 1)), 1, 0)'],
    ['if(x == y, 1, 0) x', '(if((x == y), 1, 0) * x)'],
    // other spellings
    ['x²y³', '((x ^ 2) * (y ^ 3))'],
    ['x ** 2', '(x ^ 2)'],
    ['2·x × y ÷ 3 − 1', '((((2 * x) * y) / 3) - 1)'],
    ['π x', '(pi * x)'],
    ['if(x ≤ y, ln(x), arctan(y))', 'if((x <= y), log(x), atan(y))'],
    ['1.5e-3x + .5', '((1.5e-3 * x) + .5)'],
    ['2e x', '((2 * e) * x)'],
    ['x +\n y # the rest', '(x + y)'],
    ['(x\n+ y)', '(x + y)'],
  ])('%s → %s', (text, expected) => {
    expect(shape(parseFormula(text))).toBe(expected)
  })
})

test.each([
  ['-x^2', -9],
  ['2^-x', 1 / 8],
  ['2^x^2', 512],
  ['1/2 x', 1.5],
  ['2 pi x', 6 * Math.PI],
  ['e^x', Math.exp(3)],
  ['|y| x', 6],
  ['x y', -6],
  ['3(x+1)', 12],
  ['if(x < y, 1, 2)', 2],
  ['max(x, y) - min(x, y)', 5],
  ['hypot(x, 4)', 5],
  ['cbrt(-27) + square(x)', 6],
  ['atan2(y, y)', (-3 * Math.PI) / 4],
  ['floor(x/2) + sign(y)', 0],
  ['tau/pi', 2],
  ['(y)^3', -8],
  ['y^(1+2)', -8],
  ['x^0.5', Math.sqrt(3)],
  ['x^-2', 1 / 9],
])('%s at (3, −2) is %d', (text, expected) => {
  const out = new Float64Array(1)
  compileFunction([compileLoss(text).value], ['x', 'y'])([3, -2], out)
  expect(out[0]).toBeCloseTo(expected, 13)
})

describe('a formula is refused at its fault, with a word about what would be right:', () => {
  test.each([
    ['', 0, /number|name/],
    ['x +', 3, /ends where/],
    ['x + * y', 4, /“\*”/],
    ['(x + y', 6, /“\)” is missing/],
    ['x + y)', 5, /closes nothing/],
    ['sin x', 0, /parentheses: sin\(…\)/],
    ['sin()', 0, /1 argument/],
    ['sin(x, y)', 0, /1 argument, not 2/],
    ['atan2(x)', 0, /2 arguments, not 1/],
    ['max(x, y, 1)', 0, /2 arguments, not 3/],
    ['if(x, y, 1)', 3, /comparison/],
    ['if(x < 0, y)', 0, /3 arguments/],
    ['if(x < y < 1, x, y)', 9, /chained/],
    ['x < y', 2, /comparison is no value/],
    ['(x < 1) + y', 3, /comparison is no value/],
    ['xy', 0, /write x y with spaces/],
    ['x + foo', 4, /no “foo”; known here are x, y/],
    ['y = x^2', 0, /“y” means something already/],
    ['s = x^2', 0, /ends with a line f = …/],
    ['x $ y', 2, /“\$” is not part of the notation/],
    ['x[1]', 1, /“\[”/],
    ['x & y', 2, /“&”/],
    ['x, y', 1, /should end here; “,”/],
    ['|x', 2, /“\|” is missing/],
    ['x / 0', 2, /division by the constant zero/],
    ['x + log(0)', 4, /no finite value/],
    ['x + 1e39', 4, /too large/],
    ['x + 1e30 1e30', 9, /3\.4e38/],
    ['x; y', 1, /should end here/],
    ['x “y”', 2, /is not part of the notation/],
    ['grad(x)', 0, /no “grad”/],
    ['foo + x', 0, /no “foo”/],
    ['x!', 1, /“!”/],
  ])('%s', (text, position, message) => {
    expect(() => compileLoss(text)).toThrow(message)
    expect(() => compileLoss(text)).toThrow(expect.objectContaining({ name: 'NotationError', position }))
  })

  it('a name of JavaScript’s own objects is unknown like any other', () => {
    for (const name of [
      'constructor',
      'toString',
      '__proto__',
      'hasOwnProperty',
      'valueOf',
      'prototype',
      'undefined',
      'this',
    ])
      for (const text of [name, `${name}(x)`, `x ${name}`])
        expect(() => compileLoss(text), text).toThrow(expect.objectContaining({ name: 'NotationError' }))
  })

  it('parameters have names of their own', () => {
    for (const name of ['x', 'y', 't']) expect(() => compileLoss('x', [name])).toThrow(/cannot be called/)
    expect(compileLoss('constructor x', ['constructor']).parameters).toEqual(['constructor'])
  })
})

describe('a formula is bounded', () => {
  it('in length', () => {
    const long = `x${' + y'.repeat(500)}`
    expect(() => compileLoss(long)).toThrow(/at most 2000 are allowed/)
    expect(() => compileLoss(`x${' '.repeat(limits.formula - 1)}`)).not.toThrow()
  })

  it('in depth, whatever nests', () => {
    for (const [open, close] of [
      ['(', ')'],
      ['sin(', ')'],
      ['-', ''],
      ['x^', ''],
      ['|(', ')|'],
      ['if(x<', ',x,y)'],
    ] as const) {
      const nested = (depth: number) => `${open.repeat(depth)}x${close.repeat(depth)}`
      expect(() => compileLoss(nested(20)), open).not.toThrow()
      expect(() => compileLoss(nested(150)), open).toThrow(expect.objectContaining({ name: 'NotationError' }))
    }
  })

  it('in what its derivatives grow to', () => {
    const factors = Array.from({ length: 150 }, (_, i) => `sin(x+${i}y)`).join(' ')
    const tower = 'x^'.repeat(60) + 'y'
    for (const text of [factors, tower]) {
      try {
        compileLoss(text)
      } catch (error) {
        expect(error).toMatchObject({ name: 'NotationError', message: expect.stringMatching(/too large/) })
      }
    }
  })

  it('long sums and products compile, as deep as they are', () => {
    for (const sign of ['+', '-', '*', '/', ' ']) {
      const text = Array.from({ length: 999 }, (_, i) => (i % 2 ? 'y' : 'x')).join(sign)
      expect(text.length).toBeLessThanOrEqual(limits.formula)
      const { value, gradient, hessian } = compileLoss(text)
      compileFunction([value, ...gradient, ...hessian], ['x', 'y'])([1, 1], new Float64Array(6))
    }
  })
})
