import { describe, expect, it } from 'vitest'

import { fitDomain } from './fit-domain.ts'

const half = (formula: string, parameters = {}): number => {
  const { x, y } = fitDomain(formula, parameters)
  expect(x).toEqual(y)
  expect(x[0]).toBe(-x[1])
  return x[1]
}

describe('the domain fitted to a formula', () => {
  it('is the usual one where that shows what there is', () => {
    for (const formula of [
      'x^2 + 10 y^2',
      '(1 - x)^2 + 100 (y - x^2)^2',
      'x^2 - y^2',
      'sin(x) cos(y)',
      '20 + x^2 + y^2 - 10 cos(2 pi x) - 10 cos(2 pi y)',
      '1e-12 (x^2 + y^2)',
      '1e12 ((x - 1)^2 + y^4)',
      'log(x)^2 + log(y)^2',
      'abs(x) + abs(y)',
      'exp(-((x - 3)^2 + (y - 3)^2) / 0.01)',
    ])
      expect(half(formula), formula).toBe(4)
  })

  it('is the usual one too where nothing is to be found', () => {
    for (const formula of ['x + y', 'exp(x) + y', 'x^3 + y', '1', '2 x']) expect(half(formula), formula).toBe(4)
  })

  it('grows to what lies outside, and to a scale of the formula’s own', () => {
    expect(half('(x^2 + y - 11)^2 + (x + y^2 - 7)^2')).toBe(5)
    expect(half('(x - 300)^2 + (y + 200)^2')).toBe(400)
    expect(half('(x / 1e5 - 1)^2 + (y / 1e5)^2')).toBe(4e5)
    expect(half('sqrt(x - 100) + y')).toBe(400)
  })

  it('shrinks to what would be a dot, or too fine to be seen', () => {
    expect(half('(x^2 - 0.0025)^2 + y^2')).toBeLessThan(0.5)
    expect(half('exp(-1e6 (x^2 + y^2))')).toBeLessThan(0.05)
    expect(half('sin(100 x) + y^2')).toBeLessThan(0.5)
    expect(half('sin(1e4 x) sin(1e4 y)')).toBeLessThan(0.01)
  })

  it('reads the parameters', () => {
    expect(half('(x - a)^2 + y^2', { a: 1 })).toBe(4)
    expect(half('(x - a)^2 + y^2', { a: 30 })).toBe(40)
  })

  it('refuses what does not compile', () => {
    expect(() => fitDomain('x +')).toThrow()
  })
})
