import { describe, expect, it } from 'vitest'
import { criticalPoints } from '../../src/engine/simulate/critical-points.ts'
import { compileProblem, type CompiledProblem } from '../../src/engine/simulate/problem.ts'
import { compileLoss } from '../../src/notation/loss.ts'
import { parameterValues } from '../../src/notation/parameter.ts'
import { compileFunction } from '../../src/notation/compile-function.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import type { Domain, Interval, Point, Surface } from '../../src/surfaces/surface.ts'
import { surfaceOf } from '../support/oracle-experiment.ts'
import { surfaceChecks } from '../support/oracle.ts'
import { randomPoints, seedOf } from '../support/random-points.ts'

type Function2 = (x: number, y: number) => readonly number[]

/** f, fx, fy, fxx, fxy, fyy in float64. */
function derivatives({ formula, values }: CompiledProblem): Function2 {
  const [first, second] = [new Float64Array(3), new Float64Array(3)]
  return (x, y) => {
    formula.first([x, y, ...values], first)
    formula.second([x, y, ...values], second)
    return [...first, ...second]
  }
}

/** Weights of the central difference of eighth order at distances 1 to 4 (Fornberg 1988). */
const weights = [4 / 5, -1 / 5, 4 / 105, -1 / 280]
const stepSize = 1e-3

/** The derivative of each component along x or y, by differences whose error is near that of rounding. */
function differences(of: Function2, x: number, y: number, along: 'x' | 'y'): { values: number[]; size: number } {
  let size = 0
  const at = (k: number) => {
    const components = along === 'x' ? of(x + k * stepSize, y) : of(x, y + k * stepSize)
    size = Math.max(size, ...components.map(Math.abs))
    return components
  }
  const values = of(x, y).map(() => 0)
  weights.forEach((weight, k) => {
    const [ahead, behind] = [at(k + 1), at(-k - 1)]
    values.forEach((sum, c) => (values[c] = sum + (weight * ((ahead[c] ?? 0) - (behind[c] ?? 0))) / stepSize))
  })
  return { values, size }
}

/** Distance to the nearest declared kink, to first order, in widths of the domain. */
function kinkDistance({ kinks = [], domain }: Surface): (x: number, y: number) => number {
  const width = domain.x[1] - domain.x[0]
  const compiled = kinks.map((text) => {
    const { value, gradient } = compileLoss(text)
    return compileFunction([value, ...gradient], ['x', 'y'])
  })
  const out = new Float64Array(3)
  return (x, y) =>
    Math.min(
      ...compiled.map((kink) => {
        kink([x, y], out)
        const [value = 0, gx = 0, gy = 0] = out
        return Math.abs(value) / Math.hypot(gx, gy) / width
      }),
    )
}

/** 50 seeded points of the domain, none nearer to a kink than a hundredth of the domain. */
function smoothPoints(surface: Surface): (readonly [number, number])[] {
  const far = kinkDistance(surface)
  const all = randomPoints(surface.domain, 400, seedOf(surface.id))
  return Array.from({ length: 400 }, (_, i) => [all[2 * i] ?? 0, all[2 * i + 1] ?? 0] as const)
    .filter(([x, y]) => far(x, y) >= 0.01)
    .slice(0, 50)
}

/** Parameter values to test at: the defaults, and each slider's ends. */
function settings({ parameters = {} }: Surface): Readonly<Record<string, number>>[] {
  const ends = Object.entries(parameters).flatMap(([name, { min, max }]) => [{ [name]: min }, { [name]: max }])
  return [{}, ...ends]
}

/** The nearest point within bounds. */
const projected = ([x, y]: Point, bounds: Partial<Domain> = {}): Point => [within(x, bounds.x), within(y, bounds.y)]
const within = (value: number, [low, high]: Interval = [-Infinity, Infinity]): number =>
  Math.min(high, Math.max(low, value))

describe.each([...surfaces])('%s', (id, surface) => {
  it.each(settings(surface))('has exact derivatives, with parameters %o', (parameters) => {
    const of = derivatives(compileProblem({ problem: { surface: id, parameters } }))
    const points = smoothPoints(surface)
    expect(points).toHaveLength(50)
    for (const [x, y] of points) {
      const [, fx = NaN, fy = NaN, fxx = NaN, fxy = NaN, fyy = NaN] = of(x, y)
      for (const [along, expected] of [
        ['x', [fx, fxx, fxy]],
        ['y', [fy, fxy, fyy]],
      ] as const) {
        const { values, size } = differences(of, x, y, along)
        // rounding of the values, divided by the step, is what the differences cannot see
        const bound = 1e-11 * (1 + size) + 1e-11 * Math.max(...values.map(Math.abs))
        ;[values[0], values[1], values[2]].forEach((value = NaN, k) =>
          expect(Math.abs(value - (expected[k] ?? NaN)), `derivative ${k} along ${along} at (${x}, ${y})`).toBeLessThan(
            bound,
          ),
        )
      }
    }
  })

  it.each(settings(surface))('has its minima where it says, with parameters %o', (parameters) => {
    const problem = compileProblem({ problem: { surface: id, parameters } })
    const of = derivatives(problem)
    const { domain, minima } = problem
    const far = kinkDistance(surface)
    for (const { at, value } of minima) {
      const [f = NaN, fx = NaN, fy = NaN, fxx = NaN, fxy = NaN, fyy = NaN] = of(...at)
      expect(Math.abs(f - value)).toBeLessThan(1e-12 * (1 + Math.abs(value)))
      if (!(far(...at) > 1e-3)) continue
      const steepest = Math.max(Math.abs(fxx), Math.abs(fyy))
      // on a bound the loss may fall towards the outside
      const [px, py] = projected([at[0] - fx, at[1] - fy], problem.bounds)
      expect(Math.hypot(px - at[0], py - at[1])).toBeLessThanOrEqual(1e-8 * (1 + steepest))
      expect(fxx).toBeGreaterThanOrEqual(0)
      expect(fxx * fyy - fxy * fxy).toBeGreaterThanOrEqual(-1e-9 * steepest * steepest)
    }
    const least = minima[0]?.value ?? Number.NEGATIVE_INFINITY
    const side = 200
    let lowest = Number.POSITIVE_INFINITY
    for (let j = 0; j <= side; j++)
      for (let i = 0; i <= side; i++) {
        const x = domain.x[0] + (i / side) * (domain.x[1] - domain.x[0])
        const y = domain.y[0] + (j / side) * (domain.y[1] - domain.y[0])
        lowest = Math.min(lowest, of(x, y)[0] ?? NaN)
      }
    expect(lowest).toBeGreaterThanOrEqual(least - 1e-12 * (1 + Math.abs(least)))
  })

  it('keeps its residuals: f is the sum of their squares', () => {
    const { residuals } = surface
    if (!residuals) return
    const parameters = parameterValues(surface.parameters ?? {})
    const whole = derivatives(compileProblem({ problem: { surface: id } }))
    const sum = derivatives(compileProblem({ problem: { residuals, parameters } }))
    for (const [x, y] of smoothPoints(surface)) {
      const [f = NaN] = whole(x, y)
      expect(Math.abs(f - (sum(x, y)[0] ?? NaN))).toBeLessThan(1e-12 * (1 + f))
    }
  })

  it('has no minimum in its domain that is as low as the declared ones and not among them', () => {
    const problem = compileProblem({ problem: { surface: id } })
    const [least] = problem.minima
    if (!least) return
    const size = problem.domain.x[1] - problem.domain.x[0]
    for (const { at, value, kind } of criticalPoints(problem)) {
      if (kind !== 'minimum' || value > least.value + 1e-9 * (1 + Math.abs(least.value))) continue
      const nearest = Math.min(
        ...problem.minima.map((minimum) => Math.hypot(at[0] - minimum.at[0], at[1] - minimum.at[1])),
      )
      expect(nearest, `(${at.join(', ')})`).toBeLessThan(1e-3 * size)
    }
  })
})

describe('values, gradients and Hessians are those of the reference', () => {
  const covered = surfaceChecks().flatMap((check) => {
    const problem = surfaceOf(check.name)
    return problem ? [[check.name, check, problem] as const] : []
  })
  it.each(covered)('%s', (_name, { points, minima }, problem) => {
    const of = derivatives(compileProblem({ problem }))
    for (const [x, y, ...expected] of points) {
      const found = of(x, y)
      const scale = 1 + Math.max(...expected.map(Math.abs))
      expected.forEach((value, k) =>
        expect(Math.abs((found[k] ?? NaN) - value), `number ${k} at (${x}, ${y})`).toBeLessThan(1e-12 * scale),
      )
    }
    for (const { at, value } of minima)
      expect(Math.abs((of(...at)[0] ?? NaN) - value)).toBeLessThan(1e-10 * (1 + Math.abs(value)))
  })
})
