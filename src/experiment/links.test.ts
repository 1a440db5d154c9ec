import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Experiment } from './experiment.ts'
import { format } from './format.ts'
import { normalise } from './normalise.ts'
import { parse } from './parse.ts'

const adam = { method: 'adam', parameters: { lr: 0.05 } }
const base = { version: 1, problem: { surface: 'beale' }, start: [1, 1.5], runs: [adam], steps: 200, seed: 1, view: {} }
const json = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Links, and the experiment that each tells, without a warning. Links written once must mean the same for ever. */
const golden: readonly (readonly [string, unknown])[] = [
  [
    '?v=1&fn=rosenbrock&x0=-1.2,1&opt=adam:lr=.05;momentum:lr=2e-4,beta=.9&steps=200&seed=7',
    {
      ...base,
      problem: { surface: 'rosenbrock' },
      start: [-1.2, 1],
      runs: [adam, { method: 'momentum', parameters: { lr: 2e-4, beta: 0.9 } }],
      seed: 7,
    },
  ],
  ['?v=1&fn=beale&opt=adam:lr=.05', base],
  ['#v=1&fn=beale&opt=adam:lr=.05', base],
  ['v=1&fn=beale&opt=adam:lr=.05', base],
  ['https://example.org/a=b/?fn=himmelblau&steps=3&opt=adam:lr=.05#fn=beale&steps=200', base],
  [
    `https://example.org/?opt=gd&j=${json({ problem: { data: 'line-fit' }, runs: [{ method: 'rprop' }], start: [3, 4] })}#fn=beale&opt=adam:lr=.05`,
    { ...base, start: [3, 4] },
  ],
  [
    `https://example.org/?fn=beale&opt=adam:lr=.05&j=${json({ constructor: 1, view: { show: 'both', chart: 'log' } })}#show=contour`,
    { ...base, view: { show: 'contour', chart: 'log' } },
  ],
  ['https://example.org/tool/#?v=1&opt=adam:lr=.05', base],
  ['/tool/index.html?opt=adam%3Alr%3D.05&backend=wasm&unknown=%F0%9F%8E%A2', base],
  ['?opt=adam:lr=5e-2&x0=1%2C1.5&steps=2e2&seed=+1', base],
  ['?opt=adam:lr=.05&x0=\u22121,\u22122', { ...base, start: [-1, -2] }],
  [
    '?fn=valley:kappa=100,rotation=30&x0=1,1&opt=gd',
    {
      ...base,
      problem: { surface: 'valley', parameters: { kappa: 100, rotation: 30 } },
      start: [1, 1],
      runs: [{ method: 'gd' }],
    },
  ],
  ['?opt=', { ...base, runs: [] }],
  [
    '?f=x%5E2%20%2B%20b%20y%5E2&p=b=10&dom=-4,4,-2,2&x0=1,1&opt=adam:lr=.05',
    {
      ...base,
      problem: { formula: 'x^2 + b y^2', parameters: { b: 10 }, domain: { x: [-4, 4], y: [-2, 2] } },
      start: [1, 1],
    },
  ],
  ['?f=x^2+y^2&opt=adam:lr=.05', { ...base, problem: { formula: 'x^2+y^2' }, start: [-2, 1] }],
  ['?f=x%5E2+%2B+2+y%5E2&opt=adam%3Alr%3D.05', { ...base, problem: { formula: 'x^2 + 2 y^2' }, start: [-2, 1] }],
  ['?opt=gd@cosine:T_max=200', { ...base, runs: [{ method: 'gd', schedule: { id: 'cosine', T_max: 200 } }] }],
  [
    '?opt=gd:lr=2.1@multistep:milestones=60/120,gamma=.2~noise=.1,batch=16,order=shuffled!norm=1^polyak:from=10;adam:lr=.05',
    {
      ...base,
      runs: [
        {
          method: 'gd',
          parameters: { lr: 2.1 },
          schedule: { id: 'multistep', milestones: [60, 120], gamma: 0.2 },
          gradient: { noise: 0.1, batch: 16, order: 'shuffled' },
          clip: { norm: 1 },
          average: { id: 'polyak', from: 10 },
        },
        adam,
      ],
    },
  ],
  [
    '?opt=gd^ema:decay=.9!value=.5',
    { ...base, runs: [{ method: 'gd', clip: { value: 0.5 }, average: { id: 'ema', decay: 0.9 } }] },
  ],
  ['?opt=adam:lr=.05&starts=grid:512,256', { ...base, starts: { grid: [512, 256] } }],
  ['?opt=adam:lr=.05&starts=disc:1000,2', { ...base, starts: { disc: 1000, radius: 2 } }],
  ['?opt=adam:lr=.05&starts=gaussian:1000,radius=.5', { ...base, starts: { gaussian: 1000, radius: 0.5 } }],
  ['?opt=adam:lr=.05&starts=line:100,2,-2', { ...base, starts: { line: 100, to: [2, -2] } }],
  [
    '?opt=adam:lr=.05&starts=points:0,1;2,3',
    {
      ...base,
      starts: {
        points: [
          [0, 1],
          [2, 3],
        ],
      },
    },
  ],
  [
    '?data=line-fit:samples=100,noise=.1,split=.8&opt=gd~batch=16,order=given',
    {
      ...base,
      problem: { data: 'line-fit', samples: 100, noise: 0.1, split: 0.8 },
      start: [-1, 1.5],
      runs: [{ method: 'gd', gradient: { batch: 16, order: 'given' } }],
    },
  ],
  [
    '?net=2-8-8-1:tanh:logistic&opt=adam:lr=.05',
    { ...base, problem: { network: { layers: [2, 8, 8, 1], activation: 'tanh', loss: 'logistic' } }, start: [0, 0] },
  ],
  [
    '?opt=adam:lr=.05&win=-1,4,-2,2&cam=30,40,2.5&scale=log&chart=linear&show=contour',
    {
      ...base,
      view: { window: [-1, 4, -2, 2], camera: [30, 40, 2.5], scale: 'log', chart: 'linear', show: 'contour' },
    },
  ],
  [
    `?opt=adam:lr=.05;gd&j=${json({ runs: { 1: { name: 'slow', hidden: true } }, steps: 50 })}`,
    { ...base, runs: [adam, { method: 'gd', name: 'slow', hidden: true }], steps: 50 },
  ],
  [
    `?opt=custom:rate=.2&j=${json({ runs: { 0: { method: { parameters: { rate: 0.1 }, step: 'theta = theta - rate g' } } } })}`,
    {
      ...base,
      runs: [{ method: { parameters: { rate: 0.1 }, step: 'theta = theta - rate g' }, parameters: { rate: 0.2 } }],
    },
  ],
  [
    `?fn=valley:kappa=10&opt=adam:lr=.05&j=${json({ problem: { residuals: ['10 (y - x^2)', '1 - x'] }, start: [0, 0] })}`,
    { ...base, problem: { residuals: ['10 (y - x^2)', '1 - x'] }, start: [0, 0] },
  ],
  [JSON.stringify({ runs: [adam], unknown: { deep: [1] } }), base],
]

describe('golden links', () => {
  test.each(golden)('%s', (link, experiment) => {
    expect(parse(link)).toEqual({ ok: true, experiment, warnings: [] })
    expect(parse(format(normalise(experiment)))).toEqual({ ok: true, experiment, warnings: [] })
  })

  test('a URL is read as its text is', () => {
    expect(parse(new URL('https://example.org/?opt=adam:lr=.05#seed=1'))).toEqual(parse('?opt=adam:lr=.05'))
  })

  test.each([
    '?v=1&fn=rosenbrock&x0=-1.2,1&opt=adam:lr=.05;momentum:lr=2e-4,beta=.9&steps=200&seed=7',
    '?v=1&fn=valley:kappa=100,rotation=30&x0=1,1&opt=gd:lr=.019@cosine:T_max=200~noise=.1!norm=1%5Epolyak&steps=50&seed=1',
    '?v=1&f=x%5E2%20%2B%20b%20y%5E2&p=b=10&dom=-4,4,-4,4&x0=1,1&opt=gd&starts=grid:64,64&steps=50&seed=1&win=0,1,0,1',
    '?v=1&net=2-8-8-1:tanh:logistic&opt=adam:lr=.01&steps=50&seed=1',
    `?v=1&fn=beale&x0=1,1.5&opt=gd;adam&steps=50&seed=1&j=${json({ runs: { 1: { name: 'Adam, plain' } } })}`,
  ])('is written as short as it was: %s', (link) => {
    const parsed = parse(link)
    expect(parsed.ok && format(parsed.experiment)).toBe(link)
  })
})

describe('whatever comes', () => {
  const hostile = [
    '{"__proto__":{"steps":3},"constructor":{"prototype":{"steps":3}},"steps":5}',
    `?j=${json({ runs: { __proto__: { steps: 3 } } })}`,
    '?__proto__=1&constructor=2&opt=__proto__:__proto__=1,constructor=2;constructor;adam:toString=1@constructor^__proto__',
    '?fn=constructor&steps=NaN&seed=-1&x0=1e999,-1e999&starts=grid:1e9,0&win=1,1,1,1&j=%%%',
    `${'{"problem":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    '['.repeat(100_000),
    `?j=${Buffer.from(`${'{"view":'.repeat(20_000)}1${'}'.repeat(20_000)}`).toString('base64url')}`,
    JSON.stringify({ runs: Array.from({ length: 1000 }, () => ({ method: 'gd', name: 'x'.repeat(1000) })) }),
    JSON.stringify({ runs: [{ method: 'gd', name: '\uD800' }] }),
    '?f=%E0%A4%A&dom=%ZZ,,,&p==&opt=;;;@@@~~~!!!^^^&starts=points:&data=&net=',
    `?f=${'('.repeat(3000)}x`,
  ]
  const pieces = [
    '&',
    '=',
    ';',
    ':',
    ',',
    '@',
    '~',
    '!',
    '^',
    '%',
    '%FF',
    '#',
    '?',
    '{',
    '[',
    '"',
    '\uD800',
    '1e999',
    '-',
  ]
  const edit = fc.record({
    at: fc.nat(400),
    cut: fc.nat(6),
    put: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })),
  })
  const mutated = fc
    .tuple(fc.constantFrom(...golden.map(([link]) => link)), fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([link, edits]) =>
      edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), link),
    )
  const hostileKeys = [
    '__proto__',
    'constructor',
    'problem',
    'runs',
    'start',
    'steps',
    'starts',
    'view',
    'parameters',
    'method',
  ]
  const anyJson = fc
    .object({
      key: fc.oneof(fc.constantFrom(...hostileKeys), fc.string()),
      values: [fc.string(), fc.double(), fc.constant('gd')],
    })
    .map((value) => JSON.stringify(value))
  const anyPatch = anyJson.map((text) => `?opt=gd;adam&j=${Buffer.from(text).toString('base64url')}`)

  function holds(text: string): void {
    const parsed = parse(text)
    if (!parsed.ok) {
      expect(parsed.error.message).toMatch(/^.{10,300}$/su)
      return
    }
    expect(normalise(parsed.experiment)).toStrictEqual(parsed.experiment)
    expect(parse(format(parsed.experiment))).toEqual({ ok: true, experiment: parsed.experiment, warnings: [] })
    for (const { message } of parsed.warnings) expect(message.length).toBeLessThan(700)
  }

  test.each(hostile.map((text, index) => [index, text] as const))('hostile text %i is read or refused', (_, text) => {
    holds(text)
    expect(Object.hasOwn(Object.prototype, 'steps')).toBe(false)
  })

  test('5,000 fuzzed links and JSON texts are read or refused', () => {
    const text = fc.oneof(
      { weight: 6, arbitrary: mutated },
      { weight: 2, arbitrary: anyJson },
      { weight: 1, arbitrary: anyPatch },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    )
    fc.assert(fc.property(text, holds), { numRuns: 5000, seed: 20_240_501 })
  })

  test('a value that is no text is refused', () => {
    for (const value of [undefined, null, 7, {}, [], Symbol('s')]) {
      expect(Reflect.apply(parse, undefined, [value])).toMatchObject({ ok: false })
    }
  })
})

test('the first visit is an experiment like any other', () => {
  const first: Experiment = normalise(undefined)
  expect(first.runs.length).toBeGreaterThan(3)
  expect(parse('')).toEqual({ ok: true, experiment: first, warnings: [] })
  expect(parse('{}')).toEqual({ ok: true, experiment: first, warnings: [] })
})
