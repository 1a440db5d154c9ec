import { describe, expect, it } from 'vitest'

import { surfaces } from '../surfaces/index.ts'
import { checkFormula, parametersIn } from './check-formula.ts'
import { ownFormula } from './own-formula.ts'

describe('checking a formula', () => {
  it('names the place and a new name that could be a parameter', () => {
    expect(checkFormula('x^2 + b y^2')).toMatchObject({ position: 6, missing: 'b' })
    expect(checkFormula('x^2 + b y^2', { b: 3 })).toBeUndefined()
    expect(checkFormula('x^2 + toString', {})).toMatchObject({ missing: 'toString' })
  })

  it('takes a word before a bracket for a misspelt function', () => {
    const wrong = checkFormula('x^2 + siin(y)')
    expect(wrong).toMatchObject({
      position: 6,
      missing: 'siin',
      message: expect.stringMatching(/“siin”; did you mean “sin”/),
    })
    expect(checkFormula('b (x + y)')?.message).not.toMatch(/function/)
  })

  it.each([
    ['a comma', 'x + hypott(x, y)', 4, 'hypot'],
    ['steps', 'z = siin(x)\nf = z', 4, 'sin'],
    ['a comma in steps', 'z = mxa(x, y)\nf = z', 4, 'max'],
    ['letters that changed places', 'sni(x) + y', 0, 'sin'],
    ['a letter left out, where another function is as near', 'sgn(x) + y', 0, 'sign'],
  ])('also before %s', (_, text, position, near) => {
    expect(checkFormula(text)).toMatchObject({
      position,
      message: expect.stringContaining(`did you mean “${near}”`),
    })
  })

  it.each(['cot', 'sec', 'log2', 'asinh', 'gain', 'size', 'foo'])('takes %s for no other function', (name) => {
    for (const text of [`${name}(x) + y`, `z = ${name}(x)\nf = z + y`, `${name}(x, y)`])
      expect(checkFormula(text)?.message, text).not.toMatch(/did you mean/)
  })

  it.each([
    ['tau(x, y)', 'tau'],
    ['x + pi (x, y)', 'pi'],
    ['z = tau(x, y)\nf = z', 'tau'],
    ['rate(x, y)', 'rate'],
    ['x (x, y)', 'x'],
  ])('tells of %j that its name is a number', (text, name) => {
    expect(checkFormula(text, { rate: 2 })).toMatchObject({
      position: text.indexOf(name, text.indexOf('=') + 1),
      message: expect.stringContaining(`“${name}” is a number, not a function`),
    })
  })

  it('and of a number that is one factor of a fault elsewhere says nothing', () => {
    expect(checkFormula('tau (x')?.message).not.toMatch(/is a number/)
    expect(checkFormula('tau (x + y)')).toBeUndefined()
  })

  it('leaves a function that is known as it is', () => {
    for (const text of ['sin(x, y)', 'ln(x, y)', 'if(x, y)', 'log(0) + x'])
      expect(checkFormula(text)?.message, text).not.toMatch(/did you mean/)
  })

  it('tells what the notation refuses, at its place', () => {
    expect(checkFormula('x + ')).toMatchObject({ position: expect.any(Number), message: expect.stringMatching(/\.$/) })
    expect(checkFormula('')?.message).toMatch(/\.$/)
  })

  it.each([
    ['x + 1 / (y - y)', 6, /division by the constant zero/],
    ['x + log(-1)', 4, /no finite value/],
    ['2 b', 0, /neither x nor y/],
  ])('a formula without a value or without a way down is none: %s', (text, position, message) => {
    expect(checkFormula(text, { b: 1 })).toMatchObject({ position, message: expect.stringMatching(message) })
  })

  it('keeps only the parameters that the formula reads', () => {
    expect(parametersIn('a x + y', { a: 1, b: 2 })).toEqual({ a: 1 })
  })
})

describe('a formula of one’s own', () => {
  it('starts from the surface on screen and is right as it stands', () => {
    for (const { id, domain } of surfaces.values()) {
      const own = ownFormula({ surface: id })
      expect(checkFormula(own.formula, own.parameters), id).toBeUndefined()
      expect(own.domain).toEqual(domain)
    }
    const valley = ownFormula({ surface: 'valley', parameters: { kappa: 7 } })
    expect(valley.parameters).toEqual({ kappa: 7, rotation: 30 })
  })

  it('tells its own sentences, which are in the reader’s language, from the core’s, which are English', () => {
    expect([checkFormula('x + c'), checkFormula('3')].map((complaint) => complaint?.own)).toEqual([true, true])
    expect(checkFormula('x +')).toMatchObject({ message: expect.any(String) })
    expect(checkFormula('x +')).not.toHaveProperty('own')
  })
})
