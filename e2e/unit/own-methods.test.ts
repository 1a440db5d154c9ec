import { describe, expect, it } from 'vitest'

import { ownMethod, withOwnMethod } from '../../src/controls/method-editor/own-method.ts'
import { methodComplaint } from '../../src/controls/method-editor/check-method.ts'
import { runParameters } from '../../src/experiment/parameters.ts'
import type { Run } from '../../src/experiment/experiment.ts'
import { format, parse } from '../../src/index.ts'
import { methods } from '../../src/methods/index.ts'
import { distance, pointAt, trajectory } from '../support/backends.ts'
import { numericProblem } from '../support/numeric-problem.ts'

const problem = { surface: 'rosenbrock' } as const
const start = [-1.2, 1] as const
const steps = 40

describe('a method of the registry opened as one’s own', () => {
  const opened = [...methods.values()].map((method) => {
    const run: Run = { method: method.id, ...('lr' in method.parameters && { parameters: { lr: 0.001 } }) }
    const own = ownMethod(method, runParameters({ problem }, run))
    return [method.id, method, run, own] as const
  })

  it.each(opened)(
    '%s makes the same steps, is right in the editor, and comes back from its link',
    async (_, method, run, own) => {
      const mine = withOwnMethod(run, own, 'mine')
      const [expected, found] = [
        await trajectory({ problem, start, run, steps }),
        await trajectory({ problem, start, run: mine, steps }),
      ]
      for (let k = 0; k <= steps; k++) {
        const [a, b] = [pointAt(expected, k), pointAt(found, k)]
        expect(distance(a, b), `step ${k} of ${method.id}`).toBeLessThanOrEqual(1e-9 * (1 + distance(a)))
      }
      expect(methodComplaint(own, own.parameters ?? {}, numericProblem(problem), start, 60)).toBeUndefined()
      const experiment = { version: 1, problem, start, runs: [mine], steps, seed: 1, view: {} } as const
      const read = parse(format(experiment))
      expect(read).toMatchObject({ ok: true, warnings: [], experiment: { runs: [mine] } })
    },
  )
})

/** Texts that compile, in which ▸ marks where they go wrong when they run, and what is said of it. */
const wrong: readonly (readonly [what: string, text: string, about: RegExp])[] = [
  ['a division by a number that becomes zero', 'theta = theta - 0.0001 g ▸/ (3 - t)', /At step 3 this divides by zero/],
  ['a quotient of zeros', 'a = (t - 1) ▸/ (t - 1)\ntheta = theta - 0.0001 a g', /At step 1 this divides by zero/],
  ['a logarithm of zero', 'theta = theta - 0.0001 ▸log(t - 1) g', /At step 1 .*log has no finite value at 0/],
  ['a root of a negative number', 'theta = theta - 0.0001 ▸sqrt(2 - t) g', /At step 3 .*no finite value/],
  ['a singular system', 'theta = theta - 0.0001 ▸solve(outer(g, g), g)', /singular/],
  [
    'a loop that never breaks',
    'a = 1\n▸repeat 30 {\n  if f(theta) < -1 { break }\n  a = a / 2\n}\ntheta = theta - 0.0001 a g',
    /At step 1 this loop makes all its 30 passes/,
  ],
]

describe('what goes wrong only when it runs', () => {
  it.each(wrong)('%s is told at its place', (_, marked, about) => {
    const position = marked.indexOf('▸')
    const method = { step: marked.replace('▸', '') }
    const complaint = methodComplaint(method, {}, numericProblem(problem), start, 20)
    expect(complaint).toMatchObject({ message: expect.stringMatching(about), position, fatal: true })
  })

  it('is no complaint where it does not matter', () => {
    for (const step of [
      'a = if(t > 1, 1 / (t - 1), 1)\ntheta = theta - 0.0001 a g',
      'bad = 1 / (t - 1)\na = if(t > 1, bad, 1)\ntheta = theta - 0.0001 a g',
      // far too long a step: it diverges, which is no slip of the text
      'theta = theta - 10 g',
      'repeat 5 { theta = theta - 0.0001 grad(theta) }',
      'a = 1\nrepeat 50 {\n  if f(theta - a g) < f { break }\n  a = a / 2\n}\ntheta = theta - a g',
    ])
      expect(methodComplaint({ step }, {}, numericProblem(problem), start, 60), step).toBeUndefined()
  })

  it('a misspelt call is told the one that was meant, and is no parameter', () => {
    const complaint = methodComplaint({ step: 'theta = theta - solve(gramm(theta), g)' }, {}, undefined, start, 5)
    expect(complaint).toMatchObject({ position: 22, message: 'There is no function “gramm”; did you mean “gram”?' })
    expect(complaint).not.toHaveProperty('missing')
    for (const [call, near] of [
      ['solv(hessian(theta), g)', 'solve'],
      ['strong_wolf(theta, -g)', 'strong_wolfe'],
    ])
      expect(methodComplaint({ step: `theta = theta - ${call}` }, {}, undefined, start, 5)).toMatchObject({
        position: 16,
        message: expect.stringContaining(`did you mean “${near}”?`),
      })
    // nor is a function that nothing is spelt like
    const unlike = methodComplaint({ step: 'theta = theta - frobnicate(theta, g)' }, {}, undefined, start, 5)
    expect(unlike).toMatchObject({ position: 16, message: 'There is no function “frobnicate” here.' })
    expect(unlike).not.toHaveProperty('missing')
    // a number before a parenthesis is a product
    expect(methodComplaint({ step: 'theta = theta - rate (g)' }, {}, undefined, start, 5)).toMatchObject({
      missing: 'rate',
    })
  })

  it('what is there, but called with too little, is told its own fault', () => {
    const few = methodComplaint({ step: 'a = strong_wolfe(theta)\ntheta = theta - a g' }, {}, undefined, start, 5)
    expect(few).toMatchObject({ position: 4, message: expect.stringContaining('takes') })
    expect(few).not.toHaveProperty('missing')
  })

  it('a text is tried once, however often it is asked about, and again where the problem or a number is another', () => {
    let asked = 0
    const given = numericProblem(problem)
    const counting = { ...given, value: (x: number, y: number) => (asked++, given.value(x, y)) }
    const step = 'theta = theta - a g'
    const ask = (a: number, of = counting) => methodComplaint({ step, parameters: { a } }, { a }, of, start, 3)
    ask(0.001)
    const once = asked
    expect(once).toBeGreaterThan(0)
    ask(0.001)
    expect(asked).toBe(once)
    ask(0.002)
    expect(asked).toBe(2 * once)
    ask(0.002, { ...counting })
    expect(asked).toBe(3 * once)
  })

  it('a procedure inside an expression is not told to be missing, but where it may stand', () => {
    const step = 'theta = theta - strong_wolfe(theta, -g, f, -dot(g, g), 1, 1e-4, 0.9) g'
    expect(methodComplaint({ step }, {}, undefined, start, 5)).toMatchObject({
      position: 16,
      message: expect.stringContaining('as in a = strong_wolfe('),
      fatal: true,
    })
    const apart = step.replace('theta = theta - ', 'a = ').replace(/ g$/, '\ntheta = theta - a g')
    expect(methodComplaint({ step: apart }, {}, numericProblem(problem), start, 5)).toBeUndefined()
  })

  it('a name that is read before it is assigned may become a parameter or a memory', () => {
    const text = 'v = beta v + g\ntheta = theta - 0.001 v'
    expect(methodComplaint({ step: text }, {}, numericProblem(problem), start, 5)).toMatchObject({
      position: 4,
      missing: 'beta',
      assigned: false,
    })
    const withBeta = { step: text, parameters: { beta: 0.9 } }
    expect(methodComplaint(withBeta, { beta: 0.9 }, numericProblem(problem), start, 5)).toMatchObject({
      position: 9,
      missing: 'v',
      assigned: true,
    })
  })
})
