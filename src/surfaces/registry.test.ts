import { describe, expect, it } from 'vitest'
import { parameterValues } from '../notation/parameter.ts'
import { surfaces } from './index.ts'
import { minimaOf, type Domain, type Point, type Surface } from './surface.ts'

const published =
  `valley rosenbrock beale himmelblau saddle monkey-saddle plateau cliff long-valley two-wells gaussian-plateau
  double-well booth matyas three-hump-camel six-hump-camel goldstein-price mccormick rastrigin ackley styblinski-tang levy13
  easom bukin6`.split(/\s+/)

const files = import.meta.glob<Surface>(['./*.ts', '!./index.ts', '!./surface.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
})

const inside = ([x, y]: Point, domain: Domain): boolean =>
  domain.x[0] <= x && x <= domain.x[1] && domain.y[0] <= y && y <= domain.y[1]

describe('the surfaces', () => {
  it('hold every published id', () => {
    expect([...surfaces.keys()]).toEqual(expect.arrayContaining(published))
  })

  it.each(Object.entries(files))('%s is found by the id that names its file', (path, definition) => {
    expect(path).toBe(`./${definition.id}.ts`)
    expect(definition.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    expect(surfaces.get(definition.id)).toBe(definition)
  })

  it('differ in id and in name', () => {
    expect(surfaces.size).toBe(Object.keys(files).length)
    expect(new Set([...surfaces.values()].map(({ name }) => name)).size).toBe(surfaces.size)
  })
})

describe.each([...surfaces])('%s', (_id, of) => {
  it('starts inside a domain that has an extent', () => {
    expect(of.domain.x[0]).toBeLessThan(of.domain.x[1])
    expect(of.domain.y[0]).toBeLessThan(of.domain.y[1])
    expect(inside(of.start, of.domain)).toBe(true)
  })

  it('has its minima inside the domain, wherever its sliders stand', () => {
    const declared = of.parameters ?? {}
    const ends = (end: 'min' | 'default' | 'max') =>
      Object.fromEntries(Object.entries(declared).map(([name, parameter]) => [name, parameter[end]]))
    for (const given of [{}, ends('min'), ends('max')]) {
      for (const { at } of minimaOf(of, parameterValues(declared, given))) expect(inside(at, of.domain)).toBe(true)
    }
  })

  it('has parameters whose defaults are in range and whose log scales are positive', () => {
    for (const parameter of Object.values(of.parameters ?? {})) {
      expect(parameter.default).toBeGreaterThanOrEqual(parameter.min)
      expect(parameter.default).toBeLessThanOrEqual(parameter.max)
      if (parameter.scale === 'log') expect(parameter.min).toBeGreaterThan(0)
      expect(parameter.label).not.toBe('')
    }
  })

  it('says what it shows and where it is from, each in a line', () => {
    for (const text of [of.name, of.shows, of.source]) expect(text).toMatch(/^\S.{2,90}$/)
  })

  it('has a learning rate that its slider can reach', () => {
    expect(of.learningRate).toBeGreaterThanOrEqual(1e-5)
    expect(of.learningRate).toBeLessThanOrEqual(10)
  })
})
