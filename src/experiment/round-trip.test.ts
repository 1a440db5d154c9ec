import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { drawn } from '../../e2e/support/portion.ts'
import { methods } from '../methods/index.ts'
import { parametersOf } from '../methods/method.ts'
import { surfaces } from '../surfaces/index.ts'
import { format } from './format.ts'
import { normalise } from './normalise.ts'
import { parse } from './parse.ts'

// −0 is left out: it is normalised to 0, as JSON cannot tell them apart.
const number = fc.double({ min: -1e30, max: 1e30, noNaN: true }).map((value) => value + 0)
const size = number.map(Math.abs)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const point = fc.tuple(number, number)
const interval = fc.uniqueArray(number, { minLength: 2, maxLength: 2 }).map((ends) => ends.toSorted((a, b) => a - b))
const whole = (max: number, min = 1) => fc.integer({ min, max })
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] })
const picked = (names: readonly string[], value: fc.Arbitrary<number>) =>
  some(Object.fromEntries(names.map((name) => [name, value])))

const domain = fc.record({ x: interval, y: interval })
const free = fc.record({ b: number, kappa_1: number })
const surface = fc
  .constantFrom(...surfaces.values())
  .chain((of) =>
    some({ parameters: picked(Object.keys(of.parameters ?? {}), number) }).map((rest) => ({ surface: of.id, ...rest })),
  )
const formula = fc
  .tuple(
    fc.constantFrom('x^2 + b y^2', 'kappa_1 |x| - sin(y)/2', '(1 - x)^2 + 100 (y - x^2)^2'),
    free,
    some({ domain }),
  )
  .map(([text, parameters, rest]) => ({ formula: text, parameters, ...rest }))
const residuals = fc
  .tuple(
    fc.array(fc.constantFrom('10 (y - x^2)', '1 - x'), { minLength: 1, maxLength: 4 }),
    some({ domain, parameters: free }),
  )
  .map(([texts, rest]) => ({ residuals: texts, ...rest }))
const data = some({ samples: whole(1000), noise: size, split: share, table: fc.array(point, { minLength: 1 }) }).map(
  (rest) => ({ data: 'line-fit', ...rest }),
)
const numbers = fc.array(number, { minLength: 1, maxLength: 5 })
const network = some({
  layers: fc.array(whole(20), { minLength: 2, maxLength: 5 }),
  activation: fc.oneof(fc.constantFrom('tanh', 'relu'), fc.array(fc.constantFrom('tanh', 'relu'), { maxLength: 3 })),
  skip: fc.constantFrom('none', 'residual'),
  normalization: fc.constantFrom('none', 'batch', 'layer'),
  loss: fc.constantFrom('logistic', 'squared', 'softmax', 'hinge'),
  l2: size,
  data: fc.oneof(
    some({ id: fc.constant('moons'), samples: whole(1000), noise: size, split: share }),
    fc.record({ x: fc.array(numbers, { minLength: 1, maxLength: 4 }), y: numbers }),
  ),
  initialization: fc.oneof(
    fc.record({ id: fc.constant('glorot'), scale: size }),
    fc.record({
      weights: fc.array(fc.oneof(numbers, fc.array(numbers, { minLength: 1, maxLength: 3 })), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
  ),
}).map((value) => ({ network: value }))

const simple = fc.oneof(
  some({ T_max: whole(1000), eta_min: size }).map((rest) => ({ id: 'cosine', ...rest })),
  some({ delta: size }).map((rest) => ({ id: 'inverse-time', ...rest })),
  some({ milestones: fc.array(whole(500, 0), { minLength: 1, maxLength: 3 }), gamma: size }).map((rest) => ({
    id: 'multistep',
    ...rest,
  })),
  some({ max_lr: size, anneal: fc.constantFrom('cos', 'linear'), three_phase: fc.constantFrom(true, false, 0, 1) }).map(
    (rest) => ({ id: 'one-cycle', ...rest }),
  ),
  some({ factor: size, threshold_mode: fc.constantFrom('rel', 'abs') }).map((rest) => ({ id: 'plateau', ...rest })),
  fc.constant({ id: 'constant' }),
)
const holding = fc.tuple(whole(100, 0), fc.oneof(number, simple)).map(([hold, after]) =>
  Object.fromEntries<unknown>([
    ['id', 'constant-then'],
    ['hold', hold],
    ['then', after],
  ]),
)
const around = {
  schedule: fc.oneof(simple, holding),
  gradient: some({
    noise: fc.oneof(size, fc.record({ sequence: fc.array(point, { minLength: 1 }) })),
    batch: whole(100),
    order: fc.constantFrom('given', 'shuffled-once', 'shuffled', 'replacement'),
    growth: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
  }),
  clip: fc.oneof(fc.record({ norm: size }), fc.record({ value: size })),
  average: fc.oneof(
    some({ from: whole(50, 0) }).map((rest) => ({ id: 'polyak', ...rest })),
    some({ fraction: share }).map((rest) => ({ id: 'tail', ...rest })),
    some({ decay: share }).map((rest) => ({ id: 'ema', ...rest })),
    some({ gamma: size }).map((rest) => ({ id: 'polynomial', ...rest })),
  ),
  name: fc.string({ unit: 'binary', maxLength: 20 }),
  hidden: fc.boolean(),
}
// A switch is 0 or 1, a decay below 1: both are values that every parameter may have.
const known = fc.constantFrom(...methods.values()).chain((of) =>
  some({ parameters: picked(Object.keys(parametersOf(of)), fc.constantFrom(0, 1e-7, 0.05, 0.999)), ...around }).map(
    (rest) => {
      const switches = Object.entries(parametersOf(of)).filter(([, { scale }]) => scale === 'switch')
      const values = new Map(Object.entries(rest.parameters ?? {}))
      for (const [name] of switches) if (values.has(name)) values.set(name, 1)
      return { ...rest, method: of.id, ...(rest.parameters && { parameters: Object.fromEntries(values) }) }
    },
  ),
)
const own = fc
  .tuple(
    fc.record({ lr: number, m: number, S: fc.record({ columns: whole(32), of: fc.constantFrom(1, 2), fill: number }) }),
    some({ parameters: some({ lr: number }), ...around }),
  )
  .map(([{ lr, m, S }, rest]) => ({
    ...rest,
    method: { parameters: { lr }, memory: { m, S }, step: 'm = 0.9 m + g\ntheta = theta - lr m # ü' },
  }))
const starts = fc.oneof(
  fc.record({ grid: fc.tuple(whole(1024), whole(1024)) }),
  fc.record({ disc: whole(1e6), radius: size }),
  fc.record({ gaussian: whole(1e6), radius: size }),
  fc.record({ line: whole(1e6), to: point }),
  fc.record({ points: fc.array(point, { minLength: 1 }) }),
)
const view = some({
  window: fc.tuple(interval, interval).map((ends) => ends.flat()),
  camera: fc.tuple(number, number, number),
  scale: fc.constantFrom('linear', 'log'),
  chart: fc.constantFrom('linear', 'log'),
  curve: fc.constantFrom('loss', 'gradient', 'distance', 'length', 'all'),
  by: fc.constantFrom('step', 'evaluations', 'epochs', 'samples'),
  show: fc.constantFrom('both', 'contour', 'landscape'),
  colours: fc.array(whole(35, 0), { minLength: 1, maxLength: 24 }),
})
const whole1 = {
  version: fc.constant(1),
  problem: fc.oneof(surface, formula, residuals, data, network),
  start: point,
  runs: fc.array(fc.oneof(known, own), { maxLength: 6 }),
  steps: whole(100_000),
  seed: whole(2 ** 32 - 1, 0),
  view,
}

test('every valid experiment stays as it is, and its link says all of it', () => {
  const experiments = fc.tuple(fc.record(whole1), some({ starts })).map(([needed, more]) => ({ ...needed, ...more }))
  fc.assert(
    fc.property(experiments, (experiment) => {
      const complaints: string[] = []
      const normal = normalise(experiment, (path, message) => complaints.push(`${path}: ${message}`))
      expect(complaints).toEqual([])
      expect(normal).toEqual(experiment)
      const link = format(normal)
      expect(link).toMatch(/^\?v=1&[\w\-.~!*,:;=@/%&]*$/)
      expect(parse(link)).toEqual({ ok: true, experiment, warnings: [] })
      expect(parse(new URL(link, 'https://example.org/'))).toEqual({ ok: true, experiment, warnings: [] })
      expect(parse(JSON.stringify(experiment))).toEqual({ ok: true, experiment, warnings: [] })
    }),
    { numRuns: drawn(500, 1500), seed: 7 },
  )
})

test('an experiment that leaves things out says the same in JSON and as a link', () => {
  fc.assert(
    fc.property(some({ ...whole1, starts }), (part) => {
      const whole = normalise(part)
      expect(normalise(whole)).toStrictEqual(whole)
      expect(parse(JSON.stringify(part))).toEqual({ ok: true, experiment: whole, warnings: [] })
      expect(parse(format(whole))).toEqual({ ok: true, experiment: whole, warnings: [] })
    }),
    { numRuns: 500, seed: 8 },
  )
})
