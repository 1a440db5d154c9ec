import { describe, expect, it } from 'vitest'

import { criticalPoints } from '../../src/engine/simulate/critical-points.ts'
import { compileProblem } from '../../src/engine/simulate/problem.ts'
import type { Problem } from '../../src/experiment/experiment.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import type { CriticalKind, CriticalPoint } from '../../src/trajectories/handles.ts'
import { surfaceOf } from '../support/oracle-experiment.ts'
import { surfaceChecks } from '../support/oracle.ts'

const searched = new Map<string, CriticalPoint[]>()

/** What the search finds by itself, without the minima that a surface declares. */
function found(problem: Problem): CriticalPoint[] {
  const key = JSON.stringify(problem)
  const points = searched.get(key) ?? criticalPoints({ ...compileProblem({ problem }), minima: [] })
  searched.set(key, points)
  return points
}

const counts = (points: readonly CriticalPoint[]): readonly number[] =>
  (['minimum', 'saddle', 'maximum'] as const).map((kind) => points.filter((point) => point.kind === kind).length)

/** Minima, saddles and maxima of the domain: from the literature, or counted from the form of the formula. */
const known: Readonly<Record<string, readonly [number, number, number]>> = {
  beale: [1, 2, 0],
  booth: [1, 0, 0],
  'double-well': [2, 1, 0],
  'gaussian-plateau': [1, 0, 0],
  'goldstein-price': [4, 4, 1],
  himmelblau: [4, 4, 1],
  'long-valley': [1, 0, 0],
  matyas: [1, 0, 0],
  'monkey-saddle': [0, 1, 0],
  rastrigin: [121, 220, 100],
  rosenbrock: [1, 0, 0],
  saddle: [0, 1, 0],
  'six-hump-camel': [6, 7, 2],
  'styblinski-tang': [4, 4, 1],
  'three-hump-camel': [3, 2, 0],
  'two-wells': [2, 1, 0],
  valley: [1, 0, 0],
}

describe('the search for critical points', () => {
  it.each(Object.entries(known))('finds all of %s without being told any', (surface, expected) => {
    expect(counts(found({ surface }))).toEqual(expected)
  })

  const referred = surfaceChecks().flatMap((check) => {
    const problem = surfaceOf(check.name)
    return problem && check.minima.some(({ eigenvalues }) => eigenvalues) ? [[check.name, check, problem] as const] : []
  })
  it.each(referred)('finds the minima of the reference and their curvatures: %s', (_name, { minima }, problem) => {
    const points = found(problem)
    const size = Math.hypot(...Object.values(compileProblem({ problem }).domain).map(([low, high]) => high - low))
    for (const { at, value, eigenvalues } of minima) {
      if (!eigenvalues) continue
      const near = points.filter((point) => Math.hypot(point.at[0] - at[0], point.at[1] - at[1]) < 1e-7 * size)
      expect(near, `(${at.join(', ')})`).toHaveLength(1)
      expect(near[0]?.kind).toBe('minimum')
      expect(Math.abs((near[0]?.value ?? Number.NaN) - value)).toBeLessThan(1e-10 * (1 + Math.abs(value)))
      near[0]?.eigenvalues?.forEach((one, k) => expect(one / (eigenvalues[k] ?? Number.NaN)).toBeCloseTo(1, 5))
    }
  })

  it.each([...surfaces.keys()])(
    'gives only points of zero slope or kinks, of the kind that the curvature says: %s',
    (surface) => {
      const { formula, values, domain } = compileProblem({ problem: { surface } })
      const first = new Float64Array(3)
      const size = Math.hypot(domain.x[1] - domain.x[0], domain.y[1] - domain.y[0])
      for (const { at, value, kind, eigenvalues } of found({ surface })) {
        expect(at[0] >= domain.x[0] && at[0] <= domain.x[1] && at[1] >= domain.y[0] && at[1] <= domain.y[1]).toBe(true)
        if (!eigenvalues) continue
        formula.first([...at, ...values], first)
        const [here = Number.NaN, gx = Number.NaN, gy = Number.NaN] = first
        expect(here).toBeCloseTo(value, 9)
        const largest = Math.max(...eigenvalues.map(Math.abs))
        expect(Math.hypot(gx, gy)).toBeLessThanOrEqual(1e-8 * size * largest + 1e-9)
        expect(allowed(eigenvalues), `${kind} at (${at.join(', ')})`).toContain(kind)
      }
    },
  )

  it('tells a line, a ring and a slope from points', () => {
    for (const formula of ['x^2', '(x - y)^2', 'sin(x)', 'x + y', '1', 'x^3'])
      expect(found({ formula }), formula).toEqual([])
    expect(counts(found({ formula: '(x^2 + y^2 - 1)^2' }))).toEqual([0, 0, 1])
  })

  it('tells the kind where the Hessian is singular, and finds minima at kinks', () => {
    const one = (formula: string) => found({ formula })
    expect(one('x^4 + y^4')).toMatchObject([{ kind: 'minimum' }])
    expect(one('-x^4 - y^2')).toMatchObject([{ kind: 'maximum' }])
    expect(one('x^2 - y^4')).toMatchObject([{ kind: 'saddle' }])
    for (const formula of ['abs(x - 1) + 2 abs(y)', 'sqrt((x - 1)^2 + y^2)']) {
      expect(one(formula), formula).toHaveLength(1)
      expect(one(formula)[0]?.at[0], formula).toBeCloseTo(1, 6)
    }
  })

  it('is not misled by the scale of values or of the plane', () => {
    for (const scale of [1e-12, 1e12])
      expect(counts(found({ formula: `${scale} ((x^2 - 1)^2 + y^2)` }))).toEqual([2, 1, 0])
    const domain = { x: [-4e-6, 4e-6], y: [-4e6, 4e6] } as const
    expect(counts(found({ formula: '(1e6 x)^2 + (1e-6 y)^2', domain }))).toEqual([1, 0, 0])
  })
})

/** The kinds that two eigenvalues allow; zeros allow all. */
function allowed([least, largest]: readonly [number, number]): CriticalKind[] {
  const tiny = 1e-8 * Math.max(Math.abs(least), Math.abs(largest))
  if (Math.abs(least) <= tiny || Math.abs(largest) <= tiny) return ['minimum', 'saddle', 'maximum']
  return [least > 0 ? 'minimum' : largest < 0 ? 'maximum' : 'saddle']
}
