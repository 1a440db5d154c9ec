import { describe, expect, it } from 'vitest'
import { problemHandle } from '../../src/engine/simulate/problem-handle.ts'
import type { Problem } from '../../src/experiment/experiment.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { minimaOf } from '../../src/surfaces/surface.ts'
import { backends, distance, pointAt, trajectory, type Given } from '../support/backends.ts'
import { surfaceOf } from '../support/oracle-experiment.ts'
import { scipyLeastSquares, scipyMinimize, type ScipyEnd } from '../support/oracle-scipy.ts'

/** Our methods that go the way of SciPy's. */
const ours: Readonly<Record<string, readonly string[]>> = {
  BFGS: ['bfgs'],
  'L-BFGS-B': ['l-bfgs'],
  CG: ['cg'],
  'Newton-CG': ['newton-damped', 'newton'],
  'trust-ncg': ['trust-region'],
  'trust-exact': ['trust-region'],
  'trust-krylov': ['trust-region'],
  dogleg: ['trust-region'],
  lm: ['levenberg', 'levenberg-marquardt', 'gauss-newton'],
  trf: ['levenberg-marquardt'],
  dogbox: ['levenberg-marquardt'],
}

/** Where a method ends at another place by its nature: why, and what that place is like. */
const elsewhere: ReadonlyMap<string, readonly [reason: string, isThere: (x: number, y: number) => boolean]> = new Map([
  [
    'newton as Newton-CG on beale',
    ['pure Newton takes the saddle for its goal', (x, y) => distance([x, y], [0, 1]) < 1e-3],
  ],
  [
    'newton as Newton-CG on himmelblau',
    ['pure Newton takes the maximum for its goal', (x, y) => distance([x, y], [-0.270845, -0.923039]) < 1e-3],
  ],
  [
    'levenberg-marquardt as lm on beale',
    [
      'its first step leads over the crest to the slope that falls towards x = −∞ beside y = 1, as those of SciPy’s trf and dogbox do',
      (x, y) => x < -50 && y > 1 && y < 1.1,
    ],
  ],
])

/** Undamped steps jump about from far away; where they settle, and when, is chance. */
const wanders = 'gauss-newton as lm on beale'

/** A first damping under which the first step does not fly over the crest of Beale’s function. */
const dampings: Readonly<Record<string, number>> = { 'levenberg as lm on beale': 1 }

/** Sums of squares that are no surface of ours with residuals. */
const residuals: Readonly<Record<string, readonly string[]>> = {
  himmelblau: ['x^2 + y - 11', 'x + y^2 - 7'],
  booth: ['x + 2 y - 7', '2 x + y - 5'],
}

interface Case {
  readonly end: ScipyEnd
  readonly method: string
  readonly problem: Problem
  readonly minimum: readonly [number, number]
}

function casesOf(ends: readonly ScipyEnd[], squares: boolean): (readonly [string, Case])[] {
  return ends
    .filter(({ converged }) => converged)
    .flatMap((end) => {
      const surface = surfaceOf(end.surface)
      const known = surface && surfaces.get(surface.surface)
      if (!surface || !known) throw new Error(`There is no ${end.surface}.`)
      const terms = squares ? residuals[end.surface] : undefined
      const problem = terms ? { residuals: terms, domain: known.domain } : surface
      const [minimum] = minimaOf(known, surface.parameters ?? {})
        .map(({ at }) => at)
        .toSorted((a, b) => distance(a, end.at) - distance(b, end.at))
      if (!minimum) throw new Error(`${end.surface} tells no minimum.`)
      return (ours[end.method] ?? []).map(
        (method) => [`${method} as ${end.method} on ${end.surface}`, { end, method, problem, minimum }] as const,
      )
    })
}

const cases = [...casesOf(scipyMinimize(), false), ...casesOf(scipyLeastSquares(), true)]

function givenOf(name: string, { end, method, problem }: Case): Given {
  const damping = dampings[name]
  const parameters = { ...(method === 'newton-damped' && { adapt: 1 }), ...(damping !== undefined && { damping }) }
  // steps enough for a like method, and no more
  return { problem, start: end.start, run: { method, parameters }, steps: 3 * end.iterations + 15 }
}

it('every method of SciPy that uses derivatives has one of ours', () => {
  const used = new Set([...scipyMinimize(), ...scipyLeastSquares()].map(({ method }) => method))
  expect([...used].filter((method) => !(method in ours))).toEqual(['Nelder-Mead'])
})

it('the exceptions are cases, and their number is small', () => {
  const names = new Set(cases.map(([name]) => name))
  for (const name of [...elsewhere.keys(), ...Object.keys(dampings), wanders]) expect(names).toContain(name)
  expect(elsewhere.size / names.size).toBeLessThan(0.1)
})

describe.each(backends)('%s comes to the same end', (backend) => {
  it.each(cases.filter(([name]) => name !== wanders && !elsewhere.has(name)))('%s', async (name, of) => {
    const given = givenOf(name, of)
    const found = await trajectory(given, backend)
    // SciPy stops at a gradient of 1e-5
    expect(distance(of.end.at, of.minimum)).toBeLessThan(1e-3)
    expect(distance(pointAt(found, given.steps), of.minimum)).toBeLessThan(backend === 'js' ? 1e-7 : 1e-3)
    expect(found.end).toMatchObject({ state: 'converged' })
  })
})

it.each([...elsewhere].map(([name, [reason, isThere]]) => [name, reason, isThere] as const))(
  '%s ends elsewhere: %s',
  async (name, _, isThere) => {
    for (const of of cases.filter(([one]) => one === name).map(([, one]) => one)) {
      const given = { ...givenOf(name, of), steps: 60 }
      for (const backend of backends)
        expect(pointAt(await trajectory(given, backend), 60)).toSatisfy(([x, y]: [number, number]) => isThere(x, y))
    }
  },
)

it(`${wanders} wanders: its loss rises on the way, which damping never lets it`, async () => {
  const of = cases.find(([name]) => name === wanders)?.[1]
  if (!of) throw new Error('There is no such case.')
  const rises = async (method: string) => {
    const { losses } = await trajectory({ problem: of.problem, start: of.end.start, run: { method }, steps: 30 })
    return losses.some((loss, k) => k > 0 && loss > (losses[k - 1] ?? 0))
  }
  expect([await rises('gauss-newton'), await rises('levenberg'), await rises('levenberg-marquardt')]).toEqual([
    true,
    false,
    false,
  ])
})

it.each(['bfgs', 'l-bfgs', 'cg'])('the line searches of %s try about as many steps as SciPy’s', async (method) => {
  let [ours, theirs] = [0, 0]
  for (const [name, one] of cases.filter(([, of]) => of.method === method)) {
    const given = givenOf(name, one)
    const { gradient } = problemHandle(normalise({ version: 1, problem: one.problem }))
    const path = await trajectory(given)
    // where SciPy's BFGS and CG stop
    const stops = (k: number) => Math.max(...gradient(...pointAt(path, k)).map(Math.abs)) < 1e-5
    let steps = 1
    while (steps < given.steps && !stops(steps)) steps++
    const { evaluations } = await trajectory({ ...given, steps })
    // the loss where a step begins is asked anew, and counted
    ours += evaluations.f - steps
    theirs += one.end.evaluations
  }
  expect(ours).toBeLessThan(1.25 * theirs)
})
