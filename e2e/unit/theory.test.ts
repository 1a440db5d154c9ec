import { describe, expect, it } from 'vitest'
import type { Problem, Values } from '../../src/experiment/experiment.ts'
import type { BackendName, Run } from '../../src/trajectories/result.ts'
import { backends, distance, pointAt, trajectory } from '../support/backends.ts'
import { theory } from '../support/oracle-theory.ts'

const valley = (kappa: number, rotation = 0): Problem => ({ surface: 'valley', parameters: { kappa, rotation } })
type Point = readonly [number, number]

const run = (
  problem: Problem,
  start: Point,
  method: string,
  parameters: Values,
  steps: number,
  backend: BackendName = 'js',
): Promise<Run> => trajectory({ problem, start, run: { method, parameters }, steps }, backend)

/** Relative errors that the numbers of a back end explain after some hundred steps. */
const relative = (backend: BackendName): number => (backend === 'js' ? 1e-9 : 1e-4)

function expectNear(found: number, expected: number, backend: BackendName, scale = Math.abs(expected)): void {
  expect(Math.abs(found - expected), `${found}, not ${expected}`).toBeLessThanOrEqual(relative(backend) * scale)
}

/** The factor by which the distance from 0 falls each step, from step `from` to step `to`. */
const rateOf = (of: Run, from: number, to: number): number =>
  (distance(pointAt(of, to)) / distance(pointAt(of, from))) ** (1 / (to - from))

/** Does |y| end larger than it began? Asked a little off a threshold, after enough steps to tell. */
async function grows(method: string, parameters: Values, kappa: number, steps = 4000): Promise<boolean> {
  const { positions } = await run(valley(kappa), [0, 1], method, parameters, steps)
  return Math.max(...[steps - 1, steps].map((k) => Math.abs(positions[2 * k + 1] ?? 0))) > 1
}

describe.each(theory.indices('gd').map((i) => [theory.number('gd', i, 'kappa'), i] as const))(
  'gradient descent, κ = %d',
  (kappa, i) => {
    const lr = theory.number('gd', i, 'optimal_lr')
    const contraction = (kappa - 1) / (kappa + 1)

    it.each(backends)('contracts by (κ−1)/(κ+1) at the optimal rate, on %s', async (backend) => {
      const path = await run(valley(kappa), [1, 1], 'gd', { lr }, 50, backend)
      for (const [j, k] of theory.numbers('gd', i, 'norm_after', 'k').entries())
        expectNear(distance(pointAt(path, k)), theory.number('gd', i, 'norm_after', 'value', j), backend)
      expectNear(rateOf(path, 0, 50), theory.number('gd', i, 'contraction'), backend)
      expectNear(
        ((path.losses[50] ?? 0) / (path.losses[0] ?? 1)) ** (1 / 50),
        theory.number('gd', i, 'loss_contraction'),
        backend,
      )
    })

    it('contracts so from any start of a turned valley, once the fast direction has caught up', async () => {
      const path = await run(valley(kappa, 30), [-3.5, 1.25], 'gd', { lr }, 600)
      expect(rateOf(path, 100, 600)).toBeCloseTo(contraction, 6)
    })

    it('needs the steps that the rate says', async () => {
      const steps = theory.number('gd', i, 'steps_to_1e_6')
      const path = await run(valley(kappa), [1, 1], 'gd', { lr }, steps)
      const share = (k: number) => distance(pointAt(path, k)) / Math.SQRT2
      expect(share(steps)).toBeLessThanOrEqual(1e-6)
      expect(share(steps - 1)).toBeGreaterThan(1e-6)
    })

    it.each(backends)('is done with the steep axis after one step of 1/L, on %s', async (backend) => {
      const path = await run(
        valley(kappa),
        [1, 1],
        'gd',
        { lr: theory.number('gd', i, 'lr_1_over_L', 'lr') },
        60,
        backend,
      )
      expect(Math.abs(pointAt(path, 1)[1])).toBeLessThan(relative(backend) / 100)
      expectNear(rateOf(path, 1, 60), theory.number('gd', i, 'lr_1_over_L', 'contraction_slow_axis'), backend)
    })

    it.each(backends)('diverges beyond 2/L and only there, on %s', async (backend) => {
      for (const j of theory.indices('gd', i, 'divergence', 'tests')) {
        const place = ['gd', i, 'divergence', 'tests', j] as const
        const path = await run(
          valley(kappa),
          [0, 1],
          'gd',
          { lr: theory.number(...place, 'lr_times_L') / kappa },
          100,
          backend,
        )
        const size = Math.abs(pointAt(path, 100)[1])
        expectNear(size, theory.number(...place, 'abs_y_after_100'), backend)
        expect(size > 1 + 1e-3).toBe(theory.is(...place, 'diverges'))
      }
      expect(theory.number('gd', i, 'divergence', 'threshold_lr')).toBeCloseTo(2 / kappa, 12)
    })
  },
)

describe.each(theory.indices('heavy_ball').map((i) => [theory.number('heavy_ball', i, 'kappa'), i] as const))(
  'heavy ball, κ = %d',
  (kappa, i) => {
    const parameters = { lr: theory.number('heavy_ball', i, 'alpha'), beta: theory.number('heavy_ball', i, 'beta') }
    const rate = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)

    it.each(backends)('goes the exact way, on %s', async (backend) => {
      const path = await run(valley(kappa), [1, 1], 'momentum', parameters, 100, backend)
      const at = (...key: (string | number)[]) => theory.numbers('heavy_ball', i, 'exact', ...key)
      for (const [j, t] of at('t').entries()) {
        const [x, y] = pointAt(path, t)
        // a double root: what rounding leaves behind falls as slowly as the path itself
        const scale = t * rate ** t
        expectNear(x, at('x')[j] ?? Number.NaN, backend, backend === 'js' ? 100 * scale : scale)
        expectNear(y, at('y')[j] ?? Number.NaN, backend, (backend === 'js' ? 100 : 1) * scale * Math.sqrt(kappa))
      }
    })

    it('contracts by (√κ−1)/(√κ+1) at the optimal rate and momentum', async () => {
      const path = await run(valley(kappa, 30), [-3.5, 1.25], 'momentum', parameters, 500)
      expect(theory.number('heavy_ball', i, 'rate')).toBeCloseTo(rate, 10)
      // ‖x_t‖ ~ t·rateᵗ
      expect(rateOf(path, 200, 400) / 2 ** (1 / 200) / rate).toBeCloseTo(1, 3)
      expect(rate).toBeLessThan((kappa - 1) / (kappa + 1))
    })

    it.each(backends)('contracts so within two percent over sixty steps, on %s', async (backend) => {
      const path = await run(valley(kappa, 30), [-3.5, 1.25], 'momentum', parameters, 90, backend)
      expect(rateOf(path, 30, 90) / 3 ** (1 / 60) / rate).toBeCloseTo(1, 1.4)
    })

    it('diverges beyond 2(1+β)/L and only there', async () => {
      const beta = theory.number('heavy_ball', i, 'divergence', 'beta')
      const lr = theory.number('heavy_ball', i, 'divergence', 'threshold_lr')
      expect(await grows('momentum', { lr: 0.995 * lr, beta }, kappa)).toBe(false)
      expect(await grows('momentum', { lr: 1.005 * lr, beta }, kappa)).toBe(true)
    })
  },
)

describe.each(theory.indices('nesterov').map((i) => [theory.number('nesterov', i, 'kappa'), i] as const))(
  'Nesterov, κ = %d',
  (kappa, i) => {
    const at = (...key: (string | number)[]) => theory.numbers('nesterov', i, 'exact', ...key)

    it.each(backends)('goes the exact way, on %s', async (backend) => {
      const path = await run(
        valley(kappa),
        [1, 1],
        'nesterov',
        { lr: theory.number('nesterov', i, 'lr'), beta: theory.number('nesterov', i, 'beta') },
        200,
        backend,
      )
      const rate = theory.number('nesterov', i, 'rate')
      for (const [j, t] of at('t').entries()) {
        // single precision takes coordinates under 2⁻¹⁰⁰ for 0
        const scale = backend === 'js' ? 100 * t * rate ** t : t * rate ** t + 2 ** -100 / relative(backend)
        expectNear(pointAt(path, t)[0], at('torch_param_x')[j] ?? Number.NaN, backend, scale)
        expectNear(pointAt(path, t)[1], at('torch_param_y')[j] ?? Number.NaN, backend, scale)
      }
    })

    it.each([
      ['lr', 'beta', 'rate'],
      ['optimal_quadratic', 'optimal_quadratic', 'optimal_quadratic'],
    ])('contracts at the rate of its theory (%s)', async (a) => {
      const place = a === 'lr' ? ['nesterov', i] : ['nesterov', i, 'optimal_quadratic']
      const [lr, beta, rate] = ['lr', 'beta', 'rate'].map((key) => theory.number(...place, key))
      const path = await run(valley(kappa, 30), [-3.5, 1.25], 'nesterov', { lr: lr ?? 0, beta: beta ?? 0 }, 400)
      expect(rateOf(path, 200, 400) / 2 ** (1 / 200) / (rate ?? 0)).toBeCloseTo(1, 2)
    })

    it('diverges beyond (2+2β)/((1+2β)L) and only there', async () => {
      const beta = theory.number('nesterov', i, 'divergence', 'beta')
      const lr = theory.number('nesterov', i, 'divergence', 'threshold_lr')
      expect(await grows('nesterov', { lr: 0.995 * lr, beta }, kappa)).toBe(false)
      expect(await grows('nesterov', { lr: 1.005 * lr, beta }, kappa)).toBe(true)
    })
  },
)

describe.each(
  theory.indices('second_order').map((i) => {
    const place = ['second_order', i] as const
    return [theory.number(...place, 'kappa'), theory.is(...place, 'rot30') ? 30 : 0, i] as const
  }),
)('curvature on the valley of κ = %d turned by %d°', (kappa, rotation, i) => {
  const problem = valley(kappa, rotation)
  const place = ['second_order', i] as const

  it.each(backends)('Newton is there in one step, damped Newton where its theory says, on %s', async (backend) => {
    const start = theory.pair(...place, 'newton', 'start')
    const newton = await run(problem, start, 'newton', {}, 1, backend)
    expectNear(distance(pointAt(newton, 1), theory.pair(...place, 'newton', 'after_1_step')), 0, backend, 1)
    const damped = await run(
      problem,
      start,
      'newton-damped',
      { damping: theory.number(...place, 'damped_newton', 'damping') },
      1,
      backend,
    )
    expectNear(distance(pointAt(damped, 1), theory.pair(...place, 'damped_newton', 'after_1_step')), 0, backend, 1)
  })

  it.each(backends)('conjugate gradients are there in two steps, on %s', async (backend) => {
    const iterates = theory.pairs(...place, 'cg', 'iterates')
    const path = await run(problem, theory.pair(...place, 'cg', 'start'), 'cg', {}, 2, backend)
    for (const [k, at] of iterates.entries()) expectNear(distance(pointAt(path, k), at), 0, backend, 4)
  })

  it.each(backends)(
    'steepest descent from the worst start loses ((κ−1)/(κ+1))² of the loss each step, on %s',
    async (backend) => {
      const at = [...place, 'steepest_descent_exact'] as const
      const [x, y] = theory.pair(...at, 'worst_start')
      const path = await run(problem, [x, y], 'steepest', {}, 40, backend)
      for (const [k, point] of theory.pairs(...at, 'first5').entries())
        expectNear(distance(pointAt(path, k), point), 0, backend, distance([x, y]))
      const ratio = theory.number(...at, 'f_ratio_per_step')
      for (let k = 1; k <= 40; k++) expectNear((path.losses[k] ?? 0) / (path.losses[k - 1] ?? 1), ratio, backend, 10)
    },
  )
})

describe('first steps', () => {
  /** How far a method moves on a line of slope g, from 0. */
  const travelled = async (method: string, parameters: Values, slope: number, steps = 1): Promise<number[]> => {
    const path = await run({ formula: 'a x', parameters: { a: slope } }, [0, 0], method, parameters, steps)
    return Array.from({ length: steps }, (_, k) => pointAt(path, k)[0] - pointAt(path, k + 1)[0])
  }
  const example = (index: number, key: string) => theory.number('first_step_facts', index, 'example', key)

  it.each([
    ['adam', { lr: 0.1, eps: 1 }, 3, example(0, 'step_torch')],
    ['rmsprop', { lr: 0.1, alpha: 0.9, eps: 1 }, 3, example(1, 'step_torch')],
    ['adagrad', { lr: 0.1 }, 3, example(2, 'step')],
    ['adadelta', { lr: 1, rho: 0.9, eps: 1e-6 }, 3, example(3, 'step')],
    ['rprop', { lr: 0.05 }, 3, 0.05],
    ['rprop', { lr: 0.05 }, -0.001, -0.05],
    ['lion', { lr: 0.05 }, -7, -0.05],
  ] as const)('%s with %o on a slope of %d', async (method, parameters, slope, expected) => {
    const [first = Number.NaN] = await travelled(method, parameters, slope)
    expect(Math.abs(first - expected)).toBeLessThan(1e-11)
  })

  it('momentum on a slope comes near its terminal velocity', async () => {
    const [beta, lr, slope, steps] = ['mu', 'lr', 'g', 't'].map((key) => example(4, key))
    const moves = await travelled('momentum', { lr: lr ?? 0, beta: beta ?? 0 }, slope ?? 0, steps)
    expect(moves.reduce((sum, move) => sum + move, 0)).toBeCloseTo(example(4, 'displacement'), 10)
    const late = await travelled('momentum', { lr: lr ?? 0, beta: beta ?? 0 }, slope ?? 0, 400)
    expect(late.at(-1)).toBeCloseTo(((lr ?? 0) * (slope ?? 0)) / (1 - (beta ?? 0)), 12)
  })

  it('RAdam is plain descent on the mean for five steps, and adapts from the sixth on', async () => {
    const rho = theory.numbers('first_step_facts', 5, 'rho')
    const adapts = rho.map((value) => value > 5)
    expect(adapts.indexOf(true)).toBe(5)
    const moves = await travelled('radam', { lr: 0.1 }, 3, adapts.length)
    for (const [k, adapted] of adapts.entries()) {
      const [r, infinite] = [rho[k] ?? 0, 1999]
      const rectified = Math.sqrt(((r - 4) * (r - 2) * infinite) / ((infinite - 4) * (infinite - 2) * r))
      expect(moves[k]).toBeCloseTo(adapted ? 0.1 * rectified : 0.3, 8)
    }
  })

  it('Adam is stable up to a preconditioned sharpness of 38/lr', async () => {
    // with an ε far above every gradient the preconditioner is ε itself
    const grownAt = async (sharpness: number) => {
      const problem: Problem = { formula: 'a x^2 / 2', parameters: { a: sharpness * 1e6 } }
      const { positions } = await run(problem, [1e-100, 0], 'adam', { lr: 1, eps: 1e6 }, 400)
      const largest = (from: number, to: number) => Math.max(...positions.subarray(2 * from, 2 * to).map(Math.abs))
      return largest(300, 400) > largest(200, 300)
    }
    expect(await grownAt(37.5)).toBe(false)
    expect(await grownAt(38.5)).toBe(true)
  })
})
