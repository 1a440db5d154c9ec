import { describe, expect, it, vi } from 'vitest'
import { jsKernel } from '../../src/engine/js/kernel.ts'
import { jsSampler } from '../../src/engine/js/sampler.ts'
import { compileProblem } from '../../src/engine/simulate/problem.ts'
import { problemHandle } from '../../src/engine/simulate/problem-handle.ts'
import { drawnLoss } from '../../src/engine/simulate/sample.ts'
import { wasmKernel } from '../../src/engine/wasm/kernel.ts'
import { wgslKernel } from '../../src/engine/webgpu/kernel.ts'
import { lossWgsl } from '../../src/engine/webgpu/loss-wgsl.ts'
import type { Problem } from '../../src/experiment/experiment.ts'
import { NotationError, normalise, parse, simulate } from '../../src/index.ts'
import { prepare } from '../support/kernels.ts'
import { drawn } from '../support/portion.ts'
import { fuzzedFormula, fuzzedMethod, malicious } from '../support/texts.ts'

/** Our names: slots, temporaries and locals are a letter with a number. */
const ownName = /^[a-z]\d+$/
const number = /^\d+\.?\d*(e[+-]?\d+)?[fu]?$/i

const tokens = (code: string): string[] =>
  code.match(/[\p{L}_$][\p{L}\p{N}_$]*|\d+\.?\d*(?:e[+-]?\d+)?[fu]?|[^\s\p{L}\p{N}]/giu) ?? []

/** The words of a piece of code that are neither names of ours nor numbers. */
const wordsOf = (code: string): Set<string> =>
  new Set(tokens(code).filter((token) => !ownName.test(token) && !number.test(token)))

/** The texts that are to run as JavaScript's do: `evaluate` is the one way there. */
const printed = vi.hoisted((): string[] => [])

vi.mock('../../src/notation/evaluate.ts', async (original) => {
  const own = await original<{ evaluate: (text: string) => unknown }>()
  return {
    evaluate: (text: string) => {
      printed.push(text)
      return own.evaluate(text)
    },
  }
})

/** All JavaScript that is printed while something runs. */
function javascriptOf(work: () => void): string {
  printed.length = 0
  work()
  return printed.join('\n')
}

/** What our own texts bring into code: the frame of a kernel, operators, and every function. */
const everyFunction = `sin(x) + cos(y) + tan(x) + asin(x) + acos(x) + atan(x) + sinh(x) + cosh(x) + tanh(x) + exp(x) + log(x) + sqrt(x) + |x|
  + sign(x) + floor(x) + min(x, y) / max(x, y) + atan2(x, y) + hypot(x, y) + sigmoid(x) + softplus(x) + cbrt(x) + x^y + if(x < y and x == y, -x, y)`
const frame = {
  parameters: { lr: 0.1 },
  memory: { m: 0 },
  step: 'repeat 2 { if f < norm(g) { break } else { m = m / 2 } }\nrepeat 2 { if f < norm(m) { break }; m = m / 2 }\ntheta = theta - lr m',
}

interface Made {
  readonly javascript: string
  readonly wgsl: string
}

function formulaCode(formula: string): Made {
  let wgsl = ''
  const javascript = javascriptOf(() => {
    const experiment = normalise({ version: 1, problem: { formula } })
    const handle = problemHandle(experiment, lossWgsl)
    handle.sample([-1, 1, -1, 1], 5, 2)
    ;({ wgsl } = handle)
    jsSampler(drawnLoss(compileProblem(experiment).formula.drawn, 0))
  })
  return { javascript, wgsl }
}

function methodCode(step: string, problem: Problem = { surface: 'booth' }): Made {
  let wgsl = ''
  const javascript = javascriptOf(() => {
    const prepared = prepare(problem, { ...frame, step })
    const begin = { ...prepared, starts: new Float64Array(2), constants: new Float64Array(0), fills: [], chunk: 1 }
    const batch = { ...begin, keepPath: true }
    jsKernel(batch, 'double')
    jsKernel(batch, 'single')
    wgsl = wgslKernel(batch)
    if (!WebAssembly.validate(wasmKernel(batch, 2))) throw new Error('The WebAssembly is not valid.')
  })
  return { javascript, wgsl }
}

const allowed = (() => {
  const onVectors = everyFunction.replace(/\bx\b/g, 'theta').replace(/\by\b/g, 'g')
  const conditions = 'a = if(f > 1, 0, 1)\ntheta = if(a > 0 and lr > 0 or f < 0, theta, theta - lr g)'
  const parts = [
    formulaCode(everyFunction),
    methodCode(frame.step),
    // a loop whose step reads a table
    methodCode('repeat 2 { if norm(g) < 0.1 { break }; m = m / 2 }\ntheta = theta - lr / t m'),
    methodCode(conditions),
    methodCode(`theta = theta - lr (${onVectors})`),
  ]
  return {
    javascript: wordsOf(parts.map(({ javascript }) => javascript).join('\n')),
    wgsl: wordsOf(parts.map(({ wgsl }) => wgsl).join('\n')),
  }
})()

/** Compiles `text`; undefined where it is refused as it should be. Any other error comes out, with the text. */
function attempt(text: string, compile: (text: string) => Made): Made | undefined {
  try {
    return compile(text)
  } catch (error) {
    if (!(error instanceof NotationError))
      throw new Error(`${JSON.stringify(text)} caused ${String(error)}`, { cause: error })
    const { message, position } = error
    if (!(position >= 0 && position <= text.length) || message.length < 10)
      throw new Error(`${JSON.stringify(text)} is refused at ${position}: ${message}`, { cause: error })
    return undefined
  }
}

/** Words of a text's code that no text of ours brings. Without code there is nothing to tell of. */
function strangers({ javascript, wgsl }: Made): string[] {
  if (javascript === '' || wgsl === '') throw new Error('Nothing was printed.')
  return [
    ...[...wordsOf(javascript)].filter((word) => !allowed.javascript.has(word)),
    ...[...wordsOf(wgsl)].filter((word) => !allowed.wgsl.has(word)),
  ]
}

describe('whatever is typed, only the notation’s own error comes out, and no word of it goes into code', () => {
  it.each([
    ['formulas', 20_000, fuzzedFormula, formulaCode, 3000],
    ['method texts', drawn(1500, 5000), fuzzedMethod, methodCode, drawn(300, 1000)],
  ] as const)(
    '%s',
    (_what, count, text, compile, atLeast) => {
      let compiled = 0
      for (let i = 0; i < count; i++) {
        const made = attempt(text(i), compile)
        if (!made) continue
        compiled++
        const found = strangers(made)
        if (found.length > 0) throw new Error(`${JSON.stringify(text(i))} brings ${JSON.stringify(found)} into code`)
      }
      // most texts are refused; enough of them must not be for this to tell anything
      expect(compiled).toBeGreaterThan(atLeast)
    },
    120_000,
  )

  it.each(malicious)('%j, wherever it stands', (word) => {
    for (const text of [
      word,
      `x ${word}`,
      `${word} + y`,
      `sin(${word})`,
      `x${word}y`,
      `if(x < ${word}, x, y)`,
      `# ${word}\nx`,
    ]) {
      for (const compile of [formulaCode, (formula: string) => methodCode('theta = theta - lr g', { formula })]) {
        const made = attempt(text, compile)
        if (made) expect(strangers(made)).toEqual([])
      }
    }
    for (const text of [
      `${word} = g\ntheta = theta - g`,
      `theta = theta - ${word}`,
      `theta = theta - g # ${word}`,
      `repeat ${word} { theta = g }`,
    ]) {
      const made = attempt(text, methodCode)
      if (made) expect(strangers(made)).toEqual([])
    }
  })

  it('as names of parameters and memories too', async () => {
    for (const name of ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'state', 'n0', 'frozen']) {
      const step = `${name} = ${name} / 2 + g\ntheta = theta - rate ${name}`
      const run = { method: { step, memory: { [name]: 0 }, parameters: { rate: 0.01 } } }
      const given = {
        version: 1 as const,
        problem: { formula: `${name} x^2 + y^2`, parameters: { [name]: 2 } },
        start: [1, 1] as const,
        runs: [run],
        steps: 5,
        seed: 1,
        view: {},
      }
      const { runs } = await simulate(given, { backend: 'wasm' })
      expect(
        runs[0]?.positions.every((value) => Number.isFinite(value) && value !== 0),
        name,
      ).toBe(true)
    }
  })

  it('loops cannot hold up the page, nor powers of powers the compiler', () => {
    for (const step of [
      'repeat 200 { repeat 200 { repeat 200 { theta = theta / 2 } } }',
      'repeat 200 { repeat 200 { theta = theta - lr grad(theta) } }',
      `a = f\n${'a = a^64\n'.repeat(400)}theta = theta - a`,
      `a = f\n${'a = sin(a)\n'.repeat(350)}theta = theta - a`,
      'repeat 2 { theta = theta / 2 }\n'.repeat(120),
      `${'repeat 1 { '.repeat(30)}theta = g${' }'.repeat(30)}`,
    ])
      attempt(step, methodCode)
    const endless = `${'repeat 200 { '.repeat(5)} s = x ${' }'.repeat(5)}\nf = s`
    expect(() => formulaCode(endless)).toThrow(/passes/)
    expect(() => prepare({ surface: 'booth' }, { step: 'repeat 200 { repeat 200 { theta = theta / 2 } }' })).toThrow(
      /passes/,
    )
  })
})

it('a link with any formula is read without a throw', () => {
  for (let i = 0; i < 300; i++) {
    const parsed = parse(`?v=1&f=${encodeURIComponent(fuzzedFormula(i).replace(/[\ud800-\udfff]/g, '?'))}`)
    if (!parsed.ok) expect(parsed.error.message.length).toBeGreaterThan(5)
  }
})
