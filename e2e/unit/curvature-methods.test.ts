import { describe, expect, it } from 'vitest'
import { wasmExecutor } from '../../src/engine/wasm/executor.ts'
import { webgpuExecutor } from '../../src/engine/webgpu/executor.ts'
import type { Problem, Values } from '../../src/experiment/experiment.ts'
import { simulate } from '../../src/index.ts'
import { methods } from '../../src/methods/index.ts'
import { surfaces } from '../../src/surfaces/index.ts'
import { minimaOf } from '../../src/surfaces/surface.ts'
import { backends, distance, pointAt, trajectory } from '../support/backends.ts'
import { curvature, differences, exceptions, ofSquares, runnable } from '../support/curvature-equality.ts'
import { testDevice } from '../support/gpu.ts'

const gpu = await testDevice()
const onGpu = gpu && webgpuExecutor(gpu.device)

describe('the float32 twin gives the same bits', () => {
  const wasm = [wasmExecutor()]
  // The other surfaces, l-bfgs on them, and a recurrence of 50 steps take a minute to compile: e2e/long has them all.
  const shown = new Set(['valley', 'rosenbrock', 'matyas', 'bukin6', 'ackley', 'easom'])

  it.each(runnable)(
    'as WebAssembly on %s, with every curvature and line-search method over 60 steps',
    async (surface, ids) => {
      const some = surface === 'pascanu-cliff' ? ['newton', 'bfgs'] : ids
      expect(await differences(wasm, surface, some)).toEqual([])
    },
  )

  it.skipIf(!onGpu).each(runnable.filter(([surface]) => shown.has(surface)))(
    'as WebGPU on %s',
    async (surface, ids) => {
      const some = ids.filter((id) => id !== 'l-bfgs' || surface === 'rosenbrock')
      expect(await differences(onGpu ? [onGpu] : [], surface, some)).toEqual([])
    },
  )

  it('but for pairs that exist', () => {
    for (const pair of exceptions.keys()) {
      const [surface = '', method = ''] = pair.split(' ')
      expect([surfaces.has(surface), methods.has(method)]).toEqual([true, true])
    }
  })
})

describe('on quadratics', () => {
  const start = [-3.5, 1.25] as const
  const arrivesIn: Readonly<Record<string, number>> = { newton: 1, cg: 2, 'trust-region': 4, bfgs: 8, 'l-bfgs': 8 }

  it.each(Object.entries(arrivesIn))('%s arrives within %d steps on every back end', async (method, steps) => {
    for (const backend of backends) {
      const found = await trajectory({ problem: { surface: 'valley' }, start, run: { method }, steps }, backend)
      expect(distance(pointAt(found, steps)), backend).toBeLessThan(backend === 'js' ? 1e-6 : 1e-4)
    }
  })

  it('diagonal Newton and coordinate descent are done at once where the valley lies along the axes, and not where it is turned', async () => {
    const after = async (method: string, rotation: number, steps: number) =>
      distance(
        pointAt(
          await trajectory({ problem: { surface: 'valley', parameters: { rotation } }, start, run: { method }, steps }),
          steps,
        ),
      )
    expect([await after('diagonal-newton', 0, 1), await after('coordinate', 0, 2)]).toEqual([0, 0])
    expect(Math.min(await after('diagonal-newton', 30, 1), await after('coordinate', 30, 2))).toBeGreaterThan(0.1)
  })

  it('one step of each least-squares method solves linear residuals', async () => {
    const problem: Problem = { residuals: ['x + 2 y - 7', '2 x + y - 5', '3 (x + y) - 12'] }
    const after = async (method: string, parameters: Values) =>
      pointAt(await trajectory({ problem, start: [-5, -2], run: { method, parameters }, steps: 1 }), 1)
    for (const [x, y] of [
      await after('gauss-newton', {}),
      await after('levenberg', { damping: 1e-9 }),
      await after('levenberg-marquardt', { damping: 1e-9 }),
    ])
      expect(distance([x, y], [1, 3])).toBeLessThan(1e-6)
  })

  it('Barzilai–Borwein’s second step is the first divided by the curvature along it', async () => {
    const found = await trajectory({
      problem: { formula: '3 x^2 + 0 y' },
      start: [1, 0],
      run: { method: 'barzilai-borwein', parameters: { lr: 0.01 } },
      steps: 2,
    })
    expect(pointAt(found, 1)[0]).toBeCloseTo(0.94, 12)
    expect(pointAt(found, 2)[0]).toBeCloseTo(0, 12)
  })

  it('Polyak’s step goes to the minimum of a cone at once, and takes f* from the surface', async () => {
    const cone = await trajectory({
      problem: { formula: 'sqrt(x^2 + y^2)' },
      start: [3, -4],
      run: { method: 'polyak-step' },
      steps: 1,
    })
    expect(distance(pointAt(cone, 1))).toBeLessThan(1e-12)
    const found = await trajectory({
      problem: { surface: 'styblinski-tang' },
      start: [-2.5, -3.5],
      run: { method: 'polyak-step' },
      steps: 60,
    })
    expect(distance(pointAt(found, 60), [-2.903534, -2.903534])).toBeLessThan(1e-3)
  })
})

describe('line searches', () => {
  /** f, ∇f and the step of a run at step k on Rosenbrock’s function, from its positions. */
  const f = ([x, y]: readonly [number, number]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2
  const grad = ([x, y]: readonly [number, number]) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)] as const

  it.each([
    ['wolfe', 0.9],
    ['cg', 0.1],
    ['bfgs', 0.9],
    ['l-bfgs', 0.9],
  ] as const)('every step of %s meets the strong Wolfe conditions with c₂ = %d', async (method, c2) => {
    const steps = 25
    const found = await trajectory({ problem: { surface: 'rosenbrock' }, start: [-1.2, 1], run: { method }, steps })
    for (let k = 0; k < steps; k++) {
      const [before, after] = [pointAt(found, k), pointAt(found, k + 1)]
      const move = [after[0] - before[0], after[1] - before[1]] as const
      const slope = (p: readonly [number, number]) => grad(p)[0] * move[0] + grad(p)[1] * move[1]
      if (found.gradientNorms[k + 1] !== undefined && (found.gradientNorms[k + 1] ?? 0) < 1e-7) break
      expect(slope(before)).toBeLessThan(0)
      expect(f(after), `decrease at step ${k}`).toBeLessThanOrEqual(f(before) + 1e-4 * slope(before) + 1e-15)
      expect(Math.abs(slope(after)), `slope at step ${k}`).toBeLessThanOrEqual(
        c2 * Math.abs(slope(before)) * (1 + 1e-9),
      )
    }
  })

  it('backtracking decreases enough each step, by a power of its factor', async () => {
    const found = await trajectory({
      problem: { surface: 'rosenbrock' },
      start: [-1.2, 1],
      run: { method: 'armijo' },
      steps: 50,
    })
    for (let k = 0; k < 50; k++) {
      const [before, after] = [pointAt(found, k), pointAt(found, k + 1)]
      const norm = Math.hypot(...grad(before))
      const halvings = -Math.log2(distance(after, before) / norm)
      expect(Math.abs(halvings - Math.round(halvings))).toBeLessThan(1e-6)
      expect(f(after)).toBeLessThanOrEqual(f(before) - 1e-4 * 2 ** -Math.round(halvings) * norm ** 2 * (1 - 1e-9))
    }
  })
})

describe('orders of convergence, in double precision', () => {
  /** Distances from the minimum, down to where rounding takes over. */
  async function errors(
    surface: string,
    method: string,
    start: readonly [number, number],
    steps: number,
    parameters: Values = {},
  ): Promise<number[]> {
    const known = surfaces.get(surface)
    const [minimum] = known ? minimaOf(known, { a: 1, b: 100 }) : []
    if (!minimum) throw new Error(`${surface} has no minimum.`)
    const found = await trajectory({ problem: { surface }, start, run: { method, parameters }, steps })
    const all = Array.from({ length: steps + 1 }, (_, k) => distance(pointAt(found, k), minimum.at))
    return all.slice(0, all.findIndex((error) => error < 1e-11) + 1 || all.length)
  }

  it.each([
    ['beale', 3.02, 0.508],
    ['beale', 2.97, 0.49],
    ['rosenbrock', 1.1, 1.25],
    ['rosenbrock', 0.95, 0.9],
  ] as const)('Newton on %s from (%d, %d) squares its error', async (surface, x, y) => {
    const e = await errors(surface, 'newton', [x, y], 12)
    expect(e.length).toBeGreaterThanOrEqual(4)
    expect(e.at(-1)).toBeLessThan(1e-10)
    // what rounding the gradient does to the minimum
    const floor = 1e-12
    const constants = e.slice(1).flatMap((error, k) => (error > floor ? error / (e[k] ?? 1) ** 2 : []))
    expect(constants.length).toBeGreaterThanOrEqual(3)
    // ½ ‖H⁻¹‖ times the third derivatives is some 3000 on Rosenbrock’s function, which falls by turns much and little
    expect(Math.max(...constants), constants.join(' ')).toBeLessThan(300)
    const [first = 1] = e
    const order = (Math.log(e.findLast((error) => error > floor) ?? 1) / Math.log(first)) ** (1 / constants.length)
    expect(order).toBeGreaterThan(1.5)
    expect(order).toBeLessThan(2.3)
  })

  it.each([
    ['beale', 3.2, 0.6],
    ['rosenbrock', 1.1, 1.15],
    ['himmelblau', 3.2, 1.8],
  ] as const)('BFGS on %s from (%d, %d) is superlinear', async (surface, x, y) => {
    for (const method of ['bfgs', 'l-bfgs']) {
      const e = await errors(surface, method, [x, y], 40)
      const ratios = e.slice(1).map((error, k) => error / (e[k] ?? 1))
      const late = ratios.slice(-3).reduce((product, ratio) => product * ratio, 1) ** (1 / 3)
      const early = ratios.slice(0, 3).reduce((product, ratio) => product * ratio, 1) ** (1 / 3)
      expect(e.at(-1), method).toBeLessThan(1e-11)
      expect(late, `${method}: ${ratios.join(' ')}`).toBeLessThan(0.12)
      expect(late).toBeLessThan(early)
    }
  })

  it.each(backends)(
    'Newton squares its error and BFGS gains ever more, down to single precision, on %s',
    async (backend) => {
      const from = async (method: string, start: readonly [number, number]) => {
        const found = await trajectory(
          { problem: { surface: 'himmelblau' }, start, run: { method }, steps: 8 },
          backend,
        )
        return Array.from({ length: 9 }, (_, k) => distance(pointAt(found, k), [3, 2]))
      }
      const [e0 = 1, e1 = 1, e2 = 1, e3 = 1] = await from('newton', [3.3, 1.7])
      const constants = [e1 / e0 ** 2, e2 / e1 ** 2, e3 / e2 ** 2]
      expect(Math.max(...constants), constants.join(' ')).toBeLessThan(1)
      expect(e3).toBeLessThan(1e-5)
      const e = (await from('bfgs', [3.2, 1.8])).slice(2, 7)
      const ratios = e.slice(1).map((error, k) => error / (e[k] ?? 1))
      expect(ratios.at(-1), ratios.join(' ')).toBeLessThan(0.1)
      expect((ratios.at(-1) ?? 1) * (ratios.at(-2) ?? 1)).toBeLessThan(0.1 * (ratios[0] ?? 0) * (ratios[1] ?? 0))
    },
  )

  it('gradient descent on the same problems is only linear', async () => {
    const e = await errors('beale', 'gd', [3.2, 0.6], 400, { lr: 0.01 })
    const [last = 0, before = 1] = [e.at(-1), e.at(-2)]
    expect(last / before).toBeGreaterThan(0.9)
    expect(last / before).toBeLessThan(1)
  })
})

describe('what a method needs', () => {
  it.each([...ofSquares])('%s is refused in a sentence where there are no residuals', async (method) => {
    await expect(
      trajectory({ problem: { surface: 'ackley' }, start: [1, 1], run: { method }, steps: 1 }),
    ).rejects.toThrow(/residuals.*choose Rosenbrock/)
  })

  it('every method of theirs runs on a sum of squares and comes down', async () => {
    for (const { id } of curvature) {
      const found = await trajectory({
        problem: { residuals: ['x^2 + y - 11', 'x + y^2 - 7'] },
        start: [3.4, 2.5],
        run: { method: id, parameters: id === 'barzilai-borwein' || id === 'coordinate' ? { lr: 0.01 } : {} },
        steps: 40,
      })
      expect(found.losses[40], id).toBeLessThan(1e-3 * (found.losses[0] ?? 0))
    }
  })
})

describe('a line search whose first trials have no finite loss', () => {
  const walls = [
    ['exp(x) + y^2', [3, 3]],
    ['exp(4 x) + exp(-4 x) + y^2', [3.5, 2]],
    ['exp(x y) + x^2 + y^2', [3, 3.5]],
    ['x - 0.01 log(x) + y^2', [0.02, 0]],
    ['sqrt(x) - 0.1 x^0.25 + y^2', [0.001, 0.01]],
  ] as const

  it.each(walls.flatMap(([formula, start]) => backends.map((backend) => [formula, backend, start] as const)))(
    'of %s on %s falls at each step and never leaves',
    async (formula, backend, start) => {
      const domain = { x: [-4, 4], y: [-4, 4] } as const
      const runs = ['wolfe', 'bfgs', 'l-bfgs', 'cg'].map((method) => ({ method }))
      const given = { version: 1, problem: { formula, domain }, start, runs, steps: 25, seed: 1, view: {} } as const
      const { runs: done } = await simulate(given, { backend, ...(gpu && { device: gpu.device }) })
      for (const { losses, end } of done) {
        expect(end).not.toMatchObject({ state: 'diverged' })
        const rises = losses.filter((loss, k) => {
          const before = losses[Math.max(0, k - 1)] ?? NaN
          return !(loss - before <= 1e-6 * Math.abs(before) + 1e-9)
        })
        expect([...rises]).toEqual([])
      }
    },
  )
})
