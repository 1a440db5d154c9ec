import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { simulate } from '../../src/engine/simulate/choose.ts'
import { problemHandle } from '../../src/engine/simulate/problem-handle.ts'
import { jsExecutor } from '../../src/engine/js/executor.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { interpret } from '../../src/notation/interpret.ts'
import { NotationError } from '../../src/notation/errors.ts'
import { evaluate, interpretWith } from '../../src/notation/print-javascript.ts'
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

/** Calls of printed functions that were compared, and the texts whose two results differ. */
let compared = 0
const different = new Set<string>()

const copied = (value: unknown): unknown => (ArrayBuffer.isView(value) ? structuredClone(value) : value)

/** Computes with the code that is made of a text, and compares what its interpretation gives and writes, bit for bit. */
function both(text: string): Call {
  interpretWith(undefined)
  const compiled = evaluate<Call>(text)
  interpretWith(both)
  const interpreted = interpret(text) as Call
  return (...given) => {
    const others = given.map(copied)
    const result = compiled(...given)
    const other = interpreted(...others)
    compared++
    if ((typeof result === 'number' && !Object.is(result, other)) || !given.every((one, i) => equal(one, others[i])))
      different.add(text)
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

describe('interpreted texts give the bits of compiled ones', () => {
  beforeAll(() => interpretWith(both))
  afterAll(() => interpretWith(undefined))

  it.each([...surfaces.keys()])('on %s: loss, derivatives, and methods in both precisions', async (surface) => {
    const tried = portion(methods.keys(), 4, [...surfaces.keys()].indexOf(surface))
    compared = 0
    different.clear()
    for (const method of tried) {
      const ready = prepared(surface, method)
      if (!ready) continue
      const starts = randomPoints(ready.problem.domain, members, seedOf(surface))
      for (const precision of ['single', 'double'] as const) await follow(jsExecutor(precision), ready, starts, steps)
      const out = new Float64Array(3)
      const inputs = Float64Array.from([...starts.subarray(0, 2), ...ready.problem.values])
      ready.problem.formula.first(inputs, out)
      ready.problem.formula.second(inputs, out)
    }
    expect(compared).toBeGreaterThan(tried.length * steps)
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
    problemHandle(experiment).data?.predict?.(1, 2, 3)
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
  ['(a) => (Math.abs(a) <= 1e-3 && 1 < 2 ? R.sigmoid(a) : Math.pow(a, 2))', [3], 9],
  ['(a) => a / 4 / 2 - 1 - 1', [16], 0],
  ['(a) => F(a)', [0.1], Math.fround(0.1)],
  [
    '(a, n) => { const twice = (x) => { return x * 2; }; const other = twice; let s = 0; for (let k = 0; k < n; k += 2) { { const b = other(a[k]); s = s + b; } } return s; }',
    [[1, 2, 3, 4], 4],
    8,
  ],
] as const)('understands %s', (text, given, result) => {
  const call = evaluate<(...given: unknown[]) => number>(text)
  expect(call(...given)).toBe(result)
  expect(interpret(text)(...given.map((one) => (typeof one === 'number' ? one : [...one])))).toBe(result)
})

it('keeps the arrays of functions that are given back apart', () => {
  const make = interpret(
    '(m) => { const at = (k, h) => { m[k] = m[k] + h.member; h.path[k] = m[k]; return m[k]; }; return { at }; }',
  )
  const made = [
    [1, 2],
    [10, 20],
  ].map((m) => make(m))
  const h = { member: 5, path: [0, 0] }
  const told = made.map((one) => (typeof one === 'number' ? one : one['at']?.(1, h)))
  expect([told, h.path]).toEqual([
    [7, 25],
    [0, 25],
  ])
})

it('trains networks to the bits that compiled code gives', async () => {
  const network: NetworkFields = { layers: [2, 3, 3, 1], data: { id: 'moons', samples: 12, split: 0.7 } }
  const experiments = [
    [
      { ...network, normalization: 'batch', skip: 'residual' },
      { method: 'adam', gradient: { batch: 4 }, stop: { patience: 3 } },
    ],
    [network, { method: 'lbfgs' }],
    [network, { method: 'k-fac' }],
  ] as const
  /** Compiled programs are kept, so that each way of making them has modules of its own. */
  const trained = async (allowed: boolean) => {
    vi.resetModules()
    const printed = await import('../../src/notation/print-javascript.ts')
    const { prepareEvaluation } = await import('../../src/notation/allow-evaluation.ts')
    const library = await import('../../src/engine/simulate/choose.ts')
    if (!allowed)
      printed.interpretWith(() => {
        throw new EvalError('forbidden by the policy')
      })
    expect(await prepareEvaluation()).toBe(allowed)
    return Promise.all(
      experiments.map(([fields, run]) =>
        library.simulate(normalise({ version: 1, problem: { network: fields }, steps: 4, runs: [run] }), {
          backend: 'js',
        }),
      ),
    )
  }
  expect(await trained(false)).toEqual(await trained(true))
})

it.each([
  '(a) => a.constructor',
  '(a) => window',
  '() => Math.constructor(1)',
  '(a) => { while (a) a = 1; }',
  '(a) => { return { a }; }',
  '(a) => `a`',
])('refuses %s', (text) => expect(() => interpret(text)).toThrow(/printed text/))
