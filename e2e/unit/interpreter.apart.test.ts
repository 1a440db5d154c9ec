import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { simulate } from '../../src/engine/simulate/choose.ts'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { compileText } from '../../src/notation/compile-text.ts'
import { interpret } from '../../src/notation/interpret.ts'
import { NotationError } from '../../src/notation/errors.ts'
import { evaluate } from '../../src/notation/evaluate.ts'
import { runtime } from '../../src/notation/print-javascript.ts'
import type { NetworkFields } from '../../src/networks/fields.ts'
import { dataProblems } from '../../src/problems/index.ts'
import { methods } from '../../src/methods/index.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { follow, prepare, type Prepared } from '../support/kernels.ts'
import { portion } from '../support/portion.ts'
import { randomPoints, seedOf } from '../support/random-points.ts'

const steps = 5
const members = 2

type Call = (...given: readonly unknown[]) => unknown

/** How the texts are evaluated, where not as everywhere. */
const seam = vi.hoisted((): { evaluate: ((text: string) => unknown) | undefined } => ({ evaluate: undefined }))

vi.mock('../../src/notation/evaluate.ts', async (original) => {
  const own = await original<{ evaluate: (text: string) => unknown }>()
  return { evaluate: (text: string) => (seam.evaluate ?? own.evaluate)(text) }
})

/** What JavaScript itself makes of a text: the reference. */
const asCode = (text: string): Call =>
  new Function('Math', 'F', 'R', `'use strict'; return ${text}`)(Math, Math.fround, runtime) as Call

/** Calls of printed functions that were compared, and the texts whose results differ. */
let compared = 0
const different = new Set<string>()

const copied = (value: unknown): unknown => (ArrayBuffer.isView(value) ? structuredClone(value) : value)

/** Computes as JavaScript does, and compares what WebAssembly and interpretation give and write, bit for bit. */
function all(text: string): Call {
  const code = asCode(text)
  // it would be interpreted where it cannot be compiled
  compileText(text)
  seam.evaluate = undefined
  const others = [evaluate<Call>(text), interpret(text) as Call]
  seam.evaluate = all
  return (...given) => {
    const before = given.map(copied)
    const result = code(...given)
    for (const other of others) {
      const own = before.map(copied)
      const told = other(...own)
      compared++
      const same = typeof result !== 'number' || Object.is(result, told)
      if (!same || !given.every((one, i) => equal(one, own[i]))) different.add(text)
    }
    return result
  }
}

const equal = (a: unknown, b: unknown): boolean => {
  if (!ArrayBuffer.isView(a)) return Object.is(a, b)
  const [one, other] = [Array.from(a as Float64Array), Array.from(b as Float64Array)]
  return one.every((value, i) => Object.is(value, other[i]))
}

/** A method on a surface; undefined where it asks of the surface what that does not have. */
function prepared(surface: string, method: string): Prepared | undefined {
  try {
    return prepare({ surface }, method)
  } catch (error) {
    if (error instanceof NotationError) return undefined
    throw error
  }
}

describe('compiled and interpreted texts give the bits of JavaScript', () => {
  beforeAll(() => {
    seam.evaluate = all
  })
  afterAll(() => {
    seam.evaluate = undefined
  })

  it.each([...surfaces.keys()])('on %s: loss, derivatives, and methods in both precisions', async (surface) => {
    const tried = portion(methods.keys(), 4, [...surfaces.keys()].indexOf(surface))
    compared = 0
    different.clear()
    for (const method of tried) {
      const ready = prepared(surface, method)
      if (!ready) continue
      const starts = randomPoints(ready.problem.domain, members, seedOf(surface))
      for (const precision of ['single', 'double'] as const) await follow(jsExecutor(precision), ready, starts, steps)
    }
    expect(compared).toBeGreaterThanOrEqual(2 * tried.length)
    expect([...different]).toEqual([])
  })

  it.each([...dataProblems.keys()])('with minibatches, noise and a schedule on the data of %s', async (data) => {
    different.clear()
    const experiment = normalise({
      version: 1,
      problem: { data },
      steps,
      runs: [
        { method: 'adam', gradient: { batch: 4, order: 'shuffled' }, schedule: { id: 'cosine', T_max: 10 } },
        { method: 'momentum', gradient: { noise: 0.1 }, average: { id: 'polyak' } },
      ],
    })
    await simulate(experiment, { backend: 'js' })
    expect([...different]).toEqual([])
  })
})

it.each([
  ['(a) => { const b = a * 2; return -b - -1; }', [3], -5],
  ['(a, b) => a[b] + a[1]', [[4, 5, 6], 2], 11],
  [
    '(a) => { let s = 0; for (let k = 0; k < 5; k++) { if (k == 3) { break; } else s = s + (k < a ? 1 : 10); } return s; }',
    [2],
    12,
  ],
  ['(a) => { for (let k = 0; k < 5; k++) { if (k == a) { return 10 * k; } } return 1; }', [3], 30],
  ['(a) => (Math.abs(a) <= 1e-3 && 1 < 2 ? R.sigmoid(a) : Math.pow(a, 2))', [3], 9],
  ['(a) => a / 4 / 2 - 1 - 1', [16], 0],
  // the bound changes with the body, though it was computed before
  [
    '(a) => { let s = 0; let t = a; const q = Math.exp(t); for (let i = 0; i < Math.exp(t); i++) { t = t - 1; s = s + 1; } return s + 0 * q; }',
    [2],
    2,
  ],
  ['(a) => F(a)', [0.1], Math.fround(0.1)],
  [
    '(a, n) => { const twice = (x) => { return x * 2; }; const other = twice; let s = 0; for (let k = 0; k < n; k += 2) { { const b = other(a[k]); s = s + b; } } return s; }',
    [[1, 2, 3, 4], 4],
    8,
  ],
] as const)('understands %s', (text, given, result) => {
  const arrays = () => given.map((one) => (typeof one === 'number' ? one : [...one]))
  expect(asCode(text)(...arrays())).toBe(result)
  expect(interpret(text)(...arrays())).toBe(result)
  expect(evaluate<Call>(text)(...arrays())).toBe(result)
})

it.each([interpret, evaluate<Call>] as readonly ((text: string) => Call)[])(
  'keeps the arrays of functions that are given back apart',
  (ofText) => {
    const make = ofText(
      '(m) => { const at = (k, path, member) => { m[k] = m[k] + member; path[k] = m[k]; return m[k]; }; return { at }; }',
    )
    const path = new Float64Array(2)
    const made = [
      [1, 2],
      [10, 20],
    ].map((m) => make(m) as Record<string, Call>)
    expect(made.map((one) => [one['at']?.(1, path, 5), one['at']?.(1, path, 5), path[1]])).toEqual([
      [7, 12, 12],
      [25, 30, 30],
    ])
  },
)

it('trains networks to the bits that JavaScript gives', async () => {
  const network: NetworkFields = { layers: [2, 3, 3, 1], data: { id: 'moons', samples: 12, split: 0.7 } }
  const experiments = [
    [
      { ...network, normalization: 'batch', skip: 'residual' },
      { method: 'adam', gradient: { batch: 4 }, stop: { patience: 3 } },
    ],
    [network, { method: 'lbfgs' }],
    [network, { method: 'k-fac' }],
    [network, { method: 'hessian-free' }],
    [{ ...network, layers: [2, 3, 2], loss: 'softmax' }, { method: 'levenberg-marquardt' }],
  ] as const
  /** Compiled programs are kept, so that each way of making them has modules of its own. */
  const trained = async (of?: (text: string) => unknown) => {
    vi.resetModules()
    seam.evaluate = of
    const library = await import('../../src/engine/simulate/choose.ts')
    return Promise.all(
      experiments.map(([fields, run]) =>
        library.simulate(normalise({ version: 1, problem: { network: fields }, steps: 4, runs: [run] }), {
          backend: 'js',
        }),
      ),
    )
  }
  const reference = await trained((text) => {
    compileText(text)
    return asCode(text)
  })
  expect(await trained()).toEqual(reference)
  expect(await trained(interpret)).toEqual(reference)
  seam.evaluate = undefined
})

it.each([
  '(a) => a.constructor',
  '(a) => window',
  '() => Math.constructor(1)',
  '(a) => { while (a) a = 1; }',
  '(a) => { return { a }; }',
  '(a) => `a`',
])('refuses %s', (text) => expect(() => interpret(text)).toThrow(/printed text/))
