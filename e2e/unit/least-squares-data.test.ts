import { describe, expect, it } from 'vitest'
import { curvature, simulate } from '../../src/index.ts'
import type { Experiment, Problem } from '../../src/experiment/experiment.ts'
import { normalise } from '../../src/experiment/normalise.ts'
import { compileFunction } from '../../src/notation/compile-function.ts'
import type { Point } from '../../src/notation/plane.ts'
import { compileLoss } from '../../src/notation/loss.ts'
import { tryMethod } from '../../src/notation/trial.ts'
import { dataProblems } from '../../src/problems/index.ts'
import { residualsOf, type Row } from '../../src/problems/problem.ts'
import { samplesOf } from '../../src/problems/rows.ts'
import { backends, distance, pointAt, trajectory } from '../support/backends.ts'
import { ofSquares } from '../support/curvature-equality.ts'
import { numericProblem } from '../support/numeric-problem.ts'
import { randomPoints, seedOf } from '../support/random-points.ts'

const squares = [...dataProblems.values()].filter((of) => of.residual !== undefined)
const methods = [...ofSquares]
/** What single precision leaves of an answer of about one. */
const within = (backend: string): number => (backend === 'js' ? 1e-9 : 1e-5)

/** A text of x, y, u, v and the parameters as a function of numbers. */
function numeric(text: string, parameters: readonly string[]): (inputs: readonly number[]) => number {
  const { value } = compileLoss(text, parameters, ['u', 'v'])
  const evaluate = compileFunction([value], ['x', 'y', 'u', 'v', ...parameters.map((_, i) => `q${i}`)])
  const out = new Float64Array(1)
  return (inputs) => (evaluate(inputs, out), out[0] ?? Number.NaN)
}

/** The rows of the mean-square problem's normal equations, (a b; b c)⁻¹ (d, e), for v ≈ slope·u + intercept. */
function lineThrough(rows: readonly Row[]): readonly [number, number] {
  const mean = (of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row) / rows.length, 0)
  const [u, v] = [mean(([one]) => one), mean(([, one]) => one)]
  const slope = (mean(([a, b]) => a * b) - u * v) / (mean(([a]) => a * a) - u * u)
  return [slope, v - slope * u]
}

describe.each(squares.map((of) => [of.id, of] as const))('%s', (id, of) => {
  const names = Object.keys(of.parameters ?? {})
  const values = Object.values(of.parameters ?? {}).map((one) => one.default)

  it('is the mean of the squares of its residual, and its penalty the sum of the squares of its own', () => {
    const { residuals, penaltyResiduals } = residualsOf(of)
    const [sample, residual] = [of.sample, residuals[0] ?? ''].map((text) => numeric(text, names))
    const penalty = numeric(of.penalty ?? '0', names)
    const own = penaltyResiduals.map((text) => numeric(text, names))
    const places = randomPoints(of.domain, 30, seedOf(id))
    for (let k = 0; k < 30; k++) {
      const at = [places[2 * k] ?? 0, places[2 * k + 1] ?? 0, Math.sin(k), Math.cos(3 * k), ...values]
      expect((residual?.(at) ?? NaN) ** 2).toBeCloseTo(sample?.(at) ?? NaN, 12)
      expect(own.reduce((sum, one) => sum + one(at) ** 2, 0)).toBeCloseTo(penalty(at), 12)
    }
  })

  it('has a Gauss–Newton matrix beside its Hessian, 2JᵀJ in the mean of the samples', async () => {
    const problem = { data: id, samples: 10 }
    const [x, y] = of.start
    const { gaussNewton, hessian } = await curvature(normalise({ version: 1, problem, start: [x, y], seed: 3 }))
    const slopes = (residual: (inputs: readonly number[]) => number, row: readonly number[]) =>
      [[1e-5, 0] as const, [0, 1e-5] as const].map(([dx, dy]) => {
        const at = (side: number) => residual([x + side * dx, y + side * dy, ...row, ...values])
        return (at(1) - at(-1)) / 2e-5
      })
    const { residuals, penaltyResiduals } = residualsOf(of)
    const [residual = () => NaN] = residuals.map((text) => numeric(text, names))
    const { training } = samplesOf(of, 3, problem)
    const each = [
      ...training.map((row) => ({ weight: 2 / training.length, slope: slopes(residual, row) })),
      ...penaltyResiduals.map((text) => ({ weight: 2, slope: slopes(numeric(text, names), [0, 0]) })),
    ]
    const entries = [0, 1].flatMap((i) => [0, 1].map((j) => [i, j] as const))
    for (const [i, j] of entries) {
      const squares = each.reduce((sum, { weight, slope }) => sum + weight * (slope[i] ?? NaN) * (slope[j] ?? NaN), 0)
      expect(gaussNewton?.[i]?.[j]).toBeCloseTo(squares, 8)
      // residuals that are straight in x and y, or in pieces, leave nothing else of the Hessian
      if (!/tanh|two-weights/.test(id)) expect(hessian[i]?.[j]).toBeCloseTo(squares, 8)
    }
    if (/tanh|two-weights/.test(id)) expect(gaussNewton).not.toEqual(hessian)
  })

  it.each(methods)('%s comes down as far as it does in float64', async (method) => {
    // full steps from afar fly off along the plateaus
    const start: Point = id === 'two-weights' ? [2.3, 0.2] : of.start
    const ends = await Promise.all(
      (['js', 'wasm'] as const).map((backend) =>
        trajectory({ problem: { data: id }, start, run: { method }, steps: 40 }, backend),
      ),
    )
    for (const { losses, end, evaluations } of ends) {
      expect(losses[40]).toBeLessThan(0.2 * (losses[0] ?? 0))
      expect(losses[40]).toBeCloseTo(ends[0]?.losses[40] ?? NaN, 6)
      expect(end).not.toMatchObject({ state: 'diverged' })
      // J gives the gradient too, and so costs one evaluation of it
      expect(evaluations).toEqual({ f: method === 'gauss-newton' ? 0 : 80, g: 40, h: 0 })
    }
  })
})

describe('closed forms, on every back end', () => {
  const table: readonly Row[] = [
    [0, 1],
    [1, 0],
    [2, 2],
    [3, 5],
    [4, 4],
  ]
  const start = [-1, 1.5] as const

  it.each(backends)(
    'one step of Gauss–Newton solves the normal equations of one’s own table, on %s',
    async (backend) => {
      const problem: Problem = { data: 'line-fit', table }
      const found = await trajectory({ problem, start, run: { method: 'gauss-newton' }, steps: 2 }, backend)
      expect(lineThrough(table).map((one) => one.toFixed(12))).toEqual(['1.100000000000', '0.200000000000'])
      for (const k of [1, 2]) expect(distance(pointAt(found, k), [1.1, 0.2])).toBeLessThan(within(backend))
      for (const method of ['levenberg', 'levenberg-marquardt']) {
        const damped = await trajectory(
          { problem, start, run: { method, parameters: { damping: 1e-3 } }, steps: 6 },
          backend,
        )
        expect(distance(pointAt(damped, 6), [1.1, 0.2])).toBeLessThan(10 * within(backend))
      }
    },
  )

  it.each(backends)('Levenberg’s first step is (JᵀJ/n + λI)⁻¹ of half the gradient, on %s', async (backend) => {
    const mean = (of: (row: Row) => number): number => table.reduce((sum, row) => sum + of(row) / 5, 0)
    const [xx, xy, yy] = [mean(([u]) => u * u) + 0.5, mean(([u]) => u), 1.5]
    const residual = ([u, v]: Row): number => start[0] * u + start[1] - v
    const [a, b] = [mean((row) => residual(row) * row[0]), mean(residual)]
    const [dx, dy] = [(yy * a - xy * b) / (xx * yy - xy * xy), (xx * b - xy * a) / (xx * yy - xy * xy)]
    const run = { method: 'levenberg', parameters: { damping: 0.5 } }
    const found = await trajectory({ problem: { data: 'line-fit', table }, start, run, steps: 1 }, backend)
    expect(distance(pointAt(found, 1), [start[0] - dx, start[1] - dy])).toBeLessThan(within(backend))
  })

  it.each(backends)('a ridge is JᵀJ of its own: the step ends at ⟨u, v⟩ / (⟨u, u⟩ + λ), on %s', async (backend) => {
    const problem: Problem = { data: 'line-origin', table, parameters: { ridge: 0.5 } }
    const found = await trajectory({ problem, start, run: { method: 'gauss-newton' }, steps: 1 }, backend)
    expect(distance(pointAt(found, 1), [35 / 5 / (30 / 5 + 0.5), 0])).toBeLessThan(within(backend))
  })

  it.each(backends)('on minibatches a step solves the normal equations of its samples, on %s', async (backend) => {
    const run = { method: 'gauss-newton', gradient: { batch: 3, order: 'given' } } as const
    const found = await trajectory({ problem: { data: 'line-fit', table }, start, run, steps: 3 }, backend)
    const batches = [
      [0, 1, 2],
      [3, 4, 0],
      [1, 2, 3],
    ]
    batches.forEach((indices, k) => {
      const fit = lineThrough(indices.map((i) => table[i] ?? [NaN, NaN]))
      expect(distance(pointAt(found, k + 1), fit)).toBeLessThan(10 * within(backend))
    })
  })

  it.each(backends)(
    'of K-means it is Lloyd’s step: each centroid moves to the mean of its samples, on %s',
    async (backend) => {
      const points = [-3, -1, 0, 2, 5].map((u): Row => [u, 0])
      const problem: Problem = { data: 'k-means', table: points }
      const found = await trajectory({ problem, start: [-1, 0], run: { method: 'gauss-newton' }, steps: 2 }, backend)
      expect(distance(pointAt(found, 1), [-2, 7 / 3])).toBeLessThan(within(backend))
      expect(distance(pointAt(found, 2), [-4 / 3, 3.5])).toBeLessThan(within(backend))
    },
  )

  it.each(backends)('the tanh neuron ends where SciPy’s least_squares does, on %s', async (backend) => {
    const u = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2]
    const v = [-1.02, -0.97, -0.9, -0.88, -0.41, 0.44, 0.97, 0.93, 1.03]
    const problem: Problem = { data: 'neuron-tanh', table: u.map((one, i): Row => [one, v[i] ?? 0]) }
    for (const method of methods) {
      const found = await trajectory({ problem, start: [-0.5, 0.5], run: { method }, steps: 60 }, backend)
      // scipy.optimize.least_squares of tanh(x u + y) − v, method "lm", from the same start
      const off = distance(pointAt(found, 60), [1.8819344012305306, -0.43848039915789233])
      expect(off, method).toBeLessThan(backend === 'js' ? 1e-7 : 2e-3)
      expect(found.losses[60], method).toBeCloseTo(0.001987045274568333, 8)
    }
  })
})

it('goes with a schedule, noise, clipping, decay and averages', async () => {
  const around = [
    { schedule: { id: 'cosine', T_max: 30 } },
    { gradient: { batch: 6, order: 'shuffled', noise: 0.05 } },
    { clip: { norm: 0.5 } },
    { parameters: { weight_decay: 0.1 } },
    { average: { id: 'ema' } },
  ] as const
  const runs = methods.flatMap((method) => around.map((part) => ({ method, ...part })))
  for (const { id } of squares) {
    // full steps fly off where some batch bears no curvature
    const some = runs.filter(({ method }) => method !== 'gauss-newton' || id.startsWith('line'))
    const { runs: found } = await simulate(normalise({ version: 1, problem: { data: id }, runs: some, steps: 30 }), {
      backend: 'wasm',
    })
    expect(found).toHaveLength(some.length)
    for (const [i, { end }] of found.entries())
      expect(end, `${id} ${JSON.stringify(some[i])}`).not.toMatchObject({ state: 'diverged' })
  }
})

describe('what there is not is told', () => {
  const refused = async (data: string, method: Experiment['runs'][number]['method']): Promise<string> =>
    trajectory({ problem: { data }, start: [0, 0], run: { method }, steps: 1 }).then(
      () => 'not refused',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )

  it('logistic regression has no residuals', async () => {
    for (const method of methods) expect(await refused('logistic', method)).toMatch(/no residuals.*choose Rosenbrock/)
    expect((await curvature(normalise({ version: 1, problem: { data: 'logistic' } }))).gaussNewton).toBeUndefined()
  })

  it('a text cannot list a residual for each sample, and learns what it can ask', async () => {
    for (const call of ['residuals', 'jacobian'])
      expect(await refused('line-fit', { step: `r = ${call}(theta)\ntheta = theta - g` })).toMatch(
        /each sample.*gram\(p\)/,
      )
  })

  it('a trial of a text of one’s own asks for JᵀJ, and is told of a matrix without an inverse', () => {
    const trial = (data: string, step: string) =>
      tryMethod(
        { step, parameters: {}, memory: {} },
        numericProblem({ data }),
        dataProblems.get(data)?.start ?? [0, 0],
        5,
        100,
      )
    expect(trial('line-fit', 'theta = theta - solve(gram(theta), g / 2)')).toBeUndefined()
    expect(() => trial('logistic', 'theta = theta - solve(gram(theta), g / 2)')).toThrow(/no residuals/)
    expect(trial('line-fit', 'A = gram(theta)\ntheta = theta - solve(A - A, g)')).toMatchObject({
      message: 'At step 1 the matrix of solve is singular and has no inverse.',
      position: 32,
      fatal: true,
    })
  })
})
