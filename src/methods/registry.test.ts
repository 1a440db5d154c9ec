import { describe, expect, it } from 'vitest'
import { methods } from './index.ts'
import { isFirstOrder, parametersOf, type Method } from './method.ts'

/** The published ids, each with the parameters that the public interface promises and their defaults. */
const published: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  gd: { maximize: 0 },
  momentum: { beta: 0.9, dampening: 0 },
  nesterov: { beta: 0.9 },
  'nesterov-lookahead': { beta: 0.9 },
  adagrad: { lr: 0.01, eps: 1e-10, initial_accumulator_value: 0, lr_decay: 0 },
  rmsprop: { lr: 0.01, alpha: 0.99, eps: 1e-8, beta: 0, centered: 0 },
  adadelta: { lr: 1, rho: 0.9, eps: 1e-6 },
  adam: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8, bias_correction: 1 },
  amsgrad: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  adamax: { lr: 0.002, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  nadam: { lr: 0.002, beta1: 0.9, beta2: 0.999, eps: 1e-8, momentum_decay: 0.004 },
  radam: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  adamw: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8, weight_decay: 0.01 },
  lion: { lr: 1e-4, beta1: 0.9, beta2: 0.99, weight_decay: 0 },
  rprop: { lr: 0.01, eta_minus: 0.5, eta_plus: 1.2, step_min: 1e-6, step_max: 50 },
  asgd: { lr: 0.01, lambd: 1e-4, alpha: 0.75, t0: 1e6 },
}

const files = import.meta.glob<Method>(['./*.ts', '!./index.ts', '!./method.ts', '!./procedures.ts', '!./*.test.ts'], {
  eager: true,
  import: 'default',
})

const assigned = (of: Method): string[] =>
  of.step
    .trim()
    .split('\n')
    .map((line) => (line.split('=')[0] ?? '').trim())

describe('the methods', () => {
  it.each(Object.entries(files))('%s is found by the id that names its file', (path, definition) => {
    expect(path).toBe(`./${definition.id}.ts`)
    expect(definition.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    expect(methods.get(definition.id)).toBe(definition)
  })

  it('differ in id and in name', () => {
    expect(methods.size).toBe(Object.keys(files).length)
    expect(new Set([...methods.values()].map(({ name }) => name)).size).toBe(methods.size)
  })

  it.each(Object.entries(published))('hold %s with its published defaults', (id, defaults) => {
    const parameters = methods.get(id)?.parameters ?? {}
    const actual = Object.fromEntries(Object.keys(defaults).map((name) => [name, parameters[name]?.default]))
    expect(actual).toEqual(defaults)
  })

  it('take the learning rate of the surface exactly where they are plain descent or momentum', () => {
    const perSurface = [...methods.values()].filter((of) => isFirstOrder(of) && of.parameters.lr?.perSurface)
    expect(perSurface.map(({ id }) => id).toSorted()).toEqual(['gd', 'momentum', 'nesterov', 'nesterov-lookahead'])
  })

  it('add weight decay to the gradient of all but those that decay themselves', () => {
    const own = [...methods.values()].filter(({ decaysItself }) => decaysItself)
    expect(own.map(({ id }) => id).toSorted()).toEqual(['adamw', 'lion'])
    for (const of of methods.values()) expect('weight_decay' in parametersOf(of)).toBe(isFirstOrder(of))
  })
})

describe.each([...methods])('%s', (_id, of) => {
  it('has parameters whose defaults are in range and whose log scales are positive', () => {
    for (const parameter of Object.values(parametersOf(of))) {
      expect(parameter.default).toBeGreaterThanOrEqual(parameter.min)
      expect(parameter.default).toBeLessThanOrEqual(parameter.max)
      if (parameter.scale === 'log') expect(parameter.min).toBeGreaterThan(0)
      if (parameter.scale === 'switch') expect([0, 1]).toContain(parameter.default)
    }
  })

  it('uses every parameter that it declares, or leaves it to the engine', () => {
    const texts = [of.step, of.gradientAt ?? '', of.averageFrom ?? '', JSON.stringify(of.memory ?? {})].join('\n')
    for (const name of Object.keys(of.parameters)) {
      if (name !== 'maximize') expect(texts).toMatch(new RegExp(String.raw`\b${name}\b`))
    }
  })

  it('moves theta, renews all of its memory and fills it with numbers or parameters', () => {
    const names = assigned(of)
    expect(names).toContain('theta')
    for (const [name, fill] of Object.entries(of.memory ?? {})) {
      expect(names).toContain(name)
      if (typeof fill === 'string') expect(Object.keys(of.parameters)).toContain(fill)
    }
  })

  it('draws arrows only for what its step knows', () => {
    for (const arrow of of.arrows ?? []) expect(['g', ...assigned(of)]).toContain(arrow)
  })

  it('says where it is from', () => {
    expect(of.source).toMatch(/\b(18|19|20)\d\d\b/)
  })
})
