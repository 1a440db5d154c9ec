import { describe, expect, it } from 'vitest'
import type { CustomMethod } from '../../src/experiment/experiment.ts'
import { NotationError, parse } from '../../src/index.ts'
import { backends, pointAt, trajectory } from '../support/backends.ts'

const run = (method: CustomMethod, backend: (typeof backends)[number] = 'js', steps = 5) =>
  trajectory({ problem: { surface: 'rosenbrock' }, start: [-1, 1], run: { method }, steps }, backend)

/** What a text is refused with. */
async function refusal(method: CustomMethod): Promise<unknown> {
  return run(method).then(
    () => undefined,
    (error: unknown) => error,
  )
}

/** A text in which ▸ marks where the error is, and what its message speaks of. */
const refused: readonly (readonly [what: string, text: string, about: RegExp, more?: Omit<CustomMethod, 'step'>])[] = [
  ['a name that does not exist', 'theta = theta - 0.1 ▸gradient', /no “gradient”/],
  ['a name from a schedule', 'theta = theta - 0.1 ▸k g', /no “k”/],
  ['a function that does not exist', 'theta = theta - 0.1 ▸solv(hessian(theta), g)', /no function “solv”/],
  [
    'a parameter that is assigned',
    '▸lr = lr / 2\ntheta = theta - lr g',
    /parameter and keeps its value/,
    { parameters: { lr: 0.1 } },
  ],
  ['the gradient that is assigned', '▸g = 2 g\ntheta = theta - 0.1 g', /cannot be assigned/],
  ['the step that is assigned', '▸t = 1\ntheta = theta - 0.1 g', /cannot be assigned/],
  ['a vector and a matrix added', 'theta = theta ▸- hessian(theta)', /matrix/],
  ['a number and a matrix added', 'theta = solve(hessian(theta) ▸+ 1, g)', /identity/],
  ['a matrix as the point', '▸theta = hessian(theta)', /a vector of 2.*2×2 matrix/],
  ['a number as the point', '▸theta = dot(g, g)', /a vector of 2.*a number/],
  ['a power of a matrix', 'theta = theta - hessian(theta)▸^2 g', /no power/],
  ['a quotient by a matrix', 'theta = theta - g ▸/ hessian(theta)', /solve/],
  ['a function of a matrix', 'theta = theta - ▸exp(hessian(theta)) g', /takes numbers or vectors/],
  ['solve of a vector', 'theta = theta - ▸solve(g, g)', /square matrix|takes a matrix/],
  ['inner sizes that differ', 'theta = theta - (transpose(g) ▸transpose(g)) theta', /inner sizes/],
  ['a condition on a vector', 'if g ▸> 0 { theta = theta - 0.1 g }', /compares numbers/],
  ['a call at a number', 'theta = theta - ▸f(0.1) g', /takes a point/],
  [
    'residuals of no sum of squares are told',
    'theta = theta - transpose(jacobian(theta)) ▸residual(theta)',
    /residual/,
  ],
  ['JᵀJ misspelt', 'theta = theta - solve(▸gramm(theta), g)', /no “gramm”/],
  ['JᵀJ at a number', 'theta = theta - solve(▸gram(0.5), g)', /takes a point.*not a number/],
  ['JᵀJ as a point', 'theta = theta ▸- gram(theta)', /matrix/],
  ['JᵀJ without its point', 'theta = theta - solve(▸gram, g)', /gram/],
  ['no effect on θ', '▸v = 0.1 g', /never changes theta/],
  ['θ only assigned to itself', '▸theta = theta', /never changes theta/],
  ['an empty text', '▸', /theta/],
  ['a division by nothing but zero', 'theta = theta - g ▸/ 0', /zero/],
  ['a function without a finite value', 'theta = theta - ▸log(0) g', /no finite value/],
  ['a loop beyond the bound', 'repeat ▸100000 { theta = theta - 0.1 g }', /1 to 200/],
  ['a loop in loops beyond the bound', 'repeat 200 { ▸repeat 200 { theta = theta - 0.1 g } }', /passes/],
  ['a loop whose count is not known', 'repeat ▸t { theta = theta - 0.1 g }', /whole number/],
  ['too many evaluations', 'repeat 100 { repeat 50 { theta = theta - 1e-4 ▸grad(theta) } }', /evaluations/],
  ['a break outside a loop', '▸break\ntheta = theta - g', /repeat/],
  ['an else without an if', 'theta = theta - g\n▸else { theta = g }', /else/],
  ['a brace that is never closed', 'repeat 3 { theta = theta - 0.1 g▸', /}/],
  ['a memory that changes its shape', '▸v = hessian(theta)\ntheta = theta - v', /vector of 2/, { memory: { v: 0 } }],
  ['a statement that is none', 'theta = theta - g\n▸0.1 g', /begins with a name/],
  ['an equation in the middle', 'theta ▸- theta = g', /“=”/],
]

describe('a text is refused in words, at the place', () => {
  it.each(refused.map(([what, text, about, more = {}]) => [what, text, about, more] as const))(
    '%s',
    async (_, marked, about, more) => {
      const position = marked.indexOf('▸')
      const method = { ...more, step: marked.replace('▸', '') }
      const error = await refusal(method)
      expect(error).toBeInstanceOf(NotationError)
      expect(error).toMatchObject({ message: expect.stringMatching(about), position })
      expect(error).toMatchObject({ message: expect.stringMatching(/^.{20,}\.$/) })
      // and by the way a link takes
      const parsed = parse(JSON.stringify({ version: 1, problem: { surface: 'rosenbrock' }, runs: [{ method }] }))
      expect(parsed).toMatchObject({ ok: false, error: { position } })
    },
  )

  it('what else was typed cannot reach the code', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'Math', 'fn', 'loop', 'theta0', 'member'])
      expect(await refusal({ step: `theta = theta - ${name} g` }), name).toBeInstanceOf(NotationError)
  })
})

describe.each(backends)('what goes wrong only when it runs ends frozen, not hung, on %s', (backend) => {
  it('a division by a number that becomes zero', async () => {
    const found = await run({ step: 'theta = theta - 0.001 g / (3 - t)' }, backend)
    expect(pointAt(found, 5)).toEqual(pointAt(found, 2))
    expect(pointAt(found, 2)).not.toEqual(pointAt(found, 1))
    expect(found.end).toEqual({ state: 'diverged', step: 3 })
  })

  it('the root of a negative number, the logarithm of zero', async () => {
    for (const step of [
      'theta = theta - 0.001 g sqrt(2.5 - t)',
      'theta = theta - 0.001 g (1 + log(3 - t))',
      'theta = theta - 0.001 g (3 - t)^-1',
    ]) {
      const found = await run({ step }, backend)
      expect(pointAt(found, 5), step).toEqual(pointAt(found, 2))
      expect(found.end).toEqual({ state: 'diverged', step: 3 })
    }
  })

  it('a loop that runs to its bound', async () => {
    const found = await run(
      { step: 's = 0\nrepeat 200 { s = s + 1; if s < 0 { break } }\ntheta = theta - 1e-6 s g' },
      backend,
      50,
    )
    expect(found.positions.every(Number.isFinite)).toBe(true)
    expect(pointAt(found, 1)[0]).toBeCloseTo(-1 + 2e-4 * 4, 6)
  })

  it('a loop that overflows', async () => {
    const found = await run({ step: 's = 2\nrepeat 50 { s = s^2 }\ntheta = theta - s g' }, backend)
    expect(pointAt(found, 5)).toEqual([-1, 1])
    expect(found.end).toEqual({ state: 'diverged', step: 1 })
  })
})
